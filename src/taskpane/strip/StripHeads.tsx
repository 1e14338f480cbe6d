import { makeStyles, tokens } from "@fluentui/react-components";
import { HEADS } from "../../ims/fields";
import { formatPaise } from "../../ims/money";
import type { Strip } from "../../review/statement/statementState";
import { HEAD_NAMES } from "./headNames";

const useStyles = makeStyles({
  // Crores under every head are wider than the narrowest pane: then it scrolls by itself.
  frame: {
    overflowX: "auto",
    paddingTop: "4px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
    "& th, & td": { padding: "0 0 0 4px", textAlign: "right", whiteSpace: "nowrap" },
    "& th:first-child": { paddingLeft: 0, textAlign: "left" },
  },
});

const PARTS = [
  ["available", "ITC now"],
  ["rejected", "Rejected"],
  ["pending", "Pending"],
  ["reduced", "Reduced"],
  ["sinceLoading", "Since loading"],
  ["sinceUpload", "Since upload"],
] as const;

/** The strip by the four heads of tax, in rupees. */
export function StripHeads({ strip }: { readonly strip: Strip }) {
  const styles = useStyles();
  return (
    // It may scroll, so the keyboard must reach it.
    <div className={styles.frame} role="group" aria-label="In rupees by head of tax" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">₹</th>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {HEAD_NAMES[head]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PARTS.map(([part, title]) => {
            const tax = strip[part];
            return (
              tax && (
                <tr key={part}>
                  <th scope="row">{title}</th>
                  {HEADS.map((head) => (
                    <td key={head}>{formatPaise(tax[head])}</td>
                  ))}
                </tr>
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

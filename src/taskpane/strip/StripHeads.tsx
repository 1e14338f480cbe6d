import { makeStyles, tokens } from "@fluentui/react-components";
import { HEADS } from "../../ims/fields";
import { formatPaise } from "../../ims/money";
import type { Strip } from "../../review/statement/statementState";
import { HEAD_NAMES } from "./headNames";

const useStyles = makeStyles({
  // Crores under every head are wider than the narrowest pane: then it scrolls by itself.
  frame: { overflowX: "auto", paddingTop: "4px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
    "& th, & td": { padding: "0 0 0 8px", textAlign: "right", whiteSpace: "nowrap" },
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
  const parts = PARTS.flatMap(([part, title]) => {
    const tax = strip[part];
    return tax ? [{ title, tax }] : [];
  });
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">₹</th>
            {parts.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HEADS.map((head) => (
            <tr key={head}>
              <th scope="row">{HEAD_NAMES[head]}</th>
              {parts.map(({ title, tax }) => (
                <td key={title}>{formatPaise(tax[head])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

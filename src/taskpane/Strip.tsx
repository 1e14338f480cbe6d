import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { formatPaise, type Paise } from "../ims/money";
import { totalTax } from "../ims/records";
import type { Strip as StripFigures } from "../review/deskState";
import { StripHeads } from "./StripHeads";

const useStyles = makeStyles({
  root: {
    display: "block",
    width: "100%",
    margin: "0 -4px",
    padding: "0 4px",
    boxSizing: "content-box",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontVariantNumeric: "tabular-nums",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  now: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  amount: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
  },
  chevron: { display: "flex" },
});

const since = (change: Paise): string =>
  change === 0
    ? "as downloaded"
    : `${change > 0 ? "+" : "−"}${formatPaise(Math.abs(change))} since loading`;

/** What the marks do to GSTR-2B now; a click opens the four heads of tax. */
export function Strip({ strip }: { readonly strip: StripFigures }) {
  const styles = useStyles();
  const headsId = useId();
  const [open, setOpen] = useState(false);
  const held = [
    `rejected ${formatPaise(totalTax(strip.rejected))}`,
    `pending ${formatPaise(totalTax(strip.pending))}`,
    ...(totalTax(strip.reduced) === 0 ? [] : [`reduced ${formatPaise(totalTax(strip.reduced))}`]),
  ];
  return (
    <section aria-label="What your marks do to GSTR-2B now">
      <button
        type="button"
        className={styles.root}
        aria-expanded={open}
        aria-controls={headsId}
        onClick={() => setOpen(!open)}
      >
        <span className={mergeClasses(styles.now, styles.line)}>
          <span>
            ITC now ₹{"\u00a0"}
            <span className={styles.amount}>{formatPaise(totalTax(strip.available))}</span>
          </span>
          <span className={styles.quiet}>{since(strip.change)}</span>
        </span>
        <span className={mergeClasses(styles.quiet, styles.line)}>
          {held.join(" · ")}
          <span className={styles.chevron} aria-hidden>
            {open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          </span>
        </span>
      </button>
      <div id={headsId} hidden={!open}>
        {open && <StripHeads strip={strip} />}
      </div>
    </section>
  );
}

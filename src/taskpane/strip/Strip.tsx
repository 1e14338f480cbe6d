import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { formatPaise, type Paise } from "../../ims/money";
import { totalTax } from "../../ims/records";
import type { Strip as StripFigures } from "../../review/statement/statementState";
import { StripHeads } from "./StripHeads";

const useStyles = makeStyles({
  figures: {
    margin: "0 -4px",
    padding: "0 4px",
    borderRadius: tokens.borderRadiusMedium,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    margin: 0,
  },
  now: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  amount: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  held: { display: "grid", gridTemplateColumns: "1fr 16px", columnGap: "8px" },
  part: { display: "inline-block", whiteSpace: "pre" },
  opener: {
    minWidth: "16px",
    width: "16px",
    height: "16px",
    padding: 0,
    "& .fui-Button__icon": { width: "16px", height: "16px", fontSize: "16px" },
  },
});

const signed = (change: Paise): string =>
  `${change > 0 ? "+" : change < 0 ? "−" : ""}${formatPaise(Math.abs(change))}`;

const sinceLoading = (change: Paise): string =>
  change === 0 ? "as downloaded" : `${signed(change)} since loading`;

/** What the marks do to GSTR-2B now; a click opens the four heads of tax. */
export function Strip({ strip }: { readonly strip: StripFigures }) {
  const styles = useStyles();
  const headsId = useId();
  const [open, setOpen] = useState(false);
  const held = [
    `rejected ${formatPaise(totalTax(strip.rejected))}`,
    `pending ${formatPaise(totalTax(strip.pending))}`,
    ...(totalTax(strip.reduced) === 0 ? [] : [`reduced ${formatPaise(totalTax(strip.reduced))}`]),
    ...(strip.sinceUpload ? [`${signed(totalTax(strip.sinceUpload))} since the last upload`] : []),
  ];
  return (
    <section aria-label="What your marks do to GSTR-2B now">
      <div className={styles.figures} onClick={() => setOpen(!open)}>
        <p className={mergeClasses(styles.now, styles.line)}>
          <span>
            ITC now ₹{"\u00a0"}
            <span className={styles.amount}>{formatPaise(totalTax(strip.available))}</span>
          </span>
          <span className={styles.quiet}>{sinceLoading(totalTax(strip.sinceLoading))}</span>
        </p>
        <div className={mergeClasses(styles.quiet, styles.held)}>
          <span>
            {held.map((part, index) => (
              <span key={part} className={styles.part}>
                {part}
                {index < held.length - 1 && " · "}
              </span>
            ))}
          </span>
          <Button
            appearance="transparent"
            size="small"
            className={styles.opener}
            icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-label="Tax by head"
            aria-expanded={open}
            aria-controls={headsId}
          />
        </div>
      </div>
      <div id={headsId} hidden={!open}>
        {open && <StripHeads strip={strip} />}
      </div>
    </section>
  );
}

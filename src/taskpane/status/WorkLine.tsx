import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { formatCount, howMany } from "../../ims/money";
import { imsTable } from "../../ims/tables";
import type { Work } from "../../review/desk/deskState";

const useStyles = makeStyles({
  root: {
    position: "absolute",
    inset: 0,
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    padding: "4px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    // Short work is over before this shows, so that the line under it does not flicker.
    animationName: { from: { visibility: "hidden" }, to: { visibility: "visible" } },
    animationDuration: "1ms",
    animationDelay: "400ms",
    animationFillMode: "backwards",
  },
  bar: { position: "absolute", top: 0, left: 0 },
  text: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

/** `B2B · 62,000 of 85,000`, `b2b · 62,000 records`, as far as it is known. */
const progress = ({ table, part, done, total }: Work): readonly string[] => [
  ...(table ? [imsTable(table).sheet] : []),
  ...(part ? [part] : []),
  ...(done !== undefined && (done > 0 || total !== undefined) ? [countOf(done, total)] : []),
];

const countOf = (done: number, total: number | undefined): string =>
  total === undefined ? howMany(done, "record") : `${formatCount(done)} of ${formatCount(total)}`;

const shareOf = ({ done, total, share }: Work): number | undefined =>
  share ?? (done !== undefined && total ? done / total : undefined);

interface WorkLineProps {
  readonly work: Work | undefined;
  readonly waitingForCell: boolean;
  readonly onCancel: () => void;
}

/** Long work: what it is, how far it is, and the way to cancel it. */
export function WorkLine({ work, waitingForCell, onCancel }: WorkLineProps) {
  const styles = useStyles();
  const value = work && shareOf(work);
  return (
    <div className={styles.root}>
      {work && (
        <ProgressBar
          className={styles.bar}
          aria-label={work.what}
          thickness="medium"
          shape="square"
          {...(value !== undefined && !waitingForCell && { value })}
        />
      )}
      <span className={styles.text}>
        {waitingForCell
          ? "Excel is in a cell. Press Enter or Esc there to go on."
          : work && [work.what, ...progress(work)].join(" · ")}
      </span>
      {work?.cancellable && (
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}

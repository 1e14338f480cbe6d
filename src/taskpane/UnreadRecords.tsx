import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formatCount } from "../ims/money";
import type { Unread } from "../review/deskState";

/** How many are listed at a time: a bad file can hold as many as it has rows. */
const PAGE = 20;

const useStyles = makeStyles({
  heading: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { paddingBottom: "6px", overflowWrap: "anywhere" },
  place: { display: "block", color: tokens.colorNeutralForeground2 },
});

const place = ({ file, sheet, row }: Unread): string =>
  [file, sheet, row === undefined ? undefined : `row ${formatCount(row)}`]
    .filter((part) => part !== undefined)
    .join(" · ");

/** The records that could not be read: where each stands and why, twenty at a time. */
export function UnreadRecords({ unread }: { readonly unread: readonly Unread[] }) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const left = unread.length - shown;
  const count = unread.length === 1 ? "1 record" : `${formatCount(unread.length)} records`;
  return (
    <div>
      <h2 className={styles.heading}>{count} could not be read</h2>
      <ul className={styles.list}>
        {unread.slice(0, shown).map((record, index) => (
          <li key={index} className={styles.item}>
            {record.reason}
            <bdi className={styles.place}>{place(record)}</bdi>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          Show {formatCount(Math.min(PAGE, left))} more of {formatCount(left)}
        </Button>
      )}
    </div>
  );
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formatCount } from "../../ims/money";
import type { FileNote } from "../../review/load/loadState";

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

const place = ({ file, sheet, row }: FileNote): string =>
  [file, sheet, row === undefined ? undefined : `row ${formatCount(row)}`]
    .filter((part) => part !== undefined)
    .join(" · ");

interface FileNotesProps {
  readonly heading: string;
  readonly notes: readonly FileNote[];
}

/** What there is to know of the files: the place and the reason of each, twenty at a time. */
export function FileNotes({ heading, notes }: FileNotesProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const left = notes.length - shown;
  return (
    <div>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {notes.slice(0, shown).map((note, index) => (
          <li key={index} className={styles.item}>
            {note.reason}
            <bdi className={styles.place}>{place(note)}</bdi>
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

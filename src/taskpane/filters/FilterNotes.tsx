import { makeStyles, tokens } from "@fluentui/react-components";
import type { Desk } from "../../review/desk/desk";
import type { ShownTable } from "../../review/filter/filterState";
import { RecordsLink } from "../RecordsLink";

const useStyles = makeStyles({
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Headings that are named; more are counted. */
const NAMED = 3;

function byHandWords(headings: readonly string[]): string {
  const named = headings.slice(0, NAMED).join(", ");
  const more = headings.length - NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}

interface FilterNotesProps {
  readonly desk: Desk;
  readonly shown: ShownTable | undefined;
}

/** What the user should know of the filters: those set by hand, and that rows have changed since. */
export function FilterNotes({ desk, shown }: FilterNotesProps) {
  const styles = useStyles();
  if (!shown) return null;
  return (
    <>
      {shown.byHand.length > 0 && (
        <p className={styles.note}>Also filtered by hand: {byHandWords(shown.byHand)}</p>
      )}
      {shown.stale && (
        <p className={styles.note}>
          Rows have changed since these filters were applied.{" "}
          <RecordsLink
            label="Apply the filters again"
            onOpen={() => void desk.filterAgain(shown.table)}
          >
            Apply again
          </RecordsLink>
        </p>
      )}
    </>
  );
}

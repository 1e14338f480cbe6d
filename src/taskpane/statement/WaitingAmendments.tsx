import { makeStyles, tokens } from "@fluentui/react-components";
import { formatCount } from "../../ims/money";
import { MOVED } from "../../ims/originalCredit";
import { imsTable } from "../../ims/tables";
import type { Desk } from "../../review/desk/desk";
import type { Waiting } from "../../review/statement/statementState";
import { RecordsLink } from "../RecordsLink";

const useStyles = makeStyles({
  root: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& h2": { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
    "& p": { margin: 0, color: tokens.colorNeutralForeground2 },
    "& ul": { listStyleType: "none", margin: 0, padding: 0 },
    "& ul ul": { paddingLeft: "12px", overflowWrap: "anywhere" },
  },
});

interface WaitingAmendmentsProps {
  readonly waiting: readonly Waiting[];
  readonly desk: Desk;
}

/** The amendments whose original is not known: where they are, and how the user answers. */
export function WaitingAmendments({ waiting, desk }: WaitingAmendmentsProps) {
  const styles = useStyles();
  if (waiting.length === 0) return null;
  return (
    <section className={styles.root} aria-label="Needs your input">
      <h2>Needs your input</h2>
      <ul>
        {waiting.map(({ table, count, first }) => {
          const { one, many, sheet } = imsTable(table);
          const words = `${formatCount(count)} ${count === 1 ? one : many}`;
          return (
            <li key={table}>
              {words} –{" "}
              <RecordsLink
                label={`show on ${sheet}: ${words}`}
                onOpen={() => void desk.showWaiting(table)}
              >
                show on {sheet}
              </RecordsLink>
              <ul>
                {first.map(({ key, name }) => (
                  <li key={key}>
                    <RecordsLink
                      label={`Show ${name}`}
                      onOpen={() => void desk.showRecord(table, key)}
                    >
                      {name}
                    </RecordsLink>
                  </li>
                ))}
                {count > first.length && <li>and {formatCount(count - first.length)} more</li>}
              </ul>
            </li>
          );
        })}
      </ul>
      <p>
        IMS does not tell their originals, so they count nothing. Choose ‘Original credit’ on the
        row and, for Credited earlier, type the original’s tax; or choose an earlier GSTR-2B or IMS
        download below, which may tell.
        {waiting.some(({ table }) => !imsTable(table).needsFiling) &&
          ` For a bill of entry that is another GSTIN’s now choose ${MOVED}, and type what is to be reversed.`}
      </p>
    </section>
  );
}

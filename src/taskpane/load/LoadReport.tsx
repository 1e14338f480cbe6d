import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { formatCount, howMany } from "../../ims/money";
import { imsTable } from "../../ims/tables";
import type { FileFound, LoadReport as Report } from "../../review/load/loadState";
import { ChangesReport } from "./ChangesReport";
import { FileNotes } from "./FileNotes";
import { Trouble } from "../Trouble";
import type { Hindrance } from "../hindrance";
import { SMALL_LINES } from "../textStyles";

const useStyles = makeStyles({
  root: {
    ...SMALL_LINES,
    rowGap: "8px",
  },
  files: { listStyleType: "none", margin: 0, padding: 0 },
  file: {
    display: "grid",
    gridTemplateColumns: "1fr 16px",
    columnGap: "8px",
    paddingBottom: "8px",
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  tables: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  wide: { gridColumn: "1 / -1" },
});

const found = ({ tables }: FileFound): string =>
  tables.length === 0
    ? "No IMS records in it."
    : tables
        .map(({ table, count }) => `${imsTable(table).sheet}\u00a0${formatCount(count)}`)
        .join(" · ");

const unreadHeading = (count: number): string => `${howMany(count, "record")} could not be read`;

interface LoadReportProps {
  readonly report: Report;
  readonly hindrance: Hindrance | undefined;
  readonly onShowChanges: () => void;
}

/** What was found in the files of the last load, and what could not be read. */
export function LoadReport({ report, hindrance, onShowChanges }: LoadReportProps) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label="What was found in the files">
      {report.problem && <Trouble level="error">{report.problem}</Trouble>}
      <ul className={styles.files}>
        {report.files.map((file, index) => (
          <li key={index} className={styles.file}>
            <bdi className={styles.name}>{file.name}</bdi>
            {file.problem ? <span /> : <CheckmarkRegular fontSize={16} aria-hidden />}
            {file.problem ? (
              <div className={styles.wide}>
                <Trouble level="error">{file.problem}</Trouble>
              </div>
            ) : (
              <span className={styles.tables}>{found(file)}</span>
            )}
          </li>
        ))}
      </ul>
      {report.changes && (
        <ChangesReport changes={report.changes} hindrance={hindrance} onShow={onShowChanges} />
      )}
      {report.unread.length > 0 && (
        <FileNotes heading={unreadHeading(report.unreadCount)} notes={report.unread} />
      )}
      {report.notes.length > 0 && <FileNotes heading="About the files" notes={report.notes} />}
    </section>
  );
}

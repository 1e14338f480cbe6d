import { showChangeList } from "../../excel/load/changeList";
import { selectKeys } from "../../excel/rows/goTo";
import { selectNextFinding } from "../../excel/rows/nextFinding";
import { formatCount } from "../../ims/money";
import { imsTable } from "../../ims/tables";
import { waitingIn } from "./book";
import type { ShowingSteps } from "./desk";
import type { Status } from "./deskState";
import type { CheckLine } from "../export/exportState";
import { recordsOfFigure } from "../filter/figureLinks";
import { showLine as showStatementLine } from "../statement/lineRows";
import { FILTERING_CANCELLED, filterRows } from "../filter/filtering";
import { inIms } from "../filter/inIms";
import type { Named, Office } from "./office";
import type { StepTaker } from "./takeStep";
import type { StepUnderWay } from "./step";

/** The steps that bring sheets and rows before the user's eyes. */
export function showingSteps(office: Office, { take }: StepTaker): ShowingSteps {
  const show = (named: Named | undefined) =>
    take({ what: "Showing the rows" }, () => showNamed(named));
  return {
    showRefused: () => show(office.refused),
    showCheck: (id) =>
      take({ what: "Showing the rows", cancelled: FILTERING_CANCELLED }, (underWay) => {
        const line = office.store.get().checklist?.lines.find((each) => each.id === id);
        return showLine(office, line, underWay);
      }),
    showWaiting: (table) =>
      take({ what: "Showing the rows", cancelled: FILTERING_CANCELLED }, (underWay) => {
        const keys = (waitingIn(office.book).get(table) ?? []).map((row) => row.text("key"));
        return keys.length > MOST_SELECTED
          ? filterRows(office, table, { rows: keys }, underWay)
          : showNamed({ table, keys });
      }),
    showRecord: (table, key) => show({ table, keys: [key] }),
    showNextFinding: () => take({ what: "Looking for the next finding" }, showNextFinding),
    showChanges: () =>
      take({ what: "Opening the sheet" }, async () => ({
        tone: "plain",
        text: (await showChangeList())
          ? "The list of changes is shown."
          : "There is no list of changes: the sheet IMS Changes was deleted, or nothing has changed yet.",
      })),
    showFigure: async (link) => {
      const records = await recordsOfFigure(link);
      if (!records) return;
      await take({ what: "Showing the records", cancelled: FILTERING_CANCELLED }, (underWay) =>
        "line" in records
          ? showStatementLine(office, records.line, underWay)
          : filterRows(office, records.table, records.filters, underWay),
      );
    },
    showRecords: (table, action) =>
      take({ what: "Opening the sheet", cancelled: FILTERING_CANCELLED }, (underWay) =>
        filterRows(office, table, inIms(action), underWay),
      ),
  };
}

/** More rows than these are shown by filtering: they do not fit on a screen, nor into an address. */
const MOST_SELECTED = 20;

/** The rows a line of the check list speaks of. */
function showLine(
  office: Office,
  line: CheckLine | undefined,
  underWay: StepUnderWay,
): Promise<Status> {
  const { table, filters, keys = [] } = line ?? {};
  if (table !== undefined && filters) return filterRows(office, table, filters, underWay);
  if (table !== undefined && keys.length > MOST_SELECTED) {
    return filterRows(office, table, { rows: keys }, underWay);
  }
  return showNamed(table && { table, keys });
}

async function showNextFinding(): Promise<Status> {
  const found = await selectNextFinding();
  if (!found) {
    return {
      tone: "plain",
      text: "The sheet in front is none of IMS Review. Open one with records, then look for the next finding again.",
    };
  }
  const { table, finding } = found;
  if (!finding) {
    return { tone: "plain", text: `No visible row of ${imsTable(table).sheet} has a finding.` };
  }
  return { tone: "plain", text: `Row ${formatCount(finding.row)}: ${finding.check}` };
}

async function showNamed(named: Named | undefined): Promise<Status> {
  if (!named || named.keys.length === 0) {
    return { tone: "plain", text: "There are no rows to show." };
  }
  const count = await selectKeys(named.table, named.keys);
  return {
    tone: "plain",
    text: `Selected ${formatCount(count)} of ${formatCount(named.keys.length)} rows.`,
  };
}

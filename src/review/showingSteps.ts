import { showChangeList } from "../excel/changeList";
import { selectKeys } from "../excel/goTo";
import type { Action } from "../ims/actions";
import { CHANGES } from "../ims/change";
import { UNCHANGED, type Filters } from "../ims/filters";
import { formatCount } from "../ims/money";
import { waitingIn } from "./book";
import type { ShowingSteps } from "./desk";
import type { Status } from "./deskState";
import { FILTERING_CANCELLED, filterRows } from "./filtering";
import type { Named, Office } from "./office";
import type { StepTaker } from "./takeStep";

/** The steps that bring sheets and rows before the user's eyes. */
export function showingSteps(office: Office, { take }: StepTaker): ShowingSteps {
  const show = (named: Named | undefined) =>
    take({ what: "Showing the rows" }, () => showNamed(named));
  return {
    showRefused: () => show(office.refused),
    showCheck: (id) => {
      const line = office.store.get().checklist?.lines.find((each) => each.id === id);
      return show(line?.table && { table: line.table, keys: line.keys });
    },
    showWaiting: (table) => show({ table, keys: waitingIn(office.book).get(table) ?? [] }),
    showRecord: (table, key) => show({ table, keys: [key] }),
    showChanges: () =>
      take({ what: "Opening the sheet" }, async () => ({
        tone: "plain",
        text: (await showChangeList())
          ? "The list of changes is shown."
          : "There is no list of changes: the sheet IMS Changes was deleted, or nothing has changed yet.",
      })),
    showRecords: (table, action) =>
      take({ what: "Opening the sheet", cancelled: FILTERING_CANCELLED }, (underWay) =>
        filterRows(office, table, inIms(action), underWay),
      ),
  };
}

/** The records the summary counts: those that have left IMS are on the sheet, but not in its numbers. */
const inIms = (action: Action | undefined): Filters => ({
  ...(action && { action: [action] }),
  change: [UNCHANGED, ...CHANGES.filter((change) => change !== "Gone")],
});

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

import { findImsSheets, findOutwardSheets } from "../../excel/sheets/imsSheets";
import { leftSheets, type LeftSheets } from "../../excel/load/mergeMarks";
import { readTable } from "../../excel/rows/reading";
import { changeRows } from "../../excel/rows/rows";
import { addColumnOf } from "../../excel/sheets/hiddenColumn";
import { readSettings as readStoredSettings } from "../../excel/connection/settings";
import { readSettings } from "../../files/settings";
import { periodFor } from "../../ims/returnCycle";
import { ANSWER_FIELDS, answersText } from "../../ims/answers";
import { parsePeriodCode } from "../../ims/period";
import { rowAt } from "../../ims/records";
import type { TableKey } from "../../ims/tables";
import { clientOf } from "./client";
import { recount } from "./counting";
import type { Status } from "./deskState";
import { formOf } from "../export/exporting";
import { takeUpSent } from "../export/sent";
import { checkUnchecked, isUnchecked } from "../mark/typedEdits";
import type { Office } from "./office";
import { periodsTo } from "../load/periods";
import { cycleOf } from "../statement/rhythm";
import { laterParts } from "./laterParts";

/** Reads settings and sheets of an earlier session, and checks what was edited since. */
export async function takeUp(office: Office): Promise<Status | undefined> {
  const settings = readSettings(await readStoredSettings());
  if (settings) office.settings = settings;
  const cycle = cycleOf(office.settings);
  const period = periodFor(parsePeriodCode(office.settings.twoBPeriod), cycle);
  office.store.set({
    client: clientOf(office.settings.gstin),
    initials: office.settings.initials ?? "",
    period,
    cycle,
    periods: periodsTo(period, cycle),
    exportForm: formOf(office),
  });
  for (const table of await addColumnOf("checkedAnswers")) await noteAnswers(office, table);
  await takeUpSent(office);
  let status: Status | undefined;
  for (const { table } of await findImsSheets()) {
    if (await hasUnchecked(table)) status = (await checkUnchecked(office, table)) ?? status;
  }
  await recount(office, period);
  if ((await findOutwardSheets()).length > 0) {
    const { countOutward } = await laterParts.countingOutward();
    office.store.set({ outward: await countOutward() });
  }
  return leftStatus(await leftSheets()) ?? status;
}

/** What is said of a load that was broken off, such as by closing Excel. */
function leftStatus({ merged, filled }: LeftSheets): Status | undefined {
  if (merged.length + filled.length === 0) return undefined;
  const parts = [
    "The last load was broken off before it was done.",
    merged.length > 0 &&
      `Some rows of the sheets ${merged.join(", ")} may be as the newer download has them, the others as before.`,
    filled.length > 0 &&
      `What is new on the sheets ${filled.join(", ")} is not complete: do not use it.`,
    "Load the newest files again: that puts it right, and no mark is lost.",
  ];
  return { tone: "failed", text: parts.filter(Boolean).join(" ") };
}

/** Notes the answers a sheet of an earlier version holds: from now on an edit of them is known. */
async function noteAnswers({ tools }: Office, table: TableKey): Promise<void> {
  await changeRows(
    { table },
    () => ANSWER_FIELDS,
    (records) => {
      const texts = Array.from({ length: records.count }, (_, index) =>
        answersText(rowAt(records, index)),
      );
      const checkedAnswers = texts.map((text) => (text === "" ? undefined : text));
      return { cells: { checkedAnswers }, log: [], at: tools.now() };
    },
  );
}

const UNCHECKED_FIELDS = ["action", "checkedAction", "checkedAnswers", ...ANSWER_FIELDS] as const;

async function hasUnchecked(table: TableKey): Promise<boolean> {
  let found = false;
  await readTable(table, UNCHECKED_FIELDS, (records) => {
    for (let index = 0; index < records.count && !found; index++) {
      found = isUnchecked(rowAt(records, index));
    }
  });
  return found;
}

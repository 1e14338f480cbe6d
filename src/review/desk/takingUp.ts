import { findImsSheets } from "../../excel/sheets/imsSheets";
import { leftSheets, type LeftSheets } from "../../excel/load/mergeMarks";
import { readTable } from "../../excel/rows/reading";
import { readSettings as readStoredSettings } from "../../excel/connection/settings";
import { readSettings } from "../../files/settings";
import { parsePeriodCode } from "../../ims/period";
import type { TableKey } from "../../ims/tables";
import { clientOf } from "./client";
import { recount } from "./counting";
import type { Status } from "./deskState";
import { formOf } from "../export/exporting";
import { checkUnchecked } from "../mark/judging";
import type { Office } from "./office";
import { periodsTo } from "../load/periods";

/** Reads settings and sheets of an earlier session, and checks what was edited since. */
export async function takeUp(office: Office): Promise<Status | undefined> {
  const settings = readSettings(await readStoredSettings());
  if (settings) office.settings = settings;
  const period = parsePeriodCode(office.settings.twoBPeriod);
  office.store.set({
    client: clientOf(office.settings.gstin),
    initials: office.settings.initials ?? "",
    period,
    periods: periodsTo(period),
    exportForm: formOf(office),
  });
  let status: Status | undefined;
  for (const { table } of await findImsSheets()) {
    if (await hasUnchecked(table)) status = (await checkUnchecked(office, table)) ?? status;
  }
  await recount(office, period);
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

async function hasUnchecked(table: TableKey): Promise<boolean> {
  let found = false;
  await readTable(table, ["action", "checkedAction"], ({ columns, count }) => {
    for (let row = 0; row < count && !found; row++) {
      found = columns.action?.[row] !== columns.checkedAction?.[row];
    }
  });
  return found;
}

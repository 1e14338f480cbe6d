import { imsTable, type TableKey } from "../../ims/tables";
import { ExcelProblem } from "../connection/excelProblem";
import { allSheets } from "../sheets/imsSheets";
import { askSettings, storedSettings } from "../connection/settings";
import { takeBackLoads } from "./unfinishedLoad";

/** The workbook as a load finds it. */
export interface LoadStart {
  /** The stored settings; undefined where there were none. */
  readonly settings: unknown;
}

/** Our own writing is no news to us: this add-in gets no events until the load has ended. */
export async function muteEvents(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = false;
  await context.sync();
}

/**
 * Makes sure the workbook can take new sheets, and clears away what a load left that was broken off.
 * Throws `ExcelProblem` when the workbook is read-only or protected, or has a table of our name that
 * is not ours.
 */
export async function startLoad(
  context: Excel.RequestContext,
  tables: readonly TableKey[],
): Promise<LoadStart> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const settings = askSettings(context);
  await context.sync();
  if (workbook.readOnly) {
    throw new ExcelProblem(
      "ReadOnly",
      "The workbook is open for reading only, so no sheets can be added. Save a copy under another name (File, Save As), then load again.",
    );
  }
  if (workbook.protection.protected) {
    throw new ExcelProblem(
      "AccessDenied",
      "The structure of the workbook is protected, so no sheets can be added. Unprotect it (Review, Protect Workbook), then load again.",
    );
  }
  await takeBackLoads(context);
  await refuseTakenNames(context, tables);
  return { settings: storedSettings(settings) };
}

/** Formulas call our tables by name, so a name that is taken cannot be avoided by another one. */
async function refuseTakenNames(
  context: Excel.RequestContext,
  tables: readonly TableKey[],
): Promise<void> {
  const ours = new Set((await allSheets(context)).map(({ table }) => table.key));
  const asked = tables
    .filter((key) => !ours.has(key))
    .map((key) => {
      const { name } = imsTable(key);
      const table = context.workbook.tables.getItemOrNullObject(name);
      table.load("name");
      return { name, table };
    });
  await context.sync();
  const taken = asked.find(({ table }) => !table.isNullObject);
  if (!taken) return;
  throw new ExcelProblem(
    "ItemAlreadyExists",
    `The workbook has a table named ${taken.name} that IMS Review did not make, so nothing was loaded. Rename that table (Table Design, Table Name), then load again.`,
  );
}

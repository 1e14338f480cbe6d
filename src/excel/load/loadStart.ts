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

/** What keeps records out of a workbook, and what to do about it. */
const OBSTACLES: readonly {
  readonly stands: (workbook: Excel.Workbook, zeroDay: Excel.FunctionResult<number>) => boolean;
  readonly code: string;
  readonly text: string;
}[] = [
  {
    stands: ({ readOnly }) => readOnly,
    code: "ReadOnly",
    text: "The workbook is open for reading only, so no sheets can be added. Save a copy under another name (File, Save As), then load again.",
  },
  {
    stands: ({ protection }) => protection.protected,
    code: "AccessDenied",
    text: "The structure of the workbook is protected, so no sheets can be added. Unprotect it (Review, Protect Workbook), then load again.",
  },
  {
    // Our days are counted from 1900; what Excel counts from, no property tells (docs: Excel.Functions date).
    stands: (_, { value }) => value === 0,
    code: "DateSystem1904",
    text: "The workbook counts its days from 1904, as old Excel for Mac did, so every date would stand four years late. Nothing was loaded. Load the files into a new workbook.",
  },
];

/**
 * Makes sure the workbook can take new sheets, and clears away what a load left that was broken off.
 * Throws `ExcelProblem` when one of the obstacles stands, or the workbook has a table of our name that
 * is not ours.
 */
export async function startLoad(
  context: Excel.RequestContext,
  tables: readonly TableKey[],
): Promise<LoadStart> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const zeroDay = workbook.functions.date(1904, 1, 1).load("value");
  const settings = askSettings(context);
  await context.sync();
  const obstacle = OBSTACLES.find(({ stands }) => stands(workbook, zeroDay));
  if (obstacle) throw new ExcelProblem(obstacle.code, obstacle.text);
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

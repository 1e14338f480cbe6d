import { periodOf } from "../../src/ims/period";
import { INWARD_TABLES, type TableKey } from "../../src/ims/tables";
import { rowOf } from "../../src/gstr2b/layout";
import { statementSheet, type SheetContent } from "../../src/gstr2b/sheet";
import { statementOf } from "../../src/gstr2b/statement";
import { addRecords, newTally } from "../../src/gstr2b/tally";
import { made, type Made } from "./madeRecords";

const ALL_TABLES = new Map<TableKey, string>(INWARD_TABLES.map(({ key, name }) => [key, name]));

/** What the sheet of October 2026 is made of, with all tables in the workbook. */
export function contentOf(
  records: readonly Made[],
  more: Partial<SheetContent> = {},
): SheetContent {
  const tally = newTally(periodOf(2026, 10));
  for (const record of records) addRecords(tally, made(record));
  return {
    gstin: "29AAACH1234A1Z5",
    computedAt: new Date(2026, 10, 15, 18, 30),
    statement: statementOf(tally),
    tables: ALL_TABLES,
    ...more,
  };
}

/** What its cells hold, by row and by line. */
export function sheetOf(records: readonly Made[], more: Partial<SheetContent> = {}) {
  const rows = statementSheet(contentOf(records, more)).map((cells) =>
    cells.map((cell) =>
      "text" in cell ? cell.text : "number" in cell ? cell.number : cell.formula,
    ),
  );
  const line = (path: string) => rows[(rowOf(path) ?? 0) - 1] ?? [];
  return { rows, line };
}

import type { TableKey } from "../../ims/tables";
import { inExcel } from "../connection/connection";
import type { SheetOnHand } from "../sheets/imsSheets";
import { askMark, MARKS, markValue, putMark } from "../sheets/sheetMarks";
import { DONE } from "./unfinishedLoad";

/** Rows of the sheet are being merged with those of a newer download. */
const MERGING = "merging";

/** A sheet that a load merges. */
export interface MergedSheet {
  readonly worksheetId: string;
  readonly table: TableKey;
  readonly sheet: string;
  /** An earlier merge was broken off: some of its rows hold what that one brought. */
  readonly wasLeft: boolean;
}

/**
 * Marks sheets as being merged, with the caller's next sync: a merge that is broken off, even by
 * closing Excel, cannot be taken back later, but the next one has to know of it.
 */
export async function markMerging(
  context: Excel.RequestContext,
  sheets: readonly SheetOnHand[],
): Promise<readonly MergedSheet[]> {
  const asked = sheets.map((sheet) => ({ sheet, mark: askMark(sheet.worksheet, MARKS.merging) }));
  await context.sync();
  return asked.map(({ sheet: { worksheet, id, name, table }, mark }) => {
    putMark(worksheet, MARKS.merging, MERGING);
    const wasLeft = markValue(mark) === MERGING;
    return { worksheetId: id, table: table.key, sheet: name, wasLeft };
  });
}

/** Takes the marks away, with the caller's next sync. */
export function unmarkMerged(
  { workbook }: Excel.RequestContext,
  sheets: readonly MergedSheet[],
): void {
  for (const { worksheetId } of sheets) {
    putMark(workbook.worksheets.getItem(worksheetId), MARKS.merging, DONE);
  }
}

/** The names of sheets that a load left when it was broken off. */
export interface LeftSheets {
  /** Some of their rows were merged, the others were not. */
  readonly merged: readonly string[];
  /** They, or rows below their tables, were being filled; the next load clears that away. */
  readonly filled: readonly string[];
}

/** Which sheets bear the marks of a load that was broken off. */
export function leftSheets(): Promise<LeftSheets> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const asked = worksheets.items.map((worksheet) => ({
      name: worksheet.name,
      merging: askMark(worksheet, MARKS.merging),
      loading: askMark(worksheet, MARKS.loading),
    }));
    await context.sync();
    const left = (mark: "merging" | "loading") =>
      asked.filter((sheet) => markValue(sheet[mark]) !== DONE).map(({ name }) => name);
    return { merged: left("merging"), filled: left("loading") };
  });
}

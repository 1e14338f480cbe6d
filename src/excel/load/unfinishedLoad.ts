import { block } from "../connection/requests";
import { MARKS, putMark, sheetsWithMark } from "../sheets/sheetMarks";
import { askPlace, placeOf } from "../sheets/tablePlace";

/**
 * A sheet a load is at work on bears a mark that says how to take the work back, so that a load which
 * was broken off – even by closing Excel – is cleared away by the next one.
 */
export type LoadingMark = "new" | `${number}+${number}` | "";

/** The sheet was made by the load. */
export const NEW_SHEET = "new";
/** Rows were added below a table that had `before` rows. */
export const addedRows = (before: number, added: number): LoadingMark => `${before}+${added}`;
/** The load is done. */
export const DONE = "";

/** A sheet with unfinished work. */
export interface Unfinished {
  readonly worksheetId: string;
  readonly mark: string;
}

/**
 * Takes back what unfinished loads did: sheets they made are deleted, rows they added removed. `also`
 * names sheets whose marks may be gone already.
 */
export async function takeBackLoads(
  context: Excel.RequestContext,
  also: readonly Unfinished[] = [],
): Promise<void> {
  const there = await sheetsWithMark(context, MARKS.loading);
  for (const { id, worksheet, value } of there) {
    const mark = value === DONE ? also.find(({ worksheetId }) => worksheetId === id)?.mark : value;
    if (mark === NEW_SHEET) worksheet.delete();
    else if (mark !== undefined && mark !== DONE) await removeAdded(context, worksheet, mark);
  }
  await context.sync();
}

async function removeAdded(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  mark: string,
): Promise<void> {
  const [before = NaN, added = NaN] = mark.split("+").map(Number);
  worksheet.tables.load("items/name");
  await context.sync();
  const asked = worksheet.tables.items.map(askPlace);
  await context.sync();
  const ours = asked.find((question) => placeOf(question).columns.has("Row key"));
  if (!ours || Number.isNaN(before + added)) return;
  const { headerRow, left, width, body } = placeOf(ours);
  if (body.count > before) ours.table.resize(block(worksheet, headerRow, left, 1 + before, width));
  block(worksheet, body.first + before, left, added, width).clear();
  putMark(worksheet, MARKS.loading, DONE);
}

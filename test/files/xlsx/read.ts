import { DATE, NOTHING, TEXT } from "../../../src/files/xlsx/cellKinds";
import type { Sheet } from "../../../src/files/xlsx/cells";
import { openWorkbook } from "../../../src/files/xlsx/workbook";
import { readZip } from "../../../src/files/zip/directory";
import { newAllowance } from "../../../src/files/zip/unpack";

/** A cell for comparing: a text, a number, `{ date }`, or null for nothing. */
export type Cell = string | number | { readonly date: number } | null;

export async function sheetsOf(bytes: ArrayBuffer): Promise<Sheet[]> {
  const workbook = await openWorkbook(readZip(new Uint8Array(bytes)), newAllowance());
  const sheets: Sheet[] = [];
  for (const entry of workbook.sheets) sheets.push(await workbook.read(entry));
  return sheets;
}

export async function firstSheet(bytes: ArrayBuffer): Promise<Sheet> {
  const [sheet] = await sheetsOf(bytes);
  if (!sheet) throw new Error("The workbook has no sheet.");
  return sheet;
}

/** The cells of a sheet: row number → cells from column A on. */
export function cellsOf({ cells }: Sheet): Map<number, Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (let row = 0; row < cells.rowCount; row++) {
    const values = Array.from({ length: cells.columnCount }, (_, column): Cell => {
      const kind = cells.kind(row, column);
      if (kind === NOTHING) return null;
      if (kind === TEXT) return cells.text(row, column);
      const number = cells.number(row, column);
      return kind === DATE ? { date: number } : number;
    });
    while (values.at(-1) === null) values.pop();
    rows.set(cells.rowNumber(row), values);
  }
  return rows;
}

/** The cells of the first row of the first sheet. */
export async function firstRow(bytes: ArrayBuffer): Promise<Cell[]> {
  const [row] = cellsOf(await firstSheet(bytes)).values();
  return row ?? [];
}

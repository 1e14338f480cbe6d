import { silently, type Book } from "../book";
import {
  activate,
  activeSheet,
  addSheet,
  changeSheet,
  deleteSheet,
  sheetsInOrder,
} from "../sheets";
import { SetWorksheetNameMutation } from "@univerjs/sheets";
import { colorReader } from "./looks";
import { fillFormulas, fillSheet, hideSheet } from "./sheetFromFile";
import { sheetForFile } from "./sheetToFile";

/** The font of cells that have none of their own. */
const STANDARD_FONT = { name: "Arial", size: 10 };

/**
 * The workbook as the bytes of an .xlsx: values, formulas as they were written, looks, tables, drop-downs,
 * conditional formats, frozen panes, sizes, what is hidden, links, and the add-in's marks and settings.
 */
export async function workbookFile(book: Book): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const sheets = sheetsInOrder(book);
  const inFront = activeSheet(book).id;
  return writeXlsx({
    defaultFont: STANDARD_FONT,
    activeSheet: sheets.findIndex(({ id }) => id === inFront),
    sheets: sheets.map((sheet) => sheetForFile(sheet, STANDARD_FONT)),
  });
}

/**
 * Puts the workbook of an .xlsx in the place of the one that is open. Nobody hears of it: the add-in is to
 * be started anew afterwards. Rejects, with the workbook as it was, when the bytes are no .xlsx.
 */
export async function openWorkbookFile(book: Book, bytes: Uint8Array): Promise<void> {
  const { readXlsx, resolveThemeColor } = await import("hucre/xlsx");
  const file = await readXlsx(bytes, { readStyles: true });
  const color = colorReader(file, resolveThemeColor);
  silently(book, () => {
    book.settings.clear();
    const old = sheetsInOrder(book);
    const [kept, ...others] = old;
    others.forEach(deleteSheet);
    if (kept)
      changeSheet(kept, SetWorksheetNameMutation, { name: crypto.randomUUID().slice(0, 30) });
    const filled = file.sheets.map((sheet) => [addSheet(book, sheet.name), sheet] as const);
    for (const [sheet, given] of filled) fillSheet(sheet, given, color);
    for (const [sheet, given] of filled) fillFormulas(sheet, given);
    const shown = filled.filter(([, { hidden, veryHidden }]) => !hidden && !veryHidden);
    const front = filled[file.activeSheet ?? 0] ?? filled[0];
    const [first] = front && shown.includes(front) ? front : (shown[0] ?? []);
    if (first) activate(first);
    for (const [sheet, given] of filled) hideSheet(sheet, given);
    if (kept) deleteSheet(kept);
  });
}

import { IUndoRedoService } from "@univerjs/core";
import { silently, type Book } from "../book";
import {
  activate,
  activeSheet,
  addSheet,
  deleteSheet,
  factsOf,
  sheetsInOrder,
  type Sheet,
} from "../sheets";
import { colorReader } from "./looks";
import { fillFormulas, fillSheet, hideSheet } from "./sheetFromFile";
import { sheetMarksOf, withSheetMarks } from "./sheetMarks";
import { sheetForFile } from "./sheetToFile";

/** The font of cells that have none of their own. */
const STANDARD_FONT = { name: "Arial", size: 10 };

/**
 * What the add-in keeps in the file stands among the properties of the document, as JSON. Excel has a part
 * of its own for it, tied to the add-in as the store knows it.
 */
const SETTING = "Add-in setting ";

/**
 * The workbook as the bytes of an .xlsx: values, formulas as they were written, looks, tables, drop-downs,
 * conditional formats, frozen panes, sizes, what is hidden, links, and the add-in's marks and settings.
 */
export async function workbookFile(book: Book): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const sheets = sheetsInOrder(book);
  const inFront = activeSheet(book).id;
  const settings = [...book.settings].map(
    ([key, value]) => [SETTING + key, JSON.stringify(value)] as const,
  );
  const file = await writeXlsx({
    defaultFont: STANDARD_FONT,
    activeSheet: sheets.findIndex(({ id }) => id === inFront),
    sheets: sheets.map((sheet) => sheetForFile(sheet, STANDARD_FONT)),
    properties: { custom: Object.fromEntries(settings) },
  });
  return withSheetMarks(file, sheets.map(marksOf));
}

const marksOf = (sheet: Sheet): ReadonlyMap<string, string> =>
  new Map([...factsOf(sheet).customProperties].map(([name, value]) => [name, String(value)]));

/**
 * Puts the workbook of an .xlsx in the place of the one that is open. Nobody hears of it: the add-in is to
 * be started anew afterwards. Rejects, with the workbook as it was, when the bytes are no .xlsx.
 */
export async function openWorkbookFile(book: Book, bytes: Uint8Array): Promise<void> {
  const { readXlsx, resolveThemeColor } = await import("hucre/xlsx");
  const file = await readXlsx(bytes, { readStyles: true });
  const color = colorReader(file, resolveThemeColor);
  const marks = sheetMarksOf(bytes);
  silently(book, () => {
    const place = emptied(book);
    const filled = file.sheets.map((sheet) => [addSheet(book, sheet.name), sheet] as const);
    filled.forEach(([sheet, given], index) => {
      fillSheet(sheet, given, color);
      const { customProperties } = factsOf(sheet);
      marks[index]?.forEach((value, name) => customProperties.set(name, value));
    });
    for (const [sheet, given] of filled) fillFormulas(sheet, given);
    const shown = filled.filter(([, { hidden, veryHidden }]) => !hidden && !veryHidden);
    const inFront = shown.find((entry) => entry === filled[file.activeSheet ?? 0]) ?? shown[0];
    if (inFront) activate(inFront[0]);
    for (const [sheet, given] of filled) hideSheet(sheet, given);
    deleteSheet(place);
    for (const [name, value] of Object.entries(file.properties?.custom ?? {})) {
      if (!name.startsWith(SETTING)) continue;
      book.settings.set(name.slice(SETTING.length), JSON.parse(String(value)) as unknown);
    }
  });
  book.injector.get(IUndoRedoService).clearUndoRedo(book.unitId);
}

/** Empties a workbook but for one sheet, as it must have one, under a name no file uses. */
function emptied(book: Book): Sheet {
  book.settings.clear();
  const place = addSheet(book, crypto.randomUUID().slice(0, 31));
  activate(place);
  for (const sheet of sheetsInOrder(book)) if (sheet.id !== place.id) deleteSheet(sheet);
  return place;
}

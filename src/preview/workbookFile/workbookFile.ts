import { IUndoRedoService } from "@univerjs/core";
import type { Workbook } from "hucre";
import { type Book, type Sheet, silently } from "../book";
import { activate, activeSheet, addSheet, factsOf, sheetsInOrder } from "../sheets/sheets";
import { deleteSheet } from "../sheets/sheetDeletion";
import { colorReader, type ReadColor } from "./looks";
import { fillFormulas, fillSheet, hideSheet } from "./sheetFromFile";
import { titleRowsOf } from "./pageSetup";
import { sheetMarksOf, withSheetMarks, type SheetMarks } from "./sheetMarks";
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
 * conditional formats, frozen panes, sizes, what is hidden, links, how it prints, and the add-in's marks
 * and settings.
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
    namedRanges: sheets.flatMap(titleRowsOf),
    properties: { custom: Object.fromEntries(settings) },
  });
  return withSheetMarks(file, sheets.map(marksOf));
}

const marksOf = (sheet: Sheet): ReadonlyMap<string, string> =>
  new Map([...factsOf(sheet).customProperties].map(([name, value]) => [name, String(value)]));

/** A workbook as it was read, to be put in the place of the open one. */
interface ReadWorkbook {
  readonly file: Workbook;
  readonly color: ReadColor;
  readonly marks: readonly SheetMarks[];
  readonly settings: ReadonlyMap<string, unknown>;
}

/** Reads the bytes of an .xlsx. Rejects when they are none. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const { readXlsx, resolveThemeColor } = await import("hucre/xlsx");
  const file = await readXlsx(bytes, { readStyles: true });
  const settings = Object.entries(file.properties?.custom ?? {}).flatMap(([name, value]) =>
    name.startsWith(SETTING)
      ? [[name.slice(SETTING.length), JSON.parse(String(value)) as unknown] as const]
      : [],
  );
  const color = colorReader(file, resolveThemeColor);
  return { file, color, marks: sheetMarksOf(bytes), settings: new Map(settings) };
}

/**
 * Puts a workbook in the place of the one that is open. Nobody hears of it: the add-in is to be started
 * anew afterwards.
 */
export function openWorkbook(book: Book, { file, color, marks, settings }: ReadWorkbook): void {
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
    settings.forEach((value, key) => book.settings.set(key, value));
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

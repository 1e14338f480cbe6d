import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { columnLetters, sheetPrefix } from "../cells/address";
import { lastColumn, lastRow, type Area } from "../cells/area";
import { type Book, type Sheet, silently, type Table } from "../book";
import { invalidArgument } from "../requests/excelError";
import { changeSheet, sheetName, sheetsInOrder, worksheetOf } from "../sheets/sheets";
import { bodyArea, findTable, headerArea, headings, sheetOf } from "./tablePlaces";

/** A text, a quoted sheet, or a word with what stands in brackets after it; ' escapes a sign in these. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_\\][\p{L}\p{N}_.\\]*(\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\])?/gu;
/** What stands between a pair of inner brackets. */
const PART = /\[((?:'.|[^'[\]])*)\]/g;
/**
 * Signs for which a heading needs a second pair of brackets: Excel does not take a formula without
 * (Microsoft: "Using structured references with Excel tables").
 */
const NEEDS_BRACKETS = /[\t\n\r,:.[\]#'"{}$^&*+=\-></]/;
const KEYWORD = /^#(All|Data|Headers|Totals|This Row)$/i;

/**
 * Turns references to tables, `IMS_B2B[Integrated tax]` or `IMS_B2B[[#Headers],[Cess]]`, into plain ones.
 * Univer 0.25 does not read table names that hold an underscore. Throws InvalidArgument, as Excel does
 * for a formula it cannot read, when a table or column is not there.
 */
export function translated(book: Book, formula: string, row?: number): string {
  return formula.replace(TOKEN, (token: string, brackets: string | undefined) => {
    if (token.startsWith('"') || token.startsWith("'")) return token;
    const name = brackets === undefined ? token : token.slice(0, -brackets.length);
    const table = findTable(book, name);
    if (!table && brackets !== undefined) throw invalidArgument(`no table "${name}" for ${token}`);
    return table ? plainReference(book, table, brackets ?? "[#Data]", row) : token;
  });
}

function plainReference(book: Book, table: Table, brackets: string, row?: number): string {
  const inner = brackets.slice(1, -1).trim();
  const isOfThisRow = inner.startsWith("@");
  const within = isOfThisRow ? inner.slice(1) : inner;
  const isBare = !within.startsWith("[");
  const parts = isBare ? [within] : [...within.matchAll(PART)].map((match) => match[1] ?? "");
  if (isBare && !KEYWORD.test(within) && NEEDS_BRACKETS.test(within)) {
    throw invalidArgument(`${table.name}${brackets} needs a second pair of brackets`);
  }
  const columns = parts.filter((part) => !KEYWORD.test(part)).map(unescaped);
  const thisRow = isOfThisRow || parts.includes("#This Row");
  const base = thisRow ? rowOf(table, row) : baseArea(table, parts);
  const names = headings(book, table).map((heading) => heading.toLowerCase());
  const indexes = columns.map((column) => names.indexOf(column.toLowerCase()));
  if (indexes.includes(-1)) throw invalidArgument(`${table.name} has no column ${brackets}`);
  const [first, last = first] = indexes;
  const area =
    first === undefined || last === undefined
      ? base
      : { ...base, column: table.area.column + first, columns: last - first + 1 };
  return sheetPrefix(sheetName(sheetOf(book, table))) + absolute(area);
}

const unescaped = (heading: string): string => heading.replace(/'(.)/g, "$1");

function baseArea(table: Table, parts: readonly string[]): Area {
  if (parts.includes("#All")) return table.area;
  if (!parts.includes("#Headers")) return bodyArea(table);
  return parts.includes("#Data") ? table.area : headerArea(table);
}

function rowOf(table: Table, row: number | undefined): Area {
  if (row === undefined) throw invalidArgument("@ outside a table's row");
  return { ...table.area, row, rows: 1 };
}

const absolute = (area: Area): string => {
  const from = `$${columnLetters(area.column)}$${area.row + 1}`;
  const to = `$${columnLetters(lastColumn(area))}$${lastRow(area) + 1}`;
  return from === to ? from : `${from}:${to}`;
};

/** Brings the formulas that name tables up to date, after tables grew or went or were renamed. */
export function translateAgain(book: Book): void {
  const formulas = book.injector.get(FormulaDataModel).getFormulaData()[book.unitId] ?? {};
  for (const sheet of sheetsInOrder(book)) {
    for (const [row, cells] of Object.entries(formulas[sheet.id] ?? {})) {
      for (const column of Object.keys(cells ?? {})) {
        refresh(sheet, Number(row), Number(column));
      }
    }
  }
}

function refresh(sheet: Sheet, row: number, column: number): void {
  const note = worksheetOf(sheet).getCellRaw(row, column)?.custom;
  const written: unknown = note?.["written"];
  if (typeof written !== "string") return;
  const formula = translatedOrBroken(sheet, written, row);
  if (formula === note?.["translated"]) return;
  const cell = { f: formula, custom: { written, translated: formula } };
  silently(sheet.book, () =>
    changeSheet(sheet, SetRangeValuesMutation, { cellValue: { [row]: { [column]: cell } } }),
  );
}

function translatedOrBroken(sheet: Sheet, written: string, row: number): string {
  try {
    return translated(sheet.book, written, row);
  } catch {
    // The table or the column went: Excel shows #REF! from then on.
    return "=#REF!";
  }
}

import { cellAt, valuesIn } from "../cells/cells";
import { writeCells } from "../cells/cellWriting";
import { intersection, type Area } from "../cells/area";
import { splitSheet, parseLocal } from "../cells/address";
import type { Book, Sheet, Table } from "../book";
import { alreadyExists, ExcelError, invalidArgument, notFound } from "../requests/excelError";
import { EVENT, raise, WORKBOOK } from "../events/events";
import { attachFilter, detachFilter } from "./filters";
import { activeSheet, findSheet } from "../sheets/sheets";
import { valueOf } from "../cells/shownText";
import { findTable, sheetOf, tablesIn } from "./tablePlaces";
import { translateAgain } from "./tableReferences";

/** The place an address names: on its own sheet, or on the one in front. */
export function placeOf(book: Book, address: string): { sheet: Sheet; area: Area } {
  const { sheetName, local } = splitSheet(address);
  const sheet = sheetName === undefined ? activeSheet(book) : findSheet(book, sheetName);
  if (!sheet) throw notFound(`the sheet "${sheetName ?? ""}"`);
  return { sheet, area: parseLocal(local) };
}

/** Makes a table of an area whose first row holds the headings. */
export function addTable(sheet: Sheet, area: Area): Table {
  const { book } = sheet;
  refuseOverlap(sheet, area);
  // A table has at least one row below its headings.
  const whole = area.rows > 1 ? area : { ...area, rows: 2 };
  settleHeadings(sheet, whole);
  const number = 1 + Math.max(0, ...book.tables.map(({ id }) => Number(id)));
  const table: Table = {
    id: String(number),
    name: freeName(book),
    sheetId: sheet.id,
    area: whole,
    columnIds: Array.from({ length: whole.columns }, (_, index) => index + 1),
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
  };
  book.tables.push(table);
  attachFilter(book, table);
  tellOf(book, EVENT.tableAdded, table);
  return table;
}

function refuseOverlap(sheet: Sheet, area: Area, self?: Table): void {
  if (tablesIn(sheet, area, false).some((table) => table !== self)) {
    throw new ExcelError("InvalidArgument", "A table can't overlap another table.");
  }
}

function freeName(book: Book): string {
  let number = book.tables.length + 1;
  while (findTable(book, `Table${number}`)) number += 1;
  return `Table${number}`;
}

/** Headings are texts, none empty, none twice: Excel sees to that. */
export function settleHeadings(sheet: Sheet, area: Area): void {
  const seen = new Set<string>();
  const settled = (valuesIn(sheet, { ...area, rows: 1 })[0] ?? []).map((value, index) => {
    const wanted = String(value) || `Column${index + 1}`;
    let name = wanted;
    for (let again = 2; seen.has(name.toLowerCase()); again += 1) name = `${wanted}${again}`;
    seen.add(name.toLowerCase());
    return name;
  });
  settled.forEach((name, index) => {
    const at = { ...area, rows: 1, columns: 1, column: area.column + index };
    const now = valueOf(cellAt(sheet, at.row, at.column));
    if (now !== name) writeCells(sheet, at, `'${name}`);
  });
}

/** Renames a table. Throws where Excel refuses the name. */
export function renameTable(book: Book, table: Table, name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) || /^([a-z]{1,3}\d+|[rc])$/i.test(name)) {
    throw invalidArgument(`"${name}" cannot be a table's name`);
  }
  const other = findTable(book, name);
  if (other && other !== table) throw alreadyExists(`the table "${name}"`);
  table.name = name;
  translateAgain(book);
}

/** Lets a table reach further or less far; its heading row must stay where it is. */
export function resizeTable(book: Book, table: Table, area: Area): void {
  if (area.row !== table.area.row || !intersection(area, table.area) || area.rows < 2) {
    throw invalidArgument("a resized table must keep its header row and overlap its old place");
  }
  refuseOverlap(sheetOf(book, table), area, table);
  const next = Math.max(0, ...table.columnIds) + 1;
  const old = table.area.column;
  table.columnIds = Array.from(
    { length: area.columns },
    (_, index) => table.columnIds[area.column - old + index] ?? next + index,
  );
  table.area = area;
  settleHeadings(sheetOf(book, table), area);
  attachFilter(book, table);
  translateAgain(book);
}

/** Takes a table off the list; its cells stay. */
export function forgetTable(book: Book, table: Table): void {
  detachFilter(book, table);
  book.tables.splice(book.tables.indexOf(table), 1);
  tellOf(book, EVENT.tableDeleted, table);
  translateAgain(book);
}

function tellOf(book: Book, type: number, { id, name, sheetId }: Table): void {
  const message = { source: "Local", tableId: id, tableName: name, worksheetId: sheetId };
  raise(book, type, [sheetId, WORKBOOK], message);
}

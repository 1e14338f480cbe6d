import {
  InsertColMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { parseArea, parseAreas } from "../cells/address";
import { areaBetween, lastColumn } from "../cells/area";
import type { Book, Sheet, Table } from "../book";
import { editCell } from "./cellEditing";
import { writeCells } from "../cells/cellWriting";
import { ExcelError, notFound } from "../requests/excelError";
import { filterByValues } from "../tables/filters";
import { setRowHidden } from "../sheets/hidden";
import { followHyperlink, hyperlinkAt } from "../sheets/hyperlinks";
import { selectAreas } from "./selection";
import {
  activate,
  changeSheet,
  checkSheetName,
  factsOf,
  findSheet,
  sheetsInOrder,
  worksheetOf,
} from "../sheets/sheets";
import { deleteSheet } from "../sheets/sheetDeletion";
import { sortTable } from "../tables/sorting";
import { translateAgain } from "../tables/tableReferences";
import { renameTable } from "../tables/tables";
import { findTable, headings } from "../tables/tablePlaces";
import { mayBeTyped } from "../sheets/validation";
import { removeLines } from "../cells/wholeLines";

/** A person at the grid. Everything resolves when it is computed and the add-in has been told. */
export interface User {
  /** Types into one cell; refused where a drop-down does not have the text. */
  readonly type: (sheet: string, address: string, text: string) => Promise<void>;
  /** Pastes over cells from one corner on: validation does not look at what is pasted. */
  readonly paste: (
    sheet: string,
    corner: string,
    values: readonly (readonly unknown[])[],
  ) => Promise<void>;
  /** Selects "A2:A5,A9" on a sheet and brings it to the front. */
  readonly select: (sheet: string, addresses: string) => Promise<void>;
  /** Clicks on a cell that is a link. */
  readonly followLink: (sheet: string, address: string) => Promise<void>;
  readonly hideRows: (sheet: string, rows: string) => Promise<void>;
  readonly showRows: (sheet: string, rows: string) => Promise<void>;
  readonly filter: (table: string, heading: string, values: readonly string[]) => Promise<void>;
  readonly sort: (table: string, heading: string, ascending?: boolean) => Promise<void>;
  /** Inserts empty columns where "C:D" are now; tables and formulas move with their cells. */
  readonly insertColumns: (sheet: string, columns: string) => Promise<void>;
  /** Deletes whole rows: "3:4". */
  readonly deleteRows: (sheet: string, rows: string) => Promise<void>;
  readonly renameSheet: (sheet: string, name: string) => Promise<void>;
  readonly moveSheet: (sheet: string, position: number) => Promise<void>;
  readonly deleteSheet: (sheet: string) => Promise<void>;
  readonly renameTable: (table: string, name: string) => Promise<void>;
  readonly protect: (sheet: string) => Promise<void>;
  readonly unprotect: (sheet: string) => Promise<void>;
  /** Begins to edit a cell: until it is left Excel answers late or not. */
  readonly editCell: () => void;
  readonly leaveCell: () => void;
  /** Brings another workbook to the front, or this one again. */
  readonly goToOtherWorkbook: () => void;
  readonly comeBack: () => void;
  /** Moves the mouse over the pane: events that were late come. */
  readonly enterPane: () => Promise<void>;
}

export function userAt(book: Book, settled: () => Promise<void>): User {
  const sheetNamed = (name: string): Sheet => {
    const sheet = findSheet(book, name);
    if (!sheet) throw notFound(`the sheet "${name}"`);
    return sheet;
  };
  const columnOf = (tableName: string, heading: string): readonly [Table, number] => {
    const table = findTable(book, tableName);
    const index = table ? headings(book, table).indexOf(heading) : -1;
    if (!table || index < 0) throw notFound(`the column "${heading}" of "${tableName}"`);
    return [table, index];
  };
  /** What a person does: then it is computed, and the add-in is told. */
  const told =
    <Given extends readonly unknown[]>(act: (...given: Given) => void) =>
    async (...given: Given): Promise<void> => {
      act(...given);
      await settled();
    };
  return {
    type: told((name, address, text) => {
      const sheet = sheetNamed(name);
      const area = { ...parseArea(address), rows: 1, columns: 1 };
      if (!mayBeTyped(sheet, area.row, area.column, text)) {
        throw new ExcelError("Refused", `Excel does not let "${text}" be typed into ${address}.`);
      }
      writeCells(sheet, area, text);
    }),
    paste: told((name, corner, values) => {
      const { row, column } = parseArea(corner);
      const width = values[0]?.length ?? 0;
      const area = areaBetween(row, column, row + values.length - 1, column + width - 1);
      writeCells(sheetNamed(name), area, values);
    }),
    select: told((name, addresses) => {
      const sheet = sheetNamed(name);
      activate(sheet);
      selectAreas(sheet, parseAreas(addresses));
    }),
    followLink: told((name, address) => {
      const sheet = sheetNamed(name);
      const area = parseArea(address);
      const link = hyperlinkAt(sheet, area);
      if (!link) throw notFound(`a link in ${address}`);
      activate(sheet);
      selectAreas(sheet, [area]);
      followHyperlink(book, link);
    }),
    hideRows: told((name, rows) => {
      setRowHidden(sheetNamed(name), parseArea(rows), true);
    }),
    showRows: told((name, rows) => {
      setRowHidden(sheetNamed(name), parseArea(rows), false);
    }),
    filter: told((tableName, heading, values) => {
      filterByValues(book, ...columnOf(tableName, heading), values);
    }),
    sort: told((tableName, heading, ascending = true) => {
      const [table, index] = columnOf(tableName, heading);
      sortTable(book, table, index, ascending);
    }),
    insertColumns: told((name, columns) => {
      const sheet = sheetNamed(name);
      const area = parseArea(columns);
      const range = {
        startRow: 0,
        endRow: worksheetOf(sheet).getRowCount() - 1,
        startColumn: area.column,
        endColumn: lastColumn(area),
      };
      changeSheet(sheet, InsertColMutation, { range });
    }),
    deleteRows: told((name, rows) => {
      removeLines(sheetNamed(name), parseArea(rows));
    }),
    renameSheet: told((name, wanted) => {
      const sheet = sheetNamed(name);
      checkSheetName(book, wanted, sheet);
      changeSheet(sheet, SetWorksheetNameMutation, { name: wanted });
      translateAgain(book);
    }),
    moveSheet: told((name, toOrder) => {
      const sheet = sheetNamed(name);
      const fromOrder = sheetsInOrder(book).findIndex(({ id }) => id === sheet.id);
      changeSheet(sheet, SetWorksheetOrderMutation, { fromOrder, toOrder });
    }),
    deleteSheet: told((name) => {
      deleteSheet(sheetNamed(name));
    }),
    renameTable: told((name, wanted) => {
      const table = findTable(book, name);
      if (!table) throw notFound(`the table "${name}"`);
      renameTable(book, table, wanted);
    }),
    protect: told((name) => {
      factsOf(sheetNamed(name)).protected = true;
    }),
    unprotect: told((name) => {
      factsOf(sheetNamed(name)).protected = false;
    }),
    editCell: () => {
      book.editing = editCell();
    },
    leaveCell: () => {
      book.editing?.leave();
      book.editing = undefined;
    },
    goToOtherWorkbook: () => {
      book.inFront = false;
    },
    comeBack: () => {
      book.inFront = true;
    },
    enterPane: async () => {
      book.events.mouseOverPane = true;
      await settled();
      book.events.mouseOverPane = false;
    },
  };
}

import type { Column } from "../../ims/columns";
import { FIELDS, isNumberField, type Field, type Kind } from "../../ims/fields";
import { NO_AMOUNT, toPaise, toRupees } from "../../ims/money";
import { firstDay, periodOfDay } from "../../ims/period";
import type { Records } from "../../ims/records";
import { remembered } from "../../ims/remembered";
import { columnOf, imsTable, type ImsTable, type TableKey } from "../../ims/tables";

/** What a cell is given. */
export type Cell = string | number;

/**
 * Number formats in Excel's en-US codes. Indian grouping fits only amounts that are not negative,
 * and IMS knows no others; `@` makes Excel keep text as it was written.
 */
export const NUMBER_FORMATS: Readonly<Record<Kind, string>> = {
  text: "@",
  code: "@",
  day: "dd-mm-yyyy",
  period: "mmm-yyyy",
  money: "[>=10000000]##\\,##\\,##\\,##0.00;[>=100000]##\\,##\\,##0.00;##,##0.00",
};

/** A count in Indian grouping. */
export const COUNT_FORMAT = "[>=10000000]##\\,##\\,##\\,##0;[>=100000]##\\,##\\,##0;##,##0";

/** What a number in memory is in a cell; "" for none. */
function numberToCell(kind: Kind, value: number): Cell {
  if (Number.isNaN(value)) return "";
  // What was typed is not kept: put back, it is again what no formula adds up.
  if (value === NO_AMOUNT) return "?";
  if (kind === "money") return toRupees(value);
  return kind === "period" ? firstDay(value) : value;
}

/** An amount or a serial day someone typed into a text cell, perhaps with commas: 1,23,456.00. */
const TYPED_NUMBER = /^-?\d[\d,]*(\.\d+)?$/;

function cellToNumber(kind: Kind, cell: unknown): number {
  const text = typeof cell === "string" ? cell.trim() : "";
  const number =
    typeof cell === "number"
      ? cell
      : TYPED_NUMBER.test(text)
        ? Number(text.replaceAll(",", ""))
        : NaN;
  if (Number.isNaN(number)) return NaN;
  if (kind === "money") return toPaise(number);
  const day = Math.floor(number);
  return kind === "period" ? periodOf(day) : day;
}

/** An amount the user types is what the formulas take for one: a number, not a figure stored as text. */
function cellToOwnAmount(cell: unknown): number {
  if (typeof cell === "number") return toPaise(cell);
  return cellToText(cell).trim() === "" ? NaN : NO_AMOUNT;
}

/** A year has few days, and each row two periods. */
const periodOf = remembered(periodOfDay);

const cellToText = (cell: unknown): string =>
  cell === null || cell === undefined ? "" : String(cell);

/** What a field's value in memory is in a cell. */
export function toCell(field: Field, value: Cell): Cell {
  return typeof value === "number" ? numberToCell(FIELDS[field], value) : value;
}

/**
 * Records as rows of cells, one cell per column: rupees, serial days, first days of periods, text;
 * "" where a record has nothing.
 */
export function toCells(records: Records, columns: readonly Pick<Column, "field">[]): Cell[][] {
  const sources = columns.map(({ field }) => ({ field, values: records.columns[field] }));
  return Array.from({ length: records.count }, (_, row) =>
    sources.map(({ field, values }) => toCell(field, values?.[row] ?? "")),
  );
}

/** Column by column, what `fromCells` fills. */
export type Columns = Partial<Record<Field, string[] | Float64Array>>;

/** Empty columns for `count` records. */
export function emptyColumns(fields: readonly Field[], count: number): Columns {
  const columns: Columns = {};
  for (const field of fields) {
    columns[field] = isNumberField(field)
      ? new Float64Array(count).fill(NaN)
      : new Array<string>(count).fill("");
  }
  return columns;
}

/** How the cells of a table's field are put into its column; millions of them are. */
export function cellPutter(
  columns: Columns,
  field: Field,
  table: ImsTable,
): (row: number, cell: unknown) => void {
  const column = columns[field];
  const kind = FIELDS[field];
  if (column instanceof Float64Array) {
    const isOwnAmount = kind === "money" && columnOf(table, field)?.role === "user";
    return (row, cell) => {
      column[row] = isOwnAmount ? cellToOwnAmount(cell) : cellToNumber(kind, cell);
    };
  }
  return (row, cell) => {
    if (column) column[row] = cellToText(cell);
  };
}

/**
 * Rows of cells as Excel gives them, one cell per field, as records. A cell of a number column that
 * holds no number counts as empty (`NaN`): the rules speak about it, not the reader.
 */
export function fromCells(
  values: readonly (readonly unknown[])[],
  table: TableKey,
  fields: readonly Field[],
): Records {
  const columns = emptyColumns(fields, values.length);
  fields.forEach((field, at) => {
    const put = cellPutter(columns, field, imsTable(table));
    values.forEach((cells, row) => put(row, cells[at]));
  });
  return { table, count: values.length, columns: columns as Records["columns"] };
}

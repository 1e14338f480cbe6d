import { CellValueType, numfmt, type ICellData, type Nullable } from "@univerjs/core";

export type CellValue = string | number | boolean;

const ERRORS = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;

export const GENERAL = "General";

/** The value as `Range.values` has it: "" for an empty cell. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return "";
  // Univer keeps the result of HYPERLINK as rich text.
  if (cell.p) return cell.p.body?.dataStream.replace(/\r\n$/, "") ?? "";
  if (cell.v === undefined || cell.v === null) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true;
  if (cell.t === CellValueType.NUMBER) return Number(cell.v);
  return cell.v;
}

/** The kind of a value in the words of `Excel.RangeValueType`. */
export function valueTypeOf(value: CellValue, isFormula: boolean): string {
  if (value === "") return isFormula ? "String" : "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isFormula && ERRORS.test(value) ? "Error" : "String";
}

/** The text the cell shows, as `Range.text` has it; how wide the column is makes no difference. */
export function shownText(value: CellValue, format: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return format === "@" ? String(value) : numfmt.format(format, value, { throws: false });
}

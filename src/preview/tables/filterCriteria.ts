import { BooleanNumber, numfmt } from "@univerjs/core";
import {
  CustomFilterOperator,
  type ICustomFilter,
  type IFilterColumn,
} from "@univerjs/sheets-filter";
import { invalidArgument } from "../requests/excelError";

/**
 * `Excel.FilterCriteria` as Excel hands it out: with every member, null where it has no use. Such an
 * object cannot be given back as it is (office-js #1226, #3030).
 */
export type ReadCriteria = Readonly<Record<string, unknown>>;

const UNUSED: ReadCriteria = {
  color: null,
  criterion1: null,
  criterion2: null,
  dynamicCriteria: "Unknown",
  filterOn: null,
  icon: null,
  operator: "And",
  subField: null,
  values: null,
};

/** Operators as criteria write them, the longer ones first, with Univer's. */
const OPERATORS: readonly (readonly [string, CustomFilterOperator])[] = [
  [">=", CustomFilterOperator.GREATER_THAN_OR_EQUAL],
  ["<=", CustomFilterOperator.LESS_THAN_OR_EQUAL],
  ["<>", CustomFilterOperator.NOT_EQUALS],
  [">", CustomFilterOperator.GREATER_THAN],
  ["<", CustomFilterOperator.LESS_THAN],
  ["=", CustomFilterOperator.EQUAL],
];

/** Not empty: Univer's own sign for it takes cells that were emptied for filled. */
const NOT_EMPTY: ICustomFilter = { val: "?*" };

const isNumber = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

/** Reads one criterion: ">=45000", "=*traders*", "<>" (not empty), "=" (empty). */
function parseCriterion(criterion: unknown): ICustomFilter {
  const text = String(criterion);
  const [sign, operator] = OPERATORS.find(([start]) => text.startsWith(start)) ?? [
    "",
    CustomFilterOperator.EQUAL,
  ];
  const wanted = text.slice(sign.length);
  if (isNumber(wanted)) return { val: Number(wanted), operator };
  // Univer compares texts, with * and ?, when it is given no operator.
  if (operator === CustomFilterOperator.EQUAL) return { val: wanted };
  if (operator === CustomFilterOperator.NOT_EQUALS) {
    return wanted === "" ? NOT_EMPTY : { val: wanted, operator };
  }
  throw invalidArgument(`the stand-in does not order texts: "${text}"`);
}

function writeCriterion({ val, operator }: ICustomFilter): string {
  if (val === NOT_EMPTY.val) return "<>";
  const sign = OPERATORS.find(([, known]) => known === operator)?.[0] ?? "=";
  return sign + String(val);
}

/** A filter by one or two criteria. */
export function customFilter(
  colId: number,
  criterion1: unknown,
  criterion2: unknown,
  operator: unknown,
): IFilterColumn {
  const first = parseCriterion(criterion1);
  if (criterion2 === undefined || criterion2 === null) {
    return { colId, customFilters: { customFilters: [first] } };
  }
  const both: [ICustomFilter, ICustomFilter] = [first, parseCriterion(criterion2)];
  const customFilters = { customFilters: both };
  return operator === "Or"
    ? { colId, customFilters }
    : { colId, customFilters: { ...customFilters, and: BooleanNumber.TRUE } };
}

/** A filter by the texts cells show; "" stands for empty cells. */
export function valuesFilter(colId: number, texts: readonly string[]): IFilterColumn {
  const filters = texts.filter((text) => text !== "");
  return { colId, filters: filters.length < texts.length ? { filters, blank: true } : { filters } };
}

export interface DateFilter {
  readonly date: string;
  readonly specificity: string;
}

export const isDateFilter = (value: unknown): value is DateFilter =>
  typeof value === "object" && value !== null && "date" in value && "specificity" in value;

/** How many of year, month, day … must agree. */
const SPECIFICITY: ReadonlyMap<string, number> = new Map([
  ["Year", 1],
  ["Month", 2],
  ["Day", 3],
  ["Monday", 3],
  ["Hour", 4],
  ["Minute", 5],
  ["Second", 6],
]);

/** Whether a date, as Excel's serial day, is the one meant, as exactly as was asked for. */
export function isOnDate(serial: number, { date, specificity }: DateFilter): boolean {
  const wanted = date.split(/[-T:]/).map(Number);
  const found = numfmt.dateFromSerial(serial);
  const parts = SPECIFICITY.get(specificity);
  if (parts === undefined) throw invalidArgument(`date specificity ${specificity}`);
  return found.slice(0, parts).every((part, index) => part === (wanted[index] ?? 0));
}

/** The criteria of a column as Excel tells them; null when there are none. */
export function readCriteria(column: Readonly<IFilterColumn> | undefined): ReadCriteria | null {
  if (column?.filters) {
    const values = [...(column.filters.filters ?? []), ...(column.filters.blank ? [""] : [])];
    return { ...UNUSED, filterOn: "Values", values };
  }
  if (!column?.customFilters) return null;
  const [first, second] = column.customFilters.customFilters;
  return {
    ...UNUSED,
    filterOn: "Custom",
    criterion1: writeCriterion(first),
    criterion2: second ? writeCriterion(second) : null,
    operator: second && column.customFilters.and !== BooleanNumber.TRUE ? "Or" : "And",
  };
}

import type { Nullable } from "@univerjs/core";
import type { BaseValueObject } from "@univerjs/engine-formula";

type Plain = string | number | boolean | null;

/** The cells of one column, null where they are empty, and the selections made of them so far. */
export interface Column {
  readonly cells: readonly Plain[];
  readonly hasErrors: boolean;
  readonly selections: Map<string | number, Uint8Array>;
}

/** Reads one column of Univer's values; undefined when there is more than one. */
export function columnOf(rows: readonly Nullable<BaseValueObject>[][]): Column | undefined {
  if ((rows[0]?.length ?? 0) !== 1) return undefined;
  let hasErrors = false;
  const cells = Array.from(rows, (row) => {
    const value = row?.[0];
    if (!value || value.isNull()) return null;
    hasErrors ||= value.isError();
    return value.getValue();
  });
  return { cells, hasErrors, selections: new Map() };
}

type Operator = "=" | "<>" | "<" | "<=" | ">" | ">=";
type Test = (cell: Plain) => boolean;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const isNumber = (text: string): boolean => NUMBER.test(text);

/** Texts that Excel takes for more than texts: wildcards, dates, times, percentages, truth values, errors. */
const MORE_THAN_TEXT = /[*?~]|^[\d\s.,:/%₹$()+-]+$|^(true|false)$|^#/i;

const ORDERS: Readonly<Record<Exclude<Operator, "=" | "<>">, (a: number, b: number) => boolean>> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

const not =
  (test: Test): Test =>
  (cell) =>
    !test(cell);

/** What a criterion asks of a cell; undefined when it is one of the rarer kinds. */
function testOf(criterion: string | number): Test | undefined {
  const text = String(criterion);
  const sign = /^(<=|>=|<>|<|>|=)/.exec(text)?.[0] ?? "";
  const wanted = text.slice(sign.length);
  const operator = (sign === "" ? "=" : sign) as Operator;
  if (wanted === "") return emptinessTest(sign);
  if (isNumber(wanted)) return numberTest(operator, Number(wanted));
  if (MORE_THAN_TEXT.test(wanted) || !(operator === "=" || operator === "<>")) return undefined;
  const lower = wanted.toLowerCase();
  const same: Test = (cell) => typeof cell === "string" && cell.toLowerCase() === lower;
  return operator === "=" ? same : not(same);
}

/** "=" asks for empty cells, "" also for empty texts, "<>" for cells that are not empty. */
function emptinessTest(sign: string): Test | undefined {
  if (sign === "") return (cell) => cell === null || cell === "";
  if (sign === "=") return (cell) => cell === null;
  return sign === "<>" ? (cell) => cell !== null : undefined;
}

/** Numbers are equal to texts that read like them, but only numbers are more or less. */
function numberTest(operator: Operator, wanted: number): Test {
  const same: Test = (cell) =>
    cell === wanted || (typeof cell === "string" && isNumber(cell) && Number(cell) === wanted);
  if (operator === "=") return same;
  if (operator === "<>") return not(same);
  const order = ORDERS[operator];
  return (cell) => typeof cell === "number" && order(cell, wanted);
}

/** 1 for each row a criterion selects, 0 for the others; undefined for the rarer kinds of criteria. */
export function selects(column: Column, criterion: string | number): Uint8Array | undefined {
  const known = column.selections.get(criterion);
  if (known) return known;
  const test = column.hasErrors ? undefined : testOf(criterion);
  if (!test) return undefined;
  const rows = Uint8Array.from(column.cells, (cell) => (test(cell) ? 1 : 0));
  column.selections.set(criterion, rows);
  return rows;
}

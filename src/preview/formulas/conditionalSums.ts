import type { Injector, Nullable } from "@univerjs/core";
import {
  FUNCTION_NAMES_MATH,
  FUNCTION_NAMES_STATISTICAL,
  IFunctionService,
  NumberValueObject,
  type ArrayValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { columnOf, selects, type Column } from "./criteria";

/** An argument of a function: Univer passes ranges as references. */
type Argument = BaseValueObject | BaseReferenceObject;

const isReference = (argument: Argument): argument is BaseReferenceObject =>
  argument.isReferenceObject();

/** Of an array of Univer's, its cells once read: the same array serves all formulas of a calculation. */
const COLUMNS = new WeakMap<ArrayValueObject, Column>();

function columnAt(argument: Argument | undefined): Column | undefined {
  if (!argument || !isReference(argument)) return undefined;
  const array = argument.toArrayValueObject();
  const known = COLUMNS.get(array);
  if (known) return known;
  const column = columnOf(array.getArrayValue());
  if (column) COLUMNS.set(array, column);
  return column;
}

/** A criterion as text or number; undefined where it is anything else. */
function criterionAt(argument: Argument | undefined): string | number | undefined {
  if (!argument) return undefined;
  const value = isReference(argument)
    ? argument.isCell()
      ? argument.getFirstCell()
      : undefined
    : argument;
  if (!value || value.isArray() || !(value.isString() || value.isNumber())) return undefined;
  const plain = value.getValue();
  return typeof plain === "string" || typeof plain === "number" ? plain : undefined;
}

/** Which rows all pairs of range and criterion select; undefined where Univer has to look itself. */
function rowsSelected(pairs: readonly Argument[]): Uint8Array | undefined {
  let rows: Uint8Array | undefined;
  for (let at = 0; at < pairs.length; at += 2) {
    const column = columnAt(pairs[at]);
    const criterion = criterionAt(pairs[at + 1]);
    const chosen = column && criterion !== undefined ? selects(column, criterion) : undefined;
    if (!chosen || (rows && rows.length !== chosen.length)) return undefined;
    rows = rows ? rows.map((row, index) => row & (chosen[index] ?? 0)) : chosen;
  }
  return rows;
}

function sumOf(target: Argument | undefined, pairs: readonly Argument[]): number | undefined {
  const amounts = columnAt(target);
  const rows = rowsSelected(pairs);
  if (!amounts || amounts.hasErrors || rows?.length !== amounts.cells.length) return undefined;
  let sum = 0;
  amounts.cells.forEach((amount, index) => {
    if (rows[index] && typeof amount === "number") sum += amount;
  });
  return sum;
}

const countOf = (pairs: readonly Argument[]): number | undefined =>
  rowsSelected(pairs)?.reduce((sum, row) => sum + row, 0);

/** Lets a function try the quick way first; where that does not know the answer, Univer computes it. */
function quicken(
  executor: Nullable<BaseFunction>,
  quickly: (args: readonly Argument[]) => number | undefined,
): void {
  if (!executor) return;
  const thoroughly = executor.calculate.bind(executor);
  executor.calculate = (...args) => {
    const answer = quickly(args);
    return answer === undefined ? thoroughly(...args) : NumberValueObject.create(answer);
  };
}

/**
 * Makes SUMIFS and COUNTIFS over one column quick. Univer 0.25 makes an object for every cell at every
 * step: a sheet of 276 such sums over 50,000 rows took minutes after each change, and takes under a
 * second this way.
 */
export function quickenConditionalSums(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  quicken(functions.getExecutor(FUNCTION_NAMES_MATH.SUMIFS), ([target, ...pairs]) =>
    sumOf(target, pairs),
  );
  quicken(functions.getExecutor(FUNCTION_NAMES_STATISTICAL.COUNTIFS), countOf);
}

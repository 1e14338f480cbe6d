import type { CellChanges } from "../../excel/rows/rows";
import type { Field } from "../../ims/fields";
import type { Records } from "../../ims/records";
import type { Value, Values } from "../../ims/values";

/** Cells put in one by one, and had as columns: by field, as long as the records. */
export interface CellColumns {
  put(field: Field, index: number, value: Value): void;
  all(): CellChanges;
  /** The columns of these rows only. */
  of(indexes: readonly number[]): CellChanges;
}

export function cellColumns(count: number): CellColumns {
  const columns = new Map<Field, (Value | undefined)[]>();
  return {
    put(field, index, value) {
      let column = columns.get(field);
      if (!column) columns.set(field, (column = new Array<undefined>(count).fill(undefined)));
      column[index] = value;
    },
    all: () => Object.fromEntries(columns),
    of: (indexes) =>
      Object.fromEntries(
        [...columns].map(([field, column]) => [field, indexes.map((index) => column[index])]),
      ),
  };
}

/** What becomes of each row, as columns as long as the records. */
export function cellsOf(
  { count }: Records,
  cellsAt: (index: number) => Values | undefined,
): CellChanges {
  const cells = cellColumns(count);
  for (let index = 0; index < count; index++) {
    for (const [field, value] of cellsAt(index) ?? []) cells.put(field, index, value);
  }
  return cells.all();
}

import type { CellChanges } from "../../excel/rows/rows";
import type { Field } from "../../ims/fields";
import type { Records } from "../../ims/records";

/** The cells of each row as columns as long as the records. */
export function cellsOf(
  { count }: Records,
  cellsAt: (index: number) => ReadonlyMap<Field, string | number> | undefined,
): CellChanges {
  const columns = new Map<Field, (string | number | undefined)[]>();
  for (let index = 0; index < count; index++) {
    for (const [field, value] of cellsAt(index) ?? []) {
      let column = columns.get(field);
      if (!column) columns.set(field, (column = new Array<undefined>(count).fill(undefined)));
      column[index] = value;
    }
  }
  return Object.fromEntries(columns);
}

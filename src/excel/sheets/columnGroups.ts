import type { Field } from "../../ims/fields";
import { columnOf } from "../../ims/tables";
import { sheetColumn, type SheetOnHand } from "./imsSheets";

/** Columns of a sheet that are read as one block, and the fields among them. */
export interface ColumnGroup {
  readonly first: number;
  readonly last: number;
  readonly fields: readonly { readonly field: Field; readonly column: number }[];
  /** What a row of the block comes to, by experience. */
  readonly bytes: number;
}

/** Columns whose cells are longer on the wire than the column is wide. */
const LONG_CELLS: ReadonlyMap<Field, number> = new Map([
  ["key", 80],
  ["asDownloaded", 200],
  ["check", 60],
  ["name", 60],
]);

/**
 * The columns of the fields the table has, in the order of the sheet; those with at most `gap` other
 * columns between them in one group.
 */
export function columnGroups(
  sheet: SheetOnHand,
  fields: readonly Field[],
  gap: number,
): readonly ColumnGroup[] {
  const placed = fields
    .flatMap((field) => {
      const column = sheetColumn(sheet, field);
      return column === undefined ? [] : { field, column };
    })
    .sort((a, b) => a.column - b.column);
  const groups: { first: number; last: number; fields: typeof placed; bytes: number }[] = [];
  for (const place of placed) {
    const { field, column } = place;
    const bytes = LONG_CELLS.get(field) ?? (columnOf(sheet.table, field)?.width ?? 0) + 3;
    const group = groups.at(-1);
    if (group && column - group.last - 1 <= gap) {
      group.last = column;
      group.fields.push(place);
      group.bytes += bytes;
    } else {
      groups.push({ first: column, last: column, fields: [place], bytes });
    }
  }
  return groups;
}

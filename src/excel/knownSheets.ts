import type { SheetOnHand } from "./imsSheets";

/** The columns the user may edit on a sheet, or all of them while it is not known where they are. */
type Editable = readonly number[] | "all";

/**
 * The sheets as last seen, by worksheet id. It only spares questions when the workbook reports a
 * change; every command looks again.
 */
const known = new Map<string, Editable>();

export function rememberSheets(
  sheets: readonly Pick<SheetOnHand, "id" | "table" | "columns">[],
): void {
  for (const { id, table, columns } of sheets) {
    const editable = table.columns.filter(({ role }) => role === "user");
    known.set(
      id,
      editable.flatMap(({ heading }) => columns.get(heading) ?? []),
    );
  }
}

/** Columns of the sheet were inserted, deleted or moved. */
export function columnsMoved(worksheetId: string): void {
  if (known.has(worksheetId)) known.set(worksheetId, "all");
}

/** The columns the user may edit on a sheet; undefined for a sheet that is not known as ours. */
export function editableColumns(worksheetId: string): Editable | undefined {
  return known.get(worksheetId);
}

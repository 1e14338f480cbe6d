import type { SheetOnHand } from "./imsSheets";

/**
 * The sheets as last seen: worksheet id → the columns the user may edit. It only spares questions
 * when the workbook reports a change; every command looks again.
 */
const known = new Map<string, readonly number[]>();

export function rememberSheets(sheets: readonly SheetOnHand[]): void {
  for (const { id, table, columns } of sheets) {
    const editable = table.columns.filter(({ role }) => role === "user");
    known.set(
      id,
      editable.flatMap(({ heading }) => columns.get(heading) ?? []),
    );
  }
}

/** The columns the user may edit on a sheet; undefined for a sheet that is not known as ours. */
export function editableColumns(worksheetId: string): readonly number[] | undefined {
  return known.get(worksheetId);
}

import type { Field } from "../../ims/fields";
import type { ImsTable } from "../../ims/tables";
import type { TablePlace } from "./tablePlace";

/** A sheet of ours as it was seen. */
interface SeenSheet extends Pick<TablePlace, "columns"> {
  readonly id: string;
  readonly table: ImsTable;
}

/** A column the user may edit; `at` is undefined while it is not known where it is. */
export interface EditableColumn {
  readonly field: Field;
  readonly at: number | undefined;
}

/**
 * The sheets as last seen, by worksheet id. It only spares questions when the workbook reports a
 * change; every command looks again.
 */
const known = new Map<string, readonly EditableColumn[]>();

export function rememberSheets(sheets: readonly SeenSheet[]): void {
  for (const { id, table, columns } of sheets) {
    const editable = table.columns.filter(({ role }) => role === "user");
    known.set(
      id,
      editable.map(({ field, heading }) => ({ field, at: columns.get(heading) })),
    );
  }
}

/** Columns of the sheet were inserted, deleted or moved. */
export function columnsMoved(worksheetId: string): void {
  const columns = known.get(worksheetId) ?? [];
  known.set(
    worksheetId,
    columns.map(({ field }) => ({ field, at: undefined })),
  );
}

/** The columns the user may edit on a sheet; none for a sheet that is not known as ours. */
export function editableColumns(worksheetId: string): readonly EditableColumn[] {
  return known.get(worksheetId) ?? [];
}

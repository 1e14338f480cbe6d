import type { Field } from "../../ims/fields";
import { areasOf } from "../sheets/addresses";
import { inExcel, isLikelyOurs } from "../connection/connection";
import { register } from "../connection/eventHandlers";
import { allSheets } from "../sheets/imsSheets";
import { columnsMoved, editableColumns } from "../sheets/knownSheets";

/** Cells that were edited: a sheet and an address on it, as Excel reports them. */
export interface EditedArea {
  readonly worksheetId: string;
  readonly address: string;
  /** The fields of the user's own that lie in the area, or may lie in it. */
  readonly fields: readonly Field[];
  /** Excel names the add-in itself as the author: our own change, or one made through its client. */
  readonly byAddIn: boolean;
}

/** Changes that move columns on a sheet. */
const MOVES_COLUMNS = new Set<string>([
  "ColumnInserted",
  "ColumnDeleted",
  "CellInserted",
  "CellDeleted",
]);

/**
 * A coauthor's change is for the coauthor's add-in to check: else every one would write. Our own is
 * known by its author and its time.
 */
function isToBeTold({ source }: Excel.WorksheetChangedEventArgs, byAddIn: boolean): boolean {
  if (source === "Remote") return false;
  return !byAddIn || !isLikelyOurs();
}

function editedFields(worksheetId: string, address: string): readonly Field[] {
  const areas = areasOf(address);
  const isIn = (at: number) =>
    areas.some(({ firstColumn, lastColumn }) => at >= firstColumn && at <= lastColumn);
  return editableColumns(worksheetId)
    .filter(({ at }) => at === undefined || isIn(at))
    .map(({ field }) => field);
}

/**
 * Calls the listener when this user – not a command of ours, not a coauthor – changed cells in columns
 * of our sheets that are theirs to change. Excel may miss an edit (office-js #420, #562, #1110): a row
 * whose Action differs from its Checked action was edited all the same. Returns the way to stop.
 */
export async function onHandEdit(
  listener: (area: EditedArea) => void,
): Promise<() => Promise<void>> {
  await inExcel(async (context) => {
    await allSheets(context);
  });
  return register((worksheets) => [
    worksheets.onChanged.add((event) => {
      const { worksheetId, address } = event;
      const byAddIn = event.triggerSource === "ThisLocalAddin";
      if (MOVES_COLUMNS.has(event.changeType)) columnsMoved(worksheetId);
      const fields = editedFields(worksheetId, address);
      if (fields.length > 0 && isToBeTold(event, byAddIn)) {
        listener({ worksheetId, address, fields, byAddIn });
      }
      return Promise.resolve();
    }),
  ]);
}

import type { Book, CellEditing } from "../book";
import { hasQuirk } from "../quirks";

/** The flag of a request that may wait for the end of an edit (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;

export function editCell(): CellEditing {
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  return { left, leave: () => leave() };
}

/**
 * While a cell is being edited Excel lets a request wait that may, as long as the edit takes, and
 * refuses others (office-js #806). The answer is whether the request may go on.
 */
export async function afterCellEdit(book: Book, flags: number): Promise<boolean> {
  if (!book.editing || !hasQuirk(book, "cellEdit")) return true;
  if ((flags & DELAY_FOR_CELL_EDIT) === 0) return false;
  await book.editing.left;
  return true;
}

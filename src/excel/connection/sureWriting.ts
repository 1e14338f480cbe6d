import { ExcelProblem } from "./excelProblem";
import type { SheetOnHand } from "../sheets/imsSheets";
import type { RowsBefore } from "../rows/puttingBack";
import { sameKeys } from "../rows/rowsOfKeys";
import { hold, writePart } from "../rows/rowWriting";
import type { CellChanges } from "../rows/valueBlocks";

/**
 * Writes one of the parts of `before` and looks at it at once; what stood there just before is kept
 * for putting back. Throws `ExcelProblem` when other rows stand there by now, or when Excel holds
 * something else afterwards; `doing` says what was being done with the rows.
 */
export async function writeSurely(
  context: Excel.RequestContext,
  sheet: SheetOnHand,
  before: RowsBefore,
  index: number,
  wanted: CellChanges,
  doing: "marked" | "loaded again",
): Promise<void> {
  const expected = before.parts[index];
  if (!expected) return;
  const written = await writePart(context, sheet, expected.rows, wanted, {
    visible: before.visible,
    held: expected.records,
  });
  before.parts[index] = { ...expected, records: written.before };
  const keys = expected.records.columns.key ?? [];
  if (sameKeys(keys, written.before.columns.key ?? []) && hold(wanted, written.after)) return;
  throw rowsMoved(sheet, doing);
}

/** The rows of a sheet are not, or not any more, where they were found. */
export function rowsMoved({ name }: SheetOnHand, doing: "marked" | "loaded again"): ExcelProblem {
  return new ExcelProblem(
    "NotAsWritten",
    `The rows of the sheet ${name} changed while they were being ${doing}: they were sorted or edited at the same moment, by another user or add-in. Try again.`,
  );
}

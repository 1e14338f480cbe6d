import type { Book } from "../book";
import { ExcelError } from "../requests/excelError";
import { hasQuirk } from "../quirks";

const INACTIVE = {
  code: "InactiveWorkbook",
  message: "The operation is not available because the workbook is inactive.",
};
const SELECTION = {
  code: "InvalidSelection",
  message: "The current selection is invalid for this operation.",
};
const GENERAL = {
  code: "GeneralException",
  message: "There was an internal error while processing the request.",
};

/** What needs the workbook in front, and how it fails otherwise (office-js #771, #2014, #2196). */
const NEEDS_FRONT: ReadonlyMap<string, { readonly code: string; readonly message: string }> =
  new Map([
    ["Range.select", INACTIVE],
    ["RangeAreas.select", INACTIVE],
    ["Table.clearFilters", GENERAL],
    ["Workbook.getActiveCell", SELECTION],
    ["Workbook.getSelectedRange", SELECTION],
    ["Workbook.getSelectedRanges", SELECTION],
    ["Worksheet.activate", INACTIVE],
    ["Worksheet.delete", GENERAL],
    ["WorksheetCollection.add", GENERAL],
    ["WorksheetFreezePanes.freezeAt", INACTIVE],
    ["WorksheetFreezePanes.freezeColumns", INACTIVE],
    ["WorksheetFreezePanes.freezeRows", INACTIVE],
    ["WorksheetFreezePanes.unfreeze", INACTIVE],
  ]);

/** Throws when a call, named "Range.select", needs the workbook in front and another one is. */
export function refuseBehind(book: Book, call: string): void {
  const refusal = NEEDS_FRONT.get(call);
  if (!refusal || book.inFront || !hasQuirk(book, "otherWorkbook")) return;
  throw new ExcelError(refusal.code, refusal.message);
}

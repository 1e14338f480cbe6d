import type { Area } from "./area";
import { clearContents } from "./cellWriting";
import { clearConditionalFormats } from "../looks/conditionalFormats";
import { clearHyperlinks } from "../sheets/hyperlinks";
import { restyle } from "../looks/looks";
import type { Sheet } from "../book";
import { clearValidation } from "../sheets/validation";

/** Takes the looks off an area, those that depend on values too, as Excel's Clear Formats does. */
export function clearFormats(sheet: Sheet, area: Area): void {
  restyle(sheet, area, () => ({}));
  clearConditionalFormats(sheet, area);
}

/** Leaves nothing in an area: Excel's Clear All takes drop-downs and links with it. */
export function clearAll(sheet: Sheet, area: Area): void {
  clearContents(sheet, area);
  clearFormats(sheet, area);
  clearValidation(sheet, area);
  clearHyperlinks(sheet, area);
}

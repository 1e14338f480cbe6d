import type { Tag } from "./elements";
import { isDateFormat } from "./numberFormats";

/** Which cell formats (the `s` of a cell, an index into `cellXfs`) show a number as a date. */
export function dateStyles(tags: readonly Tag[]): readonly boolean[] {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inCellFormats = false;
  for (const { name, closes, attributes } of tags) {
    if (name === "cellXfs") inCellFormats = !closes;
    if (closes) continue;
    if (name === "numFmt") {
      codes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
    }
    if (name === "xf" && inCellFormats) {
      const id = Number(attributes.get("numFmtId") ?? 0);
      dates.push(isDateFormat(id, codes.get(id)));
    }
  }
  return dates;
}

import type { Tag } from "./elements";

/** Formats without a text in the file that show a date (ECMA-376 §18.8.30, with the East Asian ones). */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];

/** Whether a number in this format is shown as a date: day or year, not a mere time of day. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to);
  // Quoted and escaped letters, fill and space characters, colours, locales and elapsed times are
  // no date letters; only the section for positive numbers counts.
  const letters = code.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/g, "").split(";", 1)[0];
  if (letters === undefined || /general/i.test(letters)) return false;
  return /[dy]/i.test(letters) || /mmm/i.test(letters);
}

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

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

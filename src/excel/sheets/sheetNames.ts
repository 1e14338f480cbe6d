/**
 * A sheet name that is free: the wished one, else `B2B (IMS)`, `B2B (IMS 2)`, … Excel compares names
 * without regard to case.
 */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wished;
  for (let n = 1; used.has(name.toLowerCase()); n++) {
    name = n === 1 ? `${wished} (IMS)` : `${wished} (IMS ${n})`;
  }
  return name;
}

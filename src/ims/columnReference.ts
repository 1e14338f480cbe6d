/**
 * A column of a table, as formulas name it: `IMS_B2B[Integrated tax]`, but `IMS_B2B[[State/UT tax]]`:
 * Excel wants a second pair of brackets around a heading with any sign but letters, digits and spaces,
 * and ' # [ ] escaped by ' (Microsoft: "Using structured references with Excel tables").
 */
export function columnReference(name: string, heading: string): string {
  const escaped = heading.replace(/['#[\]]/g, "'$&");
  return /^[\p{L}\p{N} ]*$/u.test(heading) ? `${name}[${escaped}]` : `${name}[[${escaped}]]`;
}

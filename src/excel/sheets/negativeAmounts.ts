/**
 * Below what an amount in rupees is shown how: three shapes, for a number format has room for two
 * conditions only and those of positive lakhs and crores take them. What is left over loses its minus in
 * LibreOffice. The format of one section puts the minus by itself, in every program.
 */
const NEGATIVES = [
  { below: "0", numberFormat: "##,##0.00" },
  { below: "-99999.995", numberFormat: "##\\,##\\,##0.00" },
  { below: "-9999999.995", numberFormat: "##\\,##\\,##\\,##0.00" },
] as const;
const INK = "#C00000";

/** Shows amounts below zero with a minus, in Indian grouping and in red, whatever they become. */
export function markNegatives({ conditionalFormats }: Excel.Range): void {
  // Excel puts the newest first: the farthest below zero is the strongest.
  for (const { below, numberFormat } of NEGATIVES) {
    const { cellValue } = conditionalFormats.add("CellValue");
    cellValue.format.font.color = INK;
    cellValue.format.numberFormat = numberFormat;
    cellValue.rule = { formula1: `=${below}`, operator: "LessThan" };
  }
}

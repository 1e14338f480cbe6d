/**
 * Makes a cell a link to the headings of the decisions on a sheet of records, which no hand selects as
 * they are: so it is known when it is followed (`followedLinks.ts`), and the rows can be filtered. It
 * comes before what the cell holds: a link without a text would put its address into an empty cell.
 */
export function linkToRecords(
  cell: Excel.Range,
  sheet: string,
  what: "records" | "documents",
): void {
  cell.hyperlink = {
    documentReference: `'${sheet.replaceAll("'", "''")}'!A1:B1`,
    screenTip: `Show these ${what} on the sheet ${sheet}`,
  };
}

import { PORTAL_COLUMNS, PORTAL_TABLE, type PortalRow } from "../../gstr2b/fromPortal";
import { lineName } from "../../gstr2b/lineNames";
import { firstDay, type Period } from "../../ims/period";
import { inExcel } from "../connection/connection";
import { findOwnSheet } from "../sheets/ownSheets";
import { writeTableSheet } from "../sheets/tableSheet";

/** Writes the documents that the portal's GSTR-2B tells and IMS does not. Returns the sheet's name. */
export function writePortalDocuments(rows: readonly PortalRow[]): Promise<string> {
  return writeTableSheet({
    kind: "portalDocuments",
    sheet: "GSTR-2B documents",
    sentences: [
      "Documents of the portal's GSTR-2B that IMS does not hold",
      "They fill the lines of the sheet GSTR-2B that IMS does not know. Load the portal's file again to renew them.",
    ],
    tables: [{ name: PORTAL_TABLE, columns: PORTAL_COLUMNS, rows }],
  });
}

/**
 * Shows the documents of these lines of a period and no others. Returns how many there are; undefined
 * where the workbook has none.
 */
export function filterPortalDocuments(
  paths: readonly string[],
  period: Period,
): Promise<number | undefined> {
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(PORTAL_TABLE);
    await context.sync();
    if (table.isNullObject) return undefined;
    const body = table.getDataBodyRange().untrack().load("values");
    await context.sync();
    const at = PORTAL_COLUMNS.findIndex(({ heading }) => heading === "Line");
    const names = paths.map(lineName);
    const rows: readonly (readonly unknown[])[] = body.values;
    const lines = rows.filter(([start]) => start === firstDay(period)).map((row) => row[at]);
    const count = lines.filter((line) => names.some((name) => name === line)).length;
    if (count === 0) return undefined;
    table.clearFilters();
    const column = (heading: string) => table.columns.getItem(heading).filter;
    column("Line").applyValuesFilter(names);
    column("2B period").applyCustomFilter(
      `>=${firstDay(period)}`,
      `<${firstDay(period + 1)}`,
      Excel.FilterOperator.and,
    );
    table.worksheet.visibility = "Visible";
    table.worksheet.activate();
    await context.sync();
    return count;
  });
}

/** The name of the sheet of the documents; undefined where there is none. */
export function portalSheetName(): Promise<string | undefined> {
  return inExcel(async (context) => (await findOwnSheet(context, "portalDocuments"))?.name);
}

/** The rows as they stand on the sheet now; undefined where the workbook has no such table. */
export function readPortalDocuments(): Promise<readonly PortalRow[] | undefined> {
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(PORTAL_TABLE);
    await context.sync();
    if (table.isNullObject) return undefined;
    const heading = table.getHeaderRowRange().untrack().load("values");
    const body = table.getDataBodyRange().untrack().load("values");
    await context.sync();
    const headings: readonly unknown[] = heading.values[0] ?? [];
    const places = PORTAL_COLUMNS.map((column) => headings.indexOf(column.heading));
    return body.values.map((row: readonly unknown[]) =>
      places.map((at) => {
        const value = row[at];
        return typeof value === "number" ? value : String(value ?? "");
      }),
    );
  });
}

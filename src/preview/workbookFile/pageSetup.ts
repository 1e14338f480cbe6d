import type { NamedRange, PageMargins, PageSetup } from "hucre";
import type { Sheet } from "../book";
import { factsOf, worksheetOf } from "../sheets/sheets";

/** How a sheet is printed, as the file's writer takes it; nothing of a sheet for which nobody said. */
export function pageSetupOf(sheet: Sheet): { readonly pageSetup?: PageSetup } {
  const { pageLayout } = factsOf(sheet);
  if (pageLayout.size === 0) return {};
  const { horizontalFitToPages: fitToWidth } = (pageLayout.get("zoom") ?? {}) as {
    horizontalFitToPages?: number;
  };
  const margins = pageLayout.get("margins") as PageMargins | undefined;
  return {
    pageSetup: {
      orientation: pageLayout.get("orientation") === "Landscape" ? "landscape" : "portrait",
      ...(pageLayout.get("paperSize") === "A4" && { paperSize: "a4" }),
      // No number of pages for the height: as many as it takes.
      ...(fitToWidth !== undefined && { fitToPage: true, fitToWidth, fitToHeight: 0 }),
      ...(margins && { margins }),
    },
  };
}

/**
 * The rows that are printed on each page, under the name Excel keeps them by (ECMA-376 part 1, 18.2.5).
 * The file's writer would leave out the quotes a sheet's name may need.
 */
export function titleRowsOf(sheet: Sheet): readonly NamedRange[] {
  const rows = factsOf(sheet).pageLayout.get("titleRows");
  if (typeof rows !== "string") return [];
  const scope = worksheetOf(sheet).getName();
  return [{ name: "_xlnm.Print_Titles", range: `'${scope.replaceAll("'", "''")}'!${rows}`, scope }];
}

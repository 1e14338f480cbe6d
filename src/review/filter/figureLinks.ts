import type { FollowedLink } from "../../excel/filters/followedLinks";
import type { OwnSheet } from "../../excel/sheets/ownSheets";
import { summaryFigureAt } from "../../excel/statement/summarySheet";
import { lineAt } from "../../gstr2b/layout";
import type { Filters } from "../../ims/filters";
import type { TableKey } from "../../ims/tables";
import { inIms } from "../export/inIms";
import { laterParts } from "../desk/laterParts";

/** The records a figure of one of our own sheets counts: those that filters find, or of a line of GSTR-2B. */
export type FigureRecords =
  { readonly table: TableKey; readonly filters: Filters } | { readonly line: string };

/** By sheet: the records that the figure in a cell, counted from 0, counts. */
const FIGURES: {
  readonly [S in OwnSheet]?: (
    row: number,
    column: number,
  ) => FigureRecords | undefined | Promise<FigureRecords | undefined>;
} = {
  summary: (row, column) => {
    const figure = summaryFigureAt(row, column);
    return figure && { table: figure.table, filters: inIms(figure.action) };
  },
  statement: (row, column) => {
    const line = lineAt(row, column);
    return line === undefined ? undefined : { line };
  },
  outwardSummary: async (row, column) => {
    const { outwardRecordsOf } = await laterParts.outwardFigures();
    return outwardRecordsOf(row, column);
  },
};

/** The records to be shown once a link was followed; undefined where it leads to no records. */
export const recordsOfFigure = async ({
  from,
  row,
  column,
}: FollowedLink): Promise<FigureRecords | undefined> => FIGURES[from]?.(row, column);

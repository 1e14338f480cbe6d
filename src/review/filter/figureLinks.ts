import type { FollowedLink } from "../../excel/filters/followedLinks";
import type { OwnSheet } from "../../excel/sheets/ownSheets";
import { summaryFigureAt } from "../../excel/statement/summarySheet";
import { lineAt } from "../../gstr2b/layout";
import { inIms } from "./inIms";
import { laterParts } from "../desk/laterParts";
import type { FigureRecords } from "./filterState";

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

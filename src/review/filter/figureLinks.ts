import type { FollowedLink } from "../../excel/filters/followedLinks";
import type { OwnSheet } from "../../excel/sheets/ownSheets";
import { summaryFigureAt } from "../../excel/statement/summarySheet";
import type { Filters } from "../../ims/filters";
import type { TableKey } from "../../ims/tables";
import { inIms } from "../export/inIms";

/** The records a figure of one of our own sheets counts. */
export interface FigureRecords {
  readonly table: TableKey;
  readonly filters: Filters;
}

/** By sheet: the records that the figure in a cell, counted from 0, counts. */
const FIGURES: {
  readonly [S in OwnSheet]?: (row: number, column: number) => FigureRecords | undefined;
} = {
  summary: (row, column) => {
    const figure = summaryFigureAt(row, column);
    return figure && { table: figure.table, filters: inIms(figure.action) };
  },
};

/** The records to be shown once a link was followed; undefined where it leads to no records. */
export const recordsOfFigure = ({ from, row, column }: FollowedLink): FigureRecords | undefined =>
  FIGURES[from]?.(row, column);

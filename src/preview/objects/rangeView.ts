import { fullAddress } from "../cells/address";
import { visibleColumnRuns, visibleRowRuns } from "../sheets/hidden";
import { invalidArgument } from "../requests/excelError";
import type { ObjectType } from "../requests/objectType";
import { lastRow, type Area } from "../cells/area";
import { formulasIn, textsIn, valuesIn, valueTypesIn } from "../cells/cells";
import { formatsIn } from "../looks/numberFormats";
import { sheetName } from "../sheets/sheets";
import type { Sheet } from "../book";
import type { RangeTarget } from "./objects";

/** Puts together what is read of the visible pieces of an area. */
function visible<R>(
  { sheet, area }: RangeTarget,
  read: (sheet: Sheet, area: Area) => R[][],
): R[][] {
  const columns = visibleColumnRuns(sheet, area);
  return visibleRowRuns(sheet, area).flatMap(({ row, rows }) => {
    const parts = columns.map((run) => read(sheet, { ...run, row, rows }));
    return Array.from({ length: rows }, (_, index) => parts.flatMap((part) => part[index] ?? []));
  });
}

const addressesIn = (sheet: Sheet, area: Area): string[][] =>
  Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      fullAddress(sheetName(sheet), {
        row: area.row + row,
        column: area.column + column,
        rows: 1,
        columns: 1,
      }),
    ),
  );

const numberOf = (runs: readonly Area[], side: "rows" | "columns"): number =>
  runs.reduce((sum, run) => sum + run[side], 0);

/** The cells of a range that are in sight: rows and columns that are hidden are left out. */
export const rangeViewType: ObjectType<RangeTarget> = {
  name: "RangeView",
  scalars: {
    cellAddresses: { read: (target) => visible(target, addressesIn) },
    columnCount: {
      read: ({ sheet, area }) => numberOf(visibleColumnRuns(sheet, area), "columns"),
    },
    formulas: { read: (target) => visible(target, formulasIn) },
    numberFormat: { read: (target) => visible(target, formatsIn) },
    rowCount: { read: ({ sheet, area }) => numberOf(visibleRowRuns(sheet, area), "rows") },
    text: { read: (target) => visible(target, textsIn) },
    valueTypes: { read: (target) => visible(target, valueTypesIn) },
    values: {
      read: (target) => visible(target, valuesIn),
      // Writing through a view fails in Excel: office-js #226.
      write: () => {
        throw invalidArgument("a view cannot be written");
      },
    },
  },
};

/** What `getRowProperties` answers of each row. */
export function rowProperties({ sheet, area }: RangeTarget, wanted: unknown): unknown[] {
  const asked = Object.keys(typeof wanted === "object" && wanted !== null ? wanted : {});
  const unknownNames = asked.filter((name) => !["rowHidden", "rowIndex", "address"].includes(name));
  if (unknownNames.length > 0) throw invalidArgument(`row properties ${unknownNames.join(", ")}`);
  const shown = new Set<number>();
  for (const run of visibleRowRuns(sheet, area)) {
    for (let row = run.row; row <= lastRow(run); row += 1) shown.add(row);
  }
  return Array.from({ length: area.rows }, (_, index) => {
    const row = area.row + index;
    const all = {
      rowHidden: !shown.has(row),
      rowIndex: row,
      address: fullAddress(sheetName(sheet), { ...area, row, rows: 1 }),
    };
    return Object.fromEntries(Object.entries(all).filter(([name]) => asked.includes(name)));
  });
}

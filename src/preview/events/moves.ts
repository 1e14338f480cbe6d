import type { Area } from "../cells/area";
import { attachFilter } from "../tables/filters";
import { factsOf } from "../sheets/sheets";
import type { Sheet } from "../book";
import { translateAgain } from "../tables/tableReferences";
import { settleHeadings } from "../tables/tables";
import { tablesOn } from "../tables/tablePlaces";

/** Whole rows or columns that came in or went, from `at` on. */
export interface Move {
  readonly of: "row" | "column";
  readonly by: "insertion" | "removal";
  readonly at: number;
  readonly count: number;
}

/** Where the cells of an area are after a move; undefined when they are all gone. */
function areaAfter(area: Area, { of, by, at, count }: Move): Area | undefined {
  const [start, length] = of === "row" ? [area.row, area.rows] : [area.column, area.columns];
  const end = start + length;
  let [newStart, newEnd] = [start, end];
  if (by === "insertion") {
    newStart = at <= start ? start + count : start;
    newEnd = at < end ? end + count : end;
  } else {
    const without = (edge: number): number => (edge <= at ? edge : Math.max(at, edge - count));
    [newStart, newEnd] = [without(start), without(end)];
  }
  if (newEnd <= newStart) return undefined;
  const size = newEnd - newStart;
  return of === "row"
    ? { ...area, row: newStart, rows: size }
    : { ...area, column: newStart, columns: size };
}

/** Lets tables, conditional formats and links of a sheet move with their cells. */
export function moveWithCells(sheet: Sheet, move: Move): void {
  const { book } = sheet;
  const facts = factsOf(sheet);
  facts.hyperlinks = facts.hyperlinks.flatMap(({ area, link }) => {
    const moved = areaAfter(area, move);
    return moved ? [{ area: moved, link }] : [];
  });
  for (const format of book.conditionalFormats.filter(({ sheet: { id } }) => id === sheet.id)) {
    const area = areaAfter(format.area, move);
    if (area) format.area = area;
    else book.conditionalFormats.splice(book.conditionalFormats.indexOf(format), 1);
  }
  for (const table of tablesOn(sheet)) {
    const area = areaAfter(table.area, move);
    if (!area) {
      book.tables.splice(book.tables.indexOf(table), 1);
      continue;
    }
    if (move.of === "column") table.columnIds = columnIdsAfter(table.columnIds, table.area, move);
    table.area = area;
    settleHeadings(sheet, area);
    attachFilter(book, table);
  }
  translateAgain(book);
}

/** Removed columns take their numbers along, new ones get new numbers. */
function columnIdsAfter(ids: readonly number[], area: Area, { by, at, count }: Move): number[] {
  const from = at - area.column;
  const inside = from > 0 && from < area.columns;
  if (by === "removal") return ids.filter((_, index) => index < from || index >= from + count);
  if (!inside) return [...ids];
  const next = Math.max(...ids) + 1;
  const added = Array.from({ length: count }, (_, index) => next + index);
  return [...ids.slice(0, from), ...added, ...ids.slice(from)];
}

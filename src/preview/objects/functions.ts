import type { Book } from "../book";
import { cellCount } from "../cells/area";
import { valuesIn } from "../cells/cells";
import { notInStandIn } from "../requests/excelError";
import { isRowHidden } from "../sheets/hidden";
import { hostObject, type HostObject, type ObjectType } from "../requests/objectType";
import type { CellValue } from "../cells/shownText";
import { rangeTargetOf, type RangeTarget } from "./objects";

const DAY = 86_400_000;
/** Day 0, for days after February 1900, which Excel takes for a leap year. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;

/** What a function of the worksheet came to. */
const resultType: ObjectType<number> = {
  name: "FunctionResult",
  scalars: { error: { read: () => null }, value: { read: (value) => value } },
};

/** Functions of SUBTOTAL that pass over every hidden row, by their numbers. */
const SUBTOTALS: ReadonlyMap<number, (values: readonly CellValue[]) => number> = new Map([
  [103, (values) => values.filter((value) => value !== "").length],
  [109, (values) => values.reduce<number>((sum, x) => sum + (typeof x === "number" ? x : 0), 0)],
]);

function visibleValues({ sheet, area }: RangeTarget): CellValue[] {
  if (cellCount(area) === 0) return [];
  return valuesIn(sheet, area).flatMap((cells, index) =>
    isRowHidden(sheet, area.row + index) ? [] : cells,
  );
}

function subtotal(number: unknown, ranges: unknown): HostObject {
  const function_ = SUBTOTALS.get(Number(number));
  if (!function_ || !Array.isArray(ranges)) throw notInStandIn(`SUBTOTAL ${String(number)}`);
  const values = ranges.flatMap((range: unknown) => visibleValues(rangeTargetOf(range)));
  return hostObject(resultType, function_(values));
}

/** The day as a cell holds it, by year, month and day. */
function date(book: Book, [year, month, day]: readonly unknown[]): HostObject {
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH) / DAY;
  return hostObject(resultType, book.from1904 ? days - DAYS_TO_1904 : days);
}

/** `workbook.functions`: functions of the worksheet, worked out without a cell. */
export const functionsType: ObjectType<Book> = {
  name: "Functions",
  methods: { date, subtotal: (_, [number, ranges]) => subtotal(number, ranges) },
};

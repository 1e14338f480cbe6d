import type { Book } from "../book";
import { cellCount } from "../area";
import { valuesIn } from "../cells";
import { notInStandIn } from "../excelError";
import { isRowHidden } from "../hidden";
import { hostObject, type HostObject, type ObjectType } from "../objectType";
import type { CellValue } from "../shownText";
import { rangeTargetOf, type RangeTarget } from "./objects";

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

/** `workbook.functions`: functions of the worksheet, worked out without a cell. */
export const functionsType: ObjectType<Book> = {
  name: "Functions",
  methods: { subtotal: (_, [number, ranges]) => subtotal(number, ranges) },
};

import { BorderStyleTypes, type IBorderData } from "@univerjs/core";
import { contains, lastColumn, lastRow, type Area } from "../cells/area";
import { colorOf, readColor } from "../looks/colors";
import { invalidArgument } from "../requests/excelError";
import { looksAt, restyle } from "../looks/looks";
import { hostObject, type ObjectType } from "../requests/objectType";
import type { RangeTarget } from "./objects";

type Side = "t" | "r" | "b" | "l";

interface Edge {
  readonly side: Side;
  /** Which cells of the area the edge runs along. */
  readonly along: (area: Area) => Area;
}

/** Excel's names of the edges of a range. */
const EDGES: ReadonlyMap<string, Edge> = new Map<string, Edge>([
  ["EdgeTop", { side: "t", along: (area) => ({ ...area, rows: 1 }) }],
  ["EdgeBottom", { side: "b", along: (area) => ({ ...area, row: lastRow(area), rows: 1 }) }],
  ["EdgeLeft", { side: "l", along: (area) => ({ ...area, columns: 1 }) }],
  [
    "EdgeRight",
    { side: "r", along: (area) => ({ ...area, column: lastColumn(area), columns: 1 }) },
  ],
  ["InsideHorizontal", { side: "b", along: (area) => ({ ...area, rows: area.rows - 1 }) }],
  ["InsideVertical", { side: "r", along: (area) => ({ ...area, columns: area.columns - 1 }) }],
]);

/** Excel's line styles the add-in may use. */
const STYLES: readonly (readonly [string, BorderStyleTypes])[] = [
  ["None", BorderStyleTypes.NONE],
  ["Continuous", BorderStyleTypes.THIN],
  ["Dash", BorderStyleTypes.DASHED],
  ["Dot", BorderStyleTypes.DOTTED],
  ["Double", BorderStyleTypes.DOUBLE],
];

interface BorderTarget extends RangeTarget {
  readonly edge: Edge;
  readonly name: string;
}

const lineOf = ({ sheet, area, edge }: BorderTarget) => {
  const { row, column } = edge.along(area);
  return looksAt(sheet, row, column).bd?.[edge.side];
};

function draw(target: BorderTarget, change: { s?: BorderStyleTypes; cl?: { rgb: string } }): void {
  const { sheet, area, edge } = target;
  const cells = edge.along(area);
  if (!contains(area, cells.row, cells.column) || cells.rows < 1 || cells.columns < 1) return;
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: "#000000" }, ...lineOf(target), ...change };
  const isNone = change.s === BorderStyleTypes.NONE;
  restyle(sheet, cells, (old) => {
    const bd: IBorderData = { ...old.bd, [edge.side]: isNone ? null : line };
    return { ...old, bd };
  });
}

const borderType: ObjectType<BorderTarget> = {
  name: "RangeBorder",
  scalars: {
    color: {
      read: (target) => colorOf(lineOf(target)?.cl) ?? "#000000",
      write: (target, color) => draw(target, { cl: { rgb: readColor(color) } }),
    },
    sideIndex: { read: ({ name }) => name },
    style: {
      read: (target) => STYLES.find(([, style]) => style === lineOf(target)?.s)?.[0] ?? "None",
      write: (target, word) => {
        const style = STYLES.find(([known]) => known === word);
        if (!style) throw invalidArgument(`border style ${String(word)}`);
        draw(target, { s: style[1] });
      },
    },
  },
};

function borderAt(target: RangeTarget, key: unknown) {
  const name = String(key);
  const edge = EDGES.get(name);
  if (!edge) throw invalidArgument(`border ${name}`);
  return hostObject(borderType, { ...target, edge, name });
}

export const bordersType: ObjectType<RangeTarget> = {
  name: "RangeBorderCollection",
  item: borderAt,
  methods: { getItem: (target, [key]) => borderAt(target, key) },
};

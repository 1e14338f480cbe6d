import { HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IStyleData } from "@univerjs/core";
import { invalidArgument } from "../requests/excelError";
import { agreedLook, restyle } from "../looks/looks";
import { hostObject, type ObjectType, type Scalar } from "../requests/objectType";
import {
  autofitColumns,
  columnWidthIn,
  rowHeightIn,
  setColumnWidth,
  setRowHeight,
} from "../looks/sizes";
import { bordersType } from "./rangeBorders";
import { rangeFillType } from "./rangeFill";
import { rangeFontType } from "./rangeFont";
import type { RangeTarget } from "./objects";

/** Excel's words for alignment, the first of them what a cell begins with, and Univer's. */
const HORIZONTAL: readonly (readonly [string, HorizontalAlign])[] = [
  ["General", HorizontalAlign.UNSPECIFIED],
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Justify", HorizontalAlign.JUSTIFIED],
];
const VERTICAL: readonly (readonly [string, VerticalAlign])[] = [
  ["Bottom", VerticalAlign.BOTTOM],
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
];

/** An indent of one is three characters' width. */
const INDENT_PIXELS = 9;

/** A property with a fixed set of words. */
function worded<V>(
  words: readonly (readonly [string, V])[],
  read: (style: IStyleData) => V | null | undefined,
  patch: (value: V) => IStyleData,
): Scalar<RangeTarget> {
  return {
    read: ({ sheet, area }) =>
      agreedLook(
        sheet,
        area,
        (style) => words.find(([, value]) => value === read(style))?.[0] ?? words[0]?.[0],
      ),
    write: ({ sheet, area }, word) => {
      const found = words.find(([known]) => known === word);
      if (!found) throw invalidArgument(`alignment ${String(word)}`);
      restyle(sheet, area, (old) => ({ ...old, ...patch(found[1]) }));
    },
  };
}

const pointsOf = (value: unknown): number => {
  if (typeof value === "number" && value >= 0) return value;
  throw invalidArgument("a size in points was expected");
};

export const rangeFormatType: ObjectType<RangeTarget> = {
  name: "RangeFormat",
  scalars: {
    columnWidth: {
      read: ({ sheet, area }) => columnWidthIn(sheet, area),
      write: ({ sheet, area }, points) => setColumnWidth(sheet, area, pointsOf(points)),
    },
    horizontalAlignment: worded(
      HORIZONTAL,
      ({ ht }) => ht,
      (ht) => ({ ht }),
    ),
    indentLevel: {
      read: ({ sheet, area }) =>
        agreedLook(sheet, area, ({ pd }) => Math.round((pd?.l ?? 0) / INDENT_PIXELS)),
      write: ({ sheet, area }, level) =>
        restyle(sheet, area, (old) => ({
          ...old,
          ht: HorizontalAlign.LEFT,
          pd: { ...old.pd, l: pointsOf(level) * INDENT_PIXELS },
        })),
    },
    rowHeight: {
      read: ({ sheet, area }) => rowHeightIn(sheet, area),
      write: ({ sheet, area }, points) => setRowHeight(sheet, area, pointsOf(points)),
    },
    verticalAlignment: worded(
      VERTICAL,
      ({ vt }) => vt,
      (vt) => ({ vt }),
    ),
    wrapText: {
      read: ({ sheet, area }) => agreedLook(sheet, area, ({ tb }) => tb === WrapStrategy.WRAP),
      write: ({ sheet, area }, wrap) => {
        const tb = wrap === true ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED;
        restyle(sheet, area, (old) => ({ ...old, tb }));
      },
    },
  },
  links: {
    borders: (target) => hostObject(bordersType, target),
    fill: (target) => hostObject(rangeFillType, target),
    font: (target) => hostObject(rangeFontType, target),
  },
  methods: {
    autofitColumns: ({ sheet, area }) => autofitColumns(sheet, area),
    // Univer fits rows by itself where text wraps.
    autofitRows: () => undefined,
  },
};

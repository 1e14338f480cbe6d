import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import type { CellStyle, Workbook } from "hucre";
import { GENERAL } from "../cells/shownText";

type Color = NonNullable<NonNullable<CellStyle["font"]>["color"]>;
type BorderLine = NonNullable<NonNullable<CellStyle["border"]>["top"]>;
type Alignment = NonNullable<CellStyle["alignment"]>;

/** The file's words and Univer's, for what both know. */
const LINES: readonly (readonly [BorderLine["style"], BorderStyleTypes])[] = [
  ["thin", BorderStyleTypes.THIN],
  ["medium", BorderStyleTypes.MEDIUM],
  ["thick", BorderStyleTypes.THICK],
  ["hair", BorderStyleTypes.HAIR],
  ["dashed", BorderStyleTypes.DASHED],
  ["dotted", BorderStyleTypes.DOTTED],
  ["double", BorderStyleTypes.DOUBLE],
];
const SIDES = [
  ["top", "t"],
  ["right", "r"],
  ["bottom", "b"],
  ["left", "l"],
] as const;
const HORIZONTAL: readonly (readonly [NonNullable<Alignment["horizontal"]>, HorizontalAlign])[] = [
  ["left", HorizontalAlign.LEFT],
  ["center", HorizontalAlign.CENTER],
  ["right", HorizontalAlign.RIGHT],
  ["justify", HorizontalAlign.JUSTIFIED],
];
const VERTICAL: readonly (readonly [NonNullable<Alignment["vertical"]>, VerticalAlign])[] = [
  ["top", VerticalAlign.TOP],
  ["center", VerticalAlign.MIDDLE],
  ["bottom", VerticalAlign.BOTTOM],
];

/** A fill of one colour: cells name it in front, conditional formats behind, as Excel writes them. */
const filled = (color: Color): NonNullable<CellStyle["fill"]> => ({
  type: "pattern",
  pattern: "solid",
  fgColor: color,
  bgColor: color,
});

const fileColor = (rgb: string): Color => ({ rgb: rgb.replace("#", "").toUpperCase() });

/** The looks of a cell as the file has them: font with name and size, as every font of a file must. */
export function fileStyle(looks: IStyleData, standardFont: { name: string; size: number }) {
  const { bg, bl, cl, ff, fs, it, ul, n, bd, ht, vt, tb, pd } = looks;
  const isOn = (flag: { s?: unknown } | null | undefined) => flag?.s === BooleanNumber.TRUE;
  const font: CellStyle["font"] = {
    name: ff ?? standardFont.name,
    size: fs ?? standardFont.size,
    ...(bl === BooleanNumber.TRUE && { bold: true }),
    ...(it === BooleanNumber.TRUE && { italic: true }),
    ...(isOn(ul) && { underline: true }),
    ...(cl?.rgb && { color: fileColor(cl.rgb) }),
  };
  const border = Object.fromEntries(
    SIDES.flatMap(([side, key]) => {
      const line = bd?.[key];
      const style = LINES.find(([, known]) => known === line?.s)?.[0];
      return line && style ? [[side, { style, color: fileColor(line.cl.rgb ?? "#000000") }]] : [];
    }),
  );
  const horizontal = HORIZONTAL.find(([, known]) => known === ht)?.[0];
  const vertical = VERTICAL.find(([, known]) => known === vt)?.[0];
  const indent = horizontal === "left" ? Math.round((pd?.l ?? 0) / INDENT_PIXELS) : 0;
  const alignment: Alignment = {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(tb === WrapStrategy.WRAP && { wrapText: true }),
    ...(indent > 0 && { indent }),
  };
  const pattern = n?.pattern;
  const style: CellStyle = {
    font,
    ...(bg?.rgb && { fill: filled(fileColor(bg.rgb)) }),
    ...(Object.keys(border).length > 0 && { border }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(pattern !== undefined && pattern !== GENERAL && { numFmt: pattern }),
  };
  return style;
}

/** How far Univer moves text for one step of indent. */
const INDENT_PIXELS = 9;

/** Makes Univer's colour of one of the file's: plain, or of the workbook's theme. */
export type ReadColor = (color: Color | undefined) => { rgb: string } | undefined;

/**
 * Colours of a workbook; ones numbered after the palette of Excel 97 are left as the standard colour.
 * @param fromTheme resolves a place in the theme and a tint to six hexadecimal digits.
 */
export const colorReader =
  (
    { themeColors = [] }: Workbook,
    fromTheme: (colors: string[], place: number, tint?: number) => string,
  ): ReadColor =>
  (color) => {
    const hex =
      color?.theme === undefined
        ? color?.rgb?.slice(-6)
        : fromTheme(themeColors, color.theme, color.tint);
    return hex ? { rgb: `#${hex.replace("#", "").toUpperCase()}` } : undefined;
  };

/** The looks of a cell of a file, as Univer keeps them. */
export function univerStyle(style: CellStyle, color: ReadColor): IStyleData {
  const { font, fill, border, alignment, numFmt } = style;
  const cl = color(font?.color);
  const bg = fill?.type === "pattern" ? color(fill.fgColor ?? fill.bgColor) : undefined;
  const bd = Object.fromEntries(
    SIDES.flatMap(([side, key]) => {
      const line = border?.[side];
      const s = LINES.find(([known]) => known === line?.style)?.[1];
      if (!line || s === undefined) return [];
      const drawn: IBorderStyleData = { s, cl: color(line.color) ?? { rgb: "#000000" } };
      return [[key, drawn]];
    }),
  );
  const ht = HORIZONTAL.find(([known]) => known === alignment?.horizontal)?.[1];
  const vt = VERTICAL.find(([known]) => known === alignment?.vertical)?.[1];
  return {
    ...(font?.name && { ff: font.name }),
    ...(font?.size && { fs: font.size }),
    ...(font?.bold && { bl: BooleanNumber.TRUE }),
    ...(font?.italic && { it: BooleanNumber.TRUE }),
    ...(font?.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(cl && { cl }),
    ...(bg && { bg }),
    ...(Object.keys(bd).length > 0 && { bd }),
    ...(ht !== undefined && { ht }),
    ...(vt !== undefined && { vt }),
    ...(alignment?.wrapText && { tb: WrapStrategy.WRAP }),
    ...(alignment?.indent && { pd: { l: alignment.indent * INDENT_PIXELS } }),
    ...(numFmt !== undefined && numFmt !== GENERAL && { n: { pattern: numFmt } }),
  };
}

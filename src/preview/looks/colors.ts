import type { IColorStyle, Nullable } from "@univerjs/core";
import { invalidArgument } from "../requests/excelError";

/** The colour names this add-in's tests and Excel's own examples use. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["black", "#000000"],
  ["white", "#FFFFFF"],
  ["red", "#FF0000"],
  ["green", "#008000"],
  ["blue", "#0000FF"],
  ["yellow", "#FFFF00"],
  ["orange", "#FFA500"],
]);

/** Reads a colour as Excel takes it: "#RRGGBB", "RRGGBB" or an HTML name. */
export function readColor(input: unknown): string {
  const text = String(input);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const color = hex === undefined ? NAMED.get(text.toLowerCase()) : `#${hex.toUpperCase()}`;
  if (color === undefined) throw invalidArgument(`"${text}" is not a colour`);
  return color;
}

export const colorOf = (style: Nullable<IColorStyle>): string | undefined =>
  style?.rgb?.toUpperCase();

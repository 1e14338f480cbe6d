import type { MadeSheet } from "./made";

/** A cell: a text, a number, a date (its format is style 1), or nothing. */
export type MadeCell = string | number | { readonly date: number } | null;

export interface MadeTable {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  /** Ranges such as `C5:F5`. */
  readonly merges?: readonly string[];
  readonly state?: MadeSheet["state"];
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function cellXml(cell: MadeCell): string {
  if (cell === null || cell === "") return "<c/>";
  if (typeof cell === "number") return `<c><v>${cell}</v></c>`;
  if (typeof cell === "object") return `<c s="1"><v>${cell.date}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** A sheet of these rows from A1 on, with a dimension that is wrong, as the portal writes it. */
export function sheetOf({ name, rows, merges = [], state }: MadeTable): MadeSheet {
  const data = rows.map((row, index) => `<row r="${index + 1}">${row.map(cellXml).join("")}</row>`);
  const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const xml = `<dimension ref="A1:C3"/><sheetData>${data.join("")}</sheetData>${ranges && `<mergeCells>${ranges}</mergeCells>`}`;
  return { name: escaped(name), xml, ...(state && { state }) };
}

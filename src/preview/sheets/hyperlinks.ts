import { BooleanNumber } from "@univerjs/core";
import { parseArea, splitSheet } from "../cells/address";
import { cellCount, intersection, type Area } from "../cells/area";
import type { Book, Hyperlink, Sheet } from "../book";
import { writeCells } from "../cells/cellWriting";
import { invalidArgument } from "../requests/excelError";
import { restyle } from "../looks/looks";
import { selectAreas } from "../person/selection";
import { activate, factsOf, findSheet } from "./sheets";

/** The colour of Excel's style for links. */
const LINK_COLOR = "#0563C1";

export const hyperlinkAt = (sheet: Sheet, area: Area): Hyperlink | null =>
  factsOf(sheet).hyperlinks.find((known) => intersection(known.area, area))?.link ?? null;

/** Takes the links off an area. */
export function clearHyperlinks(sheet: Sheet, area: Area): void {
  const facts = factsOf(sheet);
  facts.hyperlinks = facts.hyperlinks.filter((known) => !intersection(known.area, area));
}

function readHyperlink(input: unknown): Hyperlink {
  const link = (typeof input === "object" && input !== null ? input : {}) as Partial<Hyperlink>;
  if (typeof link.documentReference !== "string") {
    throw invalidArgument("the stand-in knows links to places in the workbook only");
  }
  return { ...link, documentReference: link.documentReference };
}

/** Goes where a link leads, as a click on it does; a sheet that is gone leads nowhere. */
export function followHyperlink(book: Book, { documentReference }: Hyperlink): void {
  const { sheetName = "", local } = splitSheet(documentReference);
  const sheet = findSheet(book, sheetName);
  if (!sheet) return;
  activate(sheet);
  selectAreas(sheet, [parseArea(local)]);
}

/** Makes one cell a link. */
export function setHyperlink(sheet: Sheet, area: Area, input: unknown): void {
  if (cellCount(area) > 1) throw invalidArgument("a link stands in one cell");
  const link = readHyperlink(input);
  if (link.textToDisplay !== undefined) writeCells(sheet, area, `'${link.textToDisplay}`);
  const ul = { s: BooleanNumber.TRUE };
  restyle(sheet, area, (old) => ({ ...old, cl: { rgb: LINK_COLOR }, ul }));
  clearHyperlinks(sheet, area);
  const facts = factsOf(sheet);
  facts.hyperlinks = [...facts.hyperlinks, { area, link }];
}

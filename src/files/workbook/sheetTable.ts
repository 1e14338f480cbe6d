import type { Field } from "../../ims/fields";
import type { OutwardKey, Side, TableKey } from "../../ims/tables";
import type { Sheet } from "../xlsx/cells";
import type { HeaderBlock } from "./headerBlock";
import { normalHeading } from "./headings";
import { SHEET_NAMES } from "./labels";
import { OUTWARD_SHEET_NAMES } from "./outwardLabels";

/** Longest first: `B2B Credit Notes (Amendments)` also says `B2B` and `Credit Notes`. */
const namesOf = (names: readonly (readonly [TableKey, ...string[]])[]) =>
  names
    .flatMap(([table, ...spellings]) =>
      spellings.map((name) => ({ table, name: normalHeading(name) })),
    )
    .sort((a, b) => b.name.length - a.name.length);

const NAMES = { inward: namesOf(SHEET_NAMES), outward: namesOf(OUTWARD_SHEET_NAMES) } as const;

/** The table that a sheet's name or title speaks of. */
export function tableNamed(text: string, side: Side = "inward"): TableKey | undefined {
  const padded = ` ${normalHeading(text)} `;
  return NAMES[side].find(({ name }) => padded.includes(` ${name} `))?.table;
}

/** The table of a sheet: by its name, then by the titles above its headings, then by its columns. */
export function tableOfSheet(sheet: Sheet, block: HeaderBlock): TableKey | undefined {
  return (
    tableNamed(sheet.name, block.side) ??
    tableTitled(sheet, block) ??
    (block.side === "inward" ? tableOfColumns(block) : outwardTableOfColumns(block))
  );
}

function tableTitled({ cells }: Sheet, { from, side }: HeaderBlock): TableKey | undefined {
  for (let row = from - 1; row >= 0; row--) {
    for (let column = 0; column < cells.columnCount; column++) {
      const table = tableNamed(cells.text(row, column), side);
      if (table) return table;
    }
  }
  return undefined;
}

/** Undefined for notes of which the columns do not tell whether they are debit or credit notes. */
function tableOfColumns({ columns }: HeaderBlock): TableKey | undefined {
  const has = (field: Field) => columns.has(field);
  const amends = has("originalNumber");
  if (has("port") || has("reference")) {
    if (has("supplier")) return amends ? "impgseza" : "impgsez";
    return amends ? "impga" : "impg";
  }
  const label = columns.get("number")?.label ?? "";
  if (label.includes("credit")) return amends ? "b2bcna" : "b2bcn";
  if (label.includes("debit")) return amends ? "b2bdna" : "b2bdn";
  if (label.includes("note")) return !amends && has("reduce") ? "b2bcn" : undefined;
  const isEco =
    label.includes("document") || /eco|commerce/.test(columns.get("supplier")?.label ?? "");
  if (isEco) return amends ? "ecoma" : "ecom";
  return amends ? "b2ba" : "b2b";
}

function outwardTableOfColumns({ columns }: HeaderBlock): OutwardKey {
  const amends = columns.has("originalNumber");
  const label = columns.get("number")?.label ?? "";
  if (columns.has("noteType") || label.includes("note")) return amends ? "outcdnra" : "outcdnr";
  const isEco = columns.has("seller") || label.includes("document");
  if (isEco) return amends ? "outecoma" : "outecom";
  return amends ? "outb2ba" : "outb2b";
}

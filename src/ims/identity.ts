import { formatDay } from "./day";
import { isNumberField } from "./fields";
import { periodCode } from "./period";
import type { Row } from "./records";

/**
 * The name of a record: section, supplier, document number, source form, source period, document
 * date; port, number and date for a bill of entry. The portal's error reports name a record by
 * section, supplier, number and period, so every such report leads to one key or to twins.
 * Document numbers compare without regard to case and outer spaces.
 */
export function rowKey(row: Row): string {
  const number = row.text("number").trim().toUpperCase();
  const date = formatDay(row.number("date"));
  const parts =
    row.table.group === "Import of goods"
      ? [
          row.table.key,
          row.text("port").toUpperCase(),
          number,
          date,
          formatDay(row.number("reference")),
        ]
      : [
          row.table.key,
          row.text("supplier").toUpperCase(),
          number,
          row.text("source"),
          periodCode(row.number("sourcePeriod")),
          date,
        ];
  return parts.join("|");
}

/** 53 bits of a text (cyrb53, public domain), enough to notice an altered cell. */
function hash53(text: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}

/**
 * What the portal said of a record, in eleven characters: any change to a cell of the portal's
 * columns changes it. Guards against sending back an amount that was overtyped on the sheet.
 */
export function fingerprint(row: Row): string {
  const cells = row.table.columns
    .filter((column) => column.role === "portal")
    .map(({ field }) => (isNumberField(field) ? String(row.number(field)) : row.text(field)));
  return hash53(cells.join("\u001f")).toString(36).padStart(11, "0");
}

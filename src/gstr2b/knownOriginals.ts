import { CREDITED } from "../ims/originalCredit";
import { formatPeriod, type Period } from "../ims/period";
import { rowAt, taxOf, type Records } from "../ims/records";
import { imsTable } from "../ims/tables";
import { tableOfLine } from "./documentsByName";
import { documentAt, documentTax, type PortalStatement } from "./portalStatement";
import { declaredOn } from "./originals";
import type { KnownOriginal } from "./ties";
import { isFiled } from "./twoB";

/**
 * The documents of an earlier GSTR-2B as originals of later amendments: credited where the portal
 * showed the credit as available, rejected where it showed them so. Of others nothing is known; nor by
 * a rejected amendment, for the credit taken on what it amended stays.
 */
export function knownOriginals({ documents, period }: PortalStatement): readonly KnownOriginal[] {
  const where = `GSTR-2B of ${formatPeriod(period)}`;
  const known: KnownOriginal[] = [];
  for (let index = 0; index < documents.count; index++) {
    const document = documentAt(documents, index);
    const table = tableOfLine(document.line);
    if (table === undefined) continue;
    const { line, rejectedLine, amends } = imsTable(table);
    if (document.line !== line && document.line !== rejectedLine) continue;
    const isRejected = document.line === rejectedLine;
    if (isRejected && amends) continue;
    const { supplier, number, date } = document;
    known.push({
      table: amends ?? table,
      supplier,
      number,
      date,
      twoB: period,
      credit: isRejected ? "Rejected" : CREDITED,
      tax: documentTax(document),
      where,
    });
  }
  return known;
}

/**
 * The records of an earlier IMS download as originals: those of a GSTR-2B before `from` were credited, or
 * rejected, as they were marked then. Of pending and unfiled ones nothing is known: they may have been
 * acted on since; nor by a rejected amendment.
 */
export function downloadedOriginals(
  records: Records,
  from: Period,
  where: string,
): readonly KnownOriginal[] {
  const known: KnownOriginal[] = [];
  for (let index = 0; index < records.count; index++) {
    const row = rowAt(records, index);
    const action = row.text("action") || "No action";
    if (!(row.number("twoB") < from) || !isFiled(row) || action === "Pending") continue;
    if (action === "Rejected" && row.table.amends) continue;
    known.push({
      table: row.table.amends ?? row.table.key,
      supplier: row.table.needsFiling ? row.text("supplier") : row.text("port"),
      number: row.text("number"),
      date: row.number("date"),
      twoB: row.number("twoB"),
      credit: action === "Rejected" ? "Rejected" : CREDITED,
      tax: taxOf(row),
      where: `${where}, ${action}${declaredOn(row)}`,
    });
  }
  return known;
}

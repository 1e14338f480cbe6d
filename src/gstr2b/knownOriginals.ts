import { formatPeriod } from "../ims/period";
import { imsTable } from "../ims/tables";
import { tableOfLine } from "./documentsByName";
import { documentAt, documentTax, type PortalStatement } from "./portalStatement";
import type { KnownOriginal } from "./ties";

/**
 * The documents of an earlier GSTR-2B as originals of later amendments: credited where the portal
 * showed the credit as available, rejected where it showed them so. Of others nothing is known.
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
    const { supplier, number, date } = document;
    const credit = document.line === line ? "Credited earlier" : "Rejected";
    const tax = documentTax(document);
    known.push({ table: amends ?? table, supplier, number, date, credit, tax, where });
  }
  return known;
}

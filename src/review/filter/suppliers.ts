import { readTable } from "../../excel/rows/reading";
import { HEADS } from "../../ims/fields";
import { rowAt, taxOf, totalTax } from "../../ims/records";
import type { TableKey } from "../../ims/tables";
import type { SupplierList, SupplierTotal } from "./filterState";

/**
 * The suppliers of a table's records, those with most tax first; a GSTIN with several names bears the
 * first. Records that have left IMS count too: they are on the sheet and can be filtered.
 */
export async function listSuppliers(table: TableKey, signal: AbortSignal): Promise<SupplierList> {
  const byGstin = new Map<string, { -readonly [K in keyof SupplierTotal]: SupplierTotal[K] }>();
  await readTable(
    table,
    ["supplier", "name", ...HEADS],
    (records) => {
      for (let index = 0; index < records.count; index++) {
        const row = rowAt(records, index);
        const gstin = row.text("supplier");
        if (gstin === "") continue;
        const total = byGstin.get(gstin) ?? { gstin, name: row.text("name"), documents: 0, tax: 0 };
        total.documents += 1;
        total.tax += totalTax(taxOf(row));
        byGstin.set(gstin, total);
      }
    },
    signal,
  );
  return { table, suppliers: [...byGstin.values()].sort((a, b) => b.tax - a.tax) };
}

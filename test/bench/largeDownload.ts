import { readFileSync } from "node:fs";
import { createReader } from "../../src/files/reader/reader";
import { isNumberField } from "../../src/ims/fields";
import type { Records } from "../../src/ims/records";
import { imsTable, type TableKey } from "../../src/ims/tables";
import { largeJson } from "./read/largeJson";

/** Records of the table in which marking is measured. */
export const TABLE = 100_000;

export async function invoices(): Promise<Records> {
  const bytes = new Uint8Array(readFileSync(largeJson(TABLE))).buffer;
  const reader = createReader();
  await reader.read([{ name: "ims.json", bytes }], () => undefined);
  const read = await reader.rows("b2b", 0, TABLE);
  if (read.count !== TABLE) throw new Error("Not every record was read.");
  const place = Array.from({ length: read.count }, (_, at) =>
    at % 2 === 0 ? "29-Karnataka" : "27-Maharashtra",
  );
  return { ...read, columns: { ...read.columns, place } };
}

/** The invoices as records of another table, whose own columns are empty. */
export async function invoicesAs(table: TableKey): Promise<Records> {
  const read = await invoices();
  const columns = Object.fromEntries(
    imsTable(table).columns.map(({ field }) => {
      const empty = isNumberField(field)
        ? new Float64Array(TABLE).fill(NaN)
        : new Array<string>(TABLE).fill("");
      return [field, read.columns[field] ?? empty];
    }),
  );
  return { ...read, table, columns };
}

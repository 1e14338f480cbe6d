import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils, write } from "@e965/xlsx";

const SAMPLES = join(__dirname, "../../assets/samples");

/** The sample download whose name ends so. */
function sample(ending: string): Buffer {
  const name = readdirSync(SAMPLES).find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`There is no sample ${ending}: npm run samples.`);
  return readFileSync(join(SAMPLES, name));
}

const repeated = <T>(
  records: readonly T[],
  count: number,
  renumber: (record: T, index: number) => T,
): T[] =>
  Array.from({ length: count }, (_, index) => {
    const record = records[index % records.length];
    if (record === undefined) throw new Error("The sample has no invoices.");
    return renumber(record, index);
  });

const numberOf = (index: number): string => `INV/${String(index).padStart(8, "0")}`;

/** The portal's offline JSON with as many invoices, the sample's over and over under new numbers. */
export function jsonOf(count: number): Uint8Array {
  const { imsDetails } = JSON.parse(sample(".json").toString()) as {
    imsDetails: { b2b: Record<string, unknown>[] };
  };
  const b2b = repeated(imsDetails.b2b, count, (record, index) => ({
    ...record,
    inum: numberOf(index),
  }));
  return Buffer.from(JSON.stringify({ imsDetails: { b2b } }));
}

/** Rows of the portal's workbook above the records, and the column of the document's number. */
const HEADER_ROWS = 6;
const NUMBER_COLUMN = 2;

/** The portal's workbook with as many invoices, the sample's over and over under new numbers. */
export function workbookOf(count: number): Uint8Array {
  const book = read(sample(".xlsx"));
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets["B2B"] ?? {}, { header: 1 });
  const records = repeated(rows.slice(HEADER_ROWS), count, (row, index) =>
    Array.from({ length: row.length }, (_, at) =>
      at === NUMBER_COLUMN ? numberOf(index) : row[at],
    ),
  );
  const made = utils.book_new();
  utils.book_append_sheet(
    made,
    utils.aoa_to_sheet([...rows.slice(0, HEADER_ROWS), ...records]),
    "B2B",
  );
  return write(made, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true });
}

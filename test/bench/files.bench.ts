import { read, utils } from "@e965/xlsx";
import { actionFile } from "../../src/files/actionFile";
import { readImsFiles } from "../../src/files/reading";
import type { Bench } from "./bench";
import { jsonOf, workbookOf } from "./madeFiles";
import { madeInvoices } from "./madeInvoices";

const COUNT = 20_000;
const GSTIN = "29ZZACN4021Q1Z3";

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function readWhole(name: string, file: Uint8Array): Promise<void> {
  const { report } = await readImsFiles([{ name, bytes: new Uint8Array(file).buffer }]);
  const count = report.tables.reduce((sum, table) => sum + table.count, 0);
  if (count !== COUNT) throw new Error(`${count} of ${COUNT} records were read from ${name}.`);
}

/** Bytes to records, and records to the action file. */
export function fileBenches(): readonly Bench[] {
  const json = jsonOf(COUNT);
  const workbook = workbookOf(COUNT);
  const invoices = madeInvoices(COUNT);
  return [
    {
      name: "read the portal's JSON",
      records: COUNT,
      run: () => readWhole("ims.json", json),
      told: () => megabytes(json.length),
    },
    {
      name: "read the portal's workbook",
      records: COUNT,
      run: () => readWhole("ims.xlsx", workbook),
      told: () => megabytes(workbook.length),
    },
    {
      name: "  for comparison: its cells only, by SheetJS",
      records: COUNT,
      run: () => utils.sheet_to_json(read(workbook).Sheets["B2B"] ?? {}, { header: 1 }),
      told: () => megabytes(workbook.length),
    },
    {
      name: "write the action file",
      records: COUNT,
      run: () => actionFile(GSTIN, [invoices]),
      told: () => megabytes(actionFile(GSTIN, [invoices]).text.length),
    },
  ];
}

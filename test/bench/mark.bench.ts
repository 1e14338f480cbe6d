import "./clientHere";
import type { Action } from "../../src/ims/actions";
import { dayOf } from "../../src/ims/day";
import { fingerprint, rowKey } from "../../src/ims/identity";
import { rowAt, type Row } from "../../src/ims/records";
import { checkText, refusal } from "../../src/ims/rules";
import { changeRows } from "../../src/excel/rows/rows";
import { readTable } from "../../src/excel/rows/reading";
import { timesOf, type Group } from "./figure";
import { markBudgets } from "./markBudgets";
import { loadedWorkbook, traffic, WORKBOOK_RECORDS } from "./workbookHere";
import { madeInvoices } from "./madeInvoices";

/** What marking costs: the rules for each record, and the way to the sheet and back. */
export const markGroup: Group = async () => {
  const invoices = madeInvoices(100_000);
  // Returns what came of it, so that none of the work can be left out.
  const onEveryRow = (work: (row: Row) => string): number => {
    let length = 0;
    for (let index = 0; index < invoices.count; index++) {
      length += work(rowAt(invoices, index)).length;
    }
    return length;
  };
  const times = await timesOf([
    {
      name: "name every record and take its fingerprint",
      records: invoices.count,
      run: () => onEveryRow((row) => rowKey(row) + fingerprint(row)),
    },
    {
      name: "ask whether Pending may be taken",
      records: invoices.count,
      run: () => onEveryRow((row) => refusal(row, "Pending")?.id ?? ""),
    },
    {
      name: "check every record against all rules",
      records: invoices.count,
      run: () => onEveryRow((row) => checkText(row, row.text("action") as Action, TODAY)),
    },
    {
      name: "read eight columns of a sheet",
      records: WORKBOOK_RECORDS,
      before: loadedWorkbook,
      run: () => readTable("b2b", FIELDS, () => undefined),
      told: traffic,
    },
    {
      name: "accept every row of a sheet",
      records: WORKBOOK_RECORDS,
      before: loadedWorkbook,
      run: acceptAll,
      told: traffic,
    },
  ]);
  return new Map([...(await markBudgets()), ...times]);
};

const TODAY = dayOf(2026, 11, 15);

const FIELDS = ["key", "action", "supplier", "igst", "cgst", "sgst", "cess", "twoB"] as const;

async function acceptAll(): Promise<void> {
  const changed = await changeRows(
    { table: "b2b" },
    () => ["action"],
    ({ count }) => ({
      cells: { action: new Array<string>(count).fill("Accepted") },
      log: [],
      at: new Date(0),
    }),
  );
  if (changed?.count !== WORKBOOK_RECORDS) throw new Error("Not every row was accepted.");
}

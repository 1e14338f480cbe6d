import type { Action } from "../../src/ims/actions";
import { fingerprint, rowKey } from "../../src/ims/identity";
import { rowAt, type Row } from "../../src/ims/records";
import { checkText, refusal } from "../../src/ims/rules";
import type { Bench } from "./bench";
import { madeInvoices } from "./madeInvoices";

/** What is done to each record by itself. */
export function recordBenches(): readonly Bench[] {
  const invoices = madeInvoices(100_000);
  // Returns what came of it, so that none of the work can be left out.
  const onEveryRow = (work: (row: Row) => string): number => {
    let length = 0;
    for (let index = 0; index < invoices.count; index++) {
      length += work(rowAt(invoices, index)).length;
    }
    return length;
  };
  return [
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
      run: () => onEveryRow((row) => checkText(row, row.text("action") as Action)),
    },
  ];
}

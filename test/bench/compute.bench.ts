import { periodOf } from "../../src/ims/period";
import { rowAt } from "../../src/ims/records";
import { statementOf } from "../../src/gstr2b/statement";
import { addRecords, addRow, newTally } from "../../src/gstr2b/tally";
import { timesOf, type Group } from "./figure";
import { madeInvoices } from "./madeInvoices";

const PERIOD = periodOf(2026, 10);

/** What the marks do to GSTR-2B: once for all records, and for each record marked. */
export const computeGroup: Group = () => {
  const invoices = madeInvoices(100_000);
  return timesOf([
    {
      name: "add up all records and state GSTR-2B",
      records: invoices.count,
      run: () => {
        const tally = newTally(PERIOD);
        addRecords(tally, invoices);
        return statementOf(tally);
      },
    },
    {
      name: "take every record out of the sums and back",
      records: invoices.count,
      run: () => {
        const tally = newTally(PERIOD);
        for (let index = 0; index < invoices.count; index++) {
          const row = rowAt(invoices, index);
          addRow(tally, row, -1);
          addRow(tally, row, 1);
        }
        return tally;
      },
    },
  ]);
};

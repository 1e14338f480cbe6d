import { newActionFiles } from "../../src/files/upload/actionFile";
import { rowAt } from "../../src/ims/records";
import { atMost, timesOf, type Group } from "./figure";
import { madeInvoices } from "./madeInvoices";

const GSTIN = "29ZZACN4021Q1Z3";

/** Records to the file that goes to the portal. */
export const exportGroup: Group = async () => {
  const invoices = madeInvoices(100_000, "Rejected");
  const figures = await timesOf([
    {
      name: "write the action file",
      records: invoices.count,
      run: () => {
        const files = newActionFiles(GSTIN);
        for (let index = 0; index < invoices.count; index++) files.add(rowAt(invoices, index));
        return files.files();
      },
    },
  ]);
  return new Map(
    [...figures].map(([name, { value, unit, against }]) => [
      name,
      atMost(2_000, value, unit, against),
    ]),
  );
};

import { newActionFiles } from "../../src/files/actionFile";
import { rowAt } from "../../src/ims/records";
import { timesOf, type Group } from "./figure";
import { madeInvoices } from "./madeInvoices";

const GSTIN = "29ZZACN4021Q1Z3";

/** Records to the file that goes to the portal. */
export const exportGroup: Group = () => {
  const invoices = madeInvoices(100_000, "Rejected");
  return timesOf([
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
};

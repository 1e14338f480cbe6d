import { actionFile } from "../../src/files/actionFile";
import { timesOf, type Group } from "./figure";
import { madeInvoices } from "./madeInvoices";

const GSTIN = "29ZZACN4021Q1Z3";

/** Records to the file that goes to the portal. */
export const exportGroup: Group = () => {
  const invoices = madeInvoices(100_000);
  return timesOf([
    {
      name: "write the action file",
      records: invoices.count,
      run: () => actionFile(GSTIN, [invoices]),
    },
  ]);
};

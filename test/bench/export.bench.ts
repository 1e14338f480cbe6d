import { newActionFiles } from "../../src/files/upload/actionFile";
import { rowAt } from "../../src/ims/records";
import { wholeExport } from "./export/wholeExport";
import { atMost, plain, timesOf, type Group } from "./figure";
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
  const { whole, pane, standIn, longest } = await wholeExport(invoices.count);
  const of = `${invoices.count} changed records read, checked, written and logged`;
  return new Map([
    ...figures,
    ["from sheet to file", atMost(2_000, pane, "ms", `${of}: the add-in and Microsoft's client`)],
    [
      "the stand-in meanwhile",
      plain(standIn, "ms", "in a thread of its own; no part of the product"),
    ],
    [
      "from the click to the file",
      plain(whole, "ms", "both, where they did not work side by side"),
    ],
    ["pane blocked", atMost(50, longest, "ms", "longest turn of the same")],
  ]);
};

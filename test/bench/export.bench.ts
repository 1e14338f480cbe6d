import { newActionFiles } from "../../src/files/upload/actionFile";
import { rowAt } from "../../src/ims/records";
import { bestExport, openForExport, toActionFile, toWorkbook } from "./export/wholeExport";
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
  const opened = await openForExport(invoices.count);
  const { whole, pane, writer, standIn, longest } = await bestExport(opened, toActionFile, 4);
  const workbook = await bestExport(opened, toWorkbook, 2);
  await opened.standIn.terminate();
  await opened.writer.end();
  const of = `${invoices.count} changed records read, checked, written and logged`;
  return new Map([
    ...figures,
    [
      "from the click to the file",
      atMost(2_000, whole - standIn, "ms", `${of}: by the clock, without the stand-in's own time`),
    ],
    ["the pane's thread", atMost(2_000, pane, "ms", "the add-in and Microsoft's client")],
    ["pane blocked", atMost(50, longest, "ms", "longest turn of the same")],
    ["the writer's thread", plain(writer, "ms", "beside the pane's, while that reads on")],
    [
      "the stand-in's own time",
      plain(standIn, "ms", "the pane waits for it; blocks of cells are given from memory"),
    ],
    [
      "from the click to the action workbook",
      plain(
        workbook.whole - workbook.standIn,
        "ms",
        "the same records as an .xlsx; can be cancelled",
      ),
    ],
    [
      "pane blocked by the action workbook",
      atMost(50, workbook.longest, "ms", "longest turn of the same"),
    ],
  ]);
};

import { lettersOf } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { download, openedDesk, quiet } from "./openedDesk";

/** Where the columns of the sheet B2B stand. */
export const CHECK = lettersOf("b2b", "check");
export const NUMBER = lettersOf("b2b", "number");
export const TAXABLE = lettersOf("b2b", "taxable");
export const REMARKS = lettersOf("b2b", "remarks");
export const FILING = lettersOf("b2b", "filing");
export const STATUS = lettersOf("b2b", "portalAction");
export const CHANGE = lettersOf("b2b", "change");

/** A workbook with these invoices, and what an accountant does with them before the next download. */
export async function loaded(...invoices: readonly object[]) {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: invoices })]);
  return {
    host,
    desk,
    again: (...later: readonly object[]) => desk.load([download({ b2b: later })]),
    mark: async (rows: string, command: "Accept" | "Reject" | "Pending") => {
      await host.user.select("B2B", rows);
      await desk.mark(command, "selected");
    },
    /** Types into a cell, and waits until the add-in has looked at it. */
    type: async (cell: string, text: string) => {
      await host.user.type("B2B", cell, text);
      await quiet(host);
    },
  };
}

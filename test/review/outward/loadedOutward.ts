import type { ChosenFile } from "../../../src/review/desk/desk";
import { notesTo, OWN, returnOf, to, treeInvoice, treeNote } from "../../files/outward/madeOutward";
import { openWorkbook } from "../../workbook/open";
import { bytesOf, openedDesk } from "../openedDesk";

export { notesTo, OWN, returnOf, to, treeInvoice, treeNote };

/** A file of the portal's outward supplies. */
export const outwardFile = (content: object, name = "outward.json"): ChosenFile => ({
  name,
  bytes: bytesOf(JSON.stringify(content)),
});

/** A workbook with the documents of October's GSTR-1. */
export async function loadedReturn(sections: object) {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([outwardFile(returnOf(sections))]);
  return { host, desk };
}

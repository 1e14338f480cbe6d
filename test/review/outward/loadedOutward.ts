import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChosenFile, Desk } from "../../../src/review/desk/desk";
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

const SAMPLES = join(__dirname, "../../../assets/samples");

/** The sample files of outward supplies, as the add-in ships them. */
export async function loadSamples(desk: Desk): Promise<void> {
  const names = ["GSTR1_092026", "GSTR1_102026", "GSTR1A_102026", "added_back_102026"];
  const files = names.map((part) => {
    const name = `outward_29ZZACN4021Q1Z3_${part}.json`;
    return { name, bytes: bytesOf(readFileSync(join(SAMPLES, name), "utf8")) };
  });
  await desk.load(files);
}

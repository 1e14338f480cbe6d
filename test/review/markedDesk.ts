import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { lettersOf, valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { creditNote, download, invoice, openedDesk } from "./openedDesk";

/** A download, marked below in each way. */
export const MARKED = {
  b2b: [invoice(1), invoice(2), invoice(3, { action: "A" }), invoice(4), invoice(5)],
  b2bcn: [creditNote(1)],
};

/** Marks what stands at an address such as `B2B!A2`. */
export async function mark(
  host: Host,
  desk: Desk,
  address: string,
  ...mark: Parameters<Desk["mark"]>
) {
  const [sheet = "", range = ""] = address.split("!");
  await host.user.select(sheet, range);
  await desk.mark(...mark);
}

/** Marked all four ways: accepted, rejected, reset, pending; a credit note accepted with its answer. */
export async function marked() {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download(MARKED)]);
  await mark(host, desk, "B2B!A2", "Accept", "selected");
  await mark(host, desk, "B2B!A3", "Reject", "selected", "not ours");
  await mark(host, desk, "B2B!A4", "Reset", "selected");
  await mark(host, desk, "B2B!A5", "Pending", "selected");
  await mark(host, desk, "B2B-CN!A2", "Accept", "selected");
  await desk.answerReduction({ kind: "full" });
  return { host, desk };
}

type Sections = Readonly<Record<string, readonly { readonly [key: string]: unknown }[]>>;
/** The sections of an action file. */
export const sectionsOf = (text: string | undefined): Sections =>
  (JSON.parse(text ?? "{}") as { invdata: Sections }).invdata;

/** Portal status of the first `count` invoices. */
export const portalStatus = (count: number) => {
  const column = lettersOf("b2b", "portalAction");
  return valuesAt("B2B", `${column}2:${column}${count + 1}`).then((rows) => rows.flat());
};

import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { columnAt, sheetNames, valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { creditNote, download, invoice, openedDesk, quiet, exportedText } from "./openedDesk";

const FILE = () => [download({ b2b: [1, 2, 3].map((n) => invoice(n)), b2bcn: [creditNote(1)] })];

async function loaded(): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load(FILE());
  await desk.answerCompute(true);
  await quiet(host);
  return { host, desk };
}

/** What a user may do to our sheets, and the name of the sheet of invoices afterwards. */
const DONE: readonly (readonly [string, (host: Host) => Promise<void>, string])[] = [
  ["renamed the sheet", ({ user }) => user.renameSheet("B2B", "It's mine"), "It's mine"],
  ["moved the sheet to the front", ({ user }) => user.moveSheet("B2B", 0), "B2B"],
  ["renamed the table", ({ user }) => user.renameTable("IMS_B2B", "Purchases"), "B2B"],
  ["sorted the table", ({ user }) => user.sort("IMS_B2B", "Invoice value", false), "B2B"],
  ["inserted a column inside the table", ({ user }) => user.insertColumns("B2B", "C:C"), "B2B"],
  ["inserted columns before the table", ({ user }) => user.insertColumns("B2B", "A:B"), "B2B"],
  ["deleted another sheet of ours", ({ user }) => user.deleteSheet("IMS Summary"), "B2B"],
  ["deleted the sheet of GSTR-2B", ({ user }) => user.deleteSheet("GSTR-2B"), "B2B"],
];

describe.each(DONE)("after the user has %s", (_, happens, sheet) => {
  /** The cells of a column of the user's, wherever it is, in the order of the invoices' values. */
  async function actionsByNumber(): Promise<Record<string, unknown>> {
    const [headings = [], ...rows] = await valuesAt(sheet, "A1:AE4");
    const at = (heading: string) => headings.indexOf(heading);
    return Object.fromEntries(
      rows.map((row) => [String(row[at("Invoice number")]), row[at("Action")]]),
    );
  }

  async function rowOfInvoice(number: string): Promise<number> {
    const rows = await valuesAt(sheet, "A1:AE4");
    return rows.findIndex((row) => row.includes(number)) + 1;
  }

  test("the selected invoice is marked, counted, taken back, computed and exported", async () => {
    const { host, desk } = await loaded();
    await happens(host);
    await host.user.select(sheet, `D${await rowOfInvoice("INV-2")}`);
    await desk.mark("Reject", "selected");
    expect(desk.state.status.text).toBe("Rejected 1 row.");
    const rejected = { "INV-1": "No action", "INV-2": "Rejected", "INV-3": "No action" };
    expect(await actionsByNumber()).toEqual(rejected);
    expect(desk.state.strip?.rejected.igst).toBe(3600);
    await desk.undo();
    expect(await actionsByNumber()).toEqual({ ...rejected, "INV-2": "No action" });
    await desk.mark("Reject", "selected");
    await desk.answerCompute(true);
    expect(desk.state.status.text).toContain("Formulas and second count agree.");
    const text = await exportedText(desk);
    expect(JSON.parse(text ?? "")).toMatchObject({
      invdata: { b2b: [{ inum: "INV-2", action: "R" }] },
    });
  });

  test("a load adds what is new below, with every mark kept", async () => {
    const { host, desk } = await loaded();
    await happens(host);
    await host.user.select(sheet, `D${await rowOfInvoice("INV-3")}`);
    await desk.mark("Accept", "selected");
    await desk.load([download({ b2b: [1, 2, 3, 4].map((n) => invoice(n)) })]);
    expect(desk.state.status.tone).toBe("done");
    expect(await actionsByNumber()).toMatchObject({ "INV-3": "Accepted" });
    const below = (await valuesAt(sheet, "A5:AE5")).flat();
    expect(below.filter((value) => value === "INV-4")).toHaveLength(1);
    expect(desk.state.tables[0]?.counts).toMatchObject({ Accepted: 1, "No action": 3 });
  });
});

describe("after the user has deleted the sheet of invoices", () => {
  test("other sheets are marked and computed, and Undo of a lost mark says what is lost", async () => {
    const { host, desk } = await loaded();
    await host.user.select("B2B", "A2");
    await desk.mark("Reject", "selected");
    await host.user.deleteSheet("B2B");
    await desk.undo();
    expect(desk.state.status.text).toMatch(/no sheet of B2B - Invoices: it was deleted/);
    await host.user.select("B2B-CN", "A2");
    await desk.mark("Pending", "selected");
    expect(await columnAt("B2B-CN", "A2")).toEqual(["Pending"]);
    await desk.answerCompute(true);
    expect(desk.state.status.text).toContain("Formulas and second count agree.");
  });

  test("a load brings it back", async () => {
    const { host, desk } = await loaded();
    await host.user.deleteSheet("B2B");
    await desk.load(FILE());
    expect(desk.state.status.tone).toBe("done");
    expect(await sheetNames()).toContain("B2B");
    expect(desk.state.tables.map(({ table }) => table)).toEqual(["b2b", "b2bcn"]);
    expect(desk.state.strip?.available.igst).toBe(10_800 - 1_800);
  });
});

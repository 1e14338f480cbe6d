import type { Host } from "../../src/preview/host";
import type { QuirkSwitches } from "../../src/preview/quirks";
import type { Desk } from "../../src/review/desk/desk";
import { columnAt, sheetNames, valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { download, invoice, openedDesk, quiet, saying, exportedText } from "./openedDesk";

const NONE = "No action";
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A desk on invoices 1 to 5, the second of which may not be kept pending. */
async function loaded(quirks: QuirkSwitches): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook({ quirks });
  const desk = await openedDesk();
  const b2b = [1, 2, 3, 4, 5].map((n) => invoice(n, n === 2 ? { ispendactblocked: "Y" } : {}));
  await desk.load([download({ b2b })]);
  return { host, desk };
}

const actions = () => columnAt("B2B", "A2:A6");

test("filteredWrite: marks over filtered rows are in the rows in sight and nowhere else", async () => {
  const { host, desk } = await loaded({ filteredWrite: true });
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-1", "INV-3", "INV-5"]);
  await host.user.select("B2B", "A2:A6");
  await desk.mark("Reject", "selected");
  expect(await actions()).toEqual(["Rejected", NONE, "Rejected", NONE, "Rejected"]);
  await desk.undo();
  expect(await actions()).toEqual([NONE, NONE, NONE, NONE, NONE]);
});

describe("otherWorkbook: with another workbook in front", () => {
  test("a mark is not made, says why, and is made when this one is in front again", async () => {
    const { host, desk } = await loaded({ otherWorkbook: true });
    await host.user.select("B2B", "A2");
    host.user.goToOtherWorkbook();
    await desk.mark("Accept", "selected");
    expect(desk.state.status.tone).toBe("failed");
    expect(desk.state.status.text).toMatch(/Another workbook.*Click a cell of the IMS workbook/);
    host.user.comeBack();
    await desk.mark("Accept", "selected");
    expect(await actions()).toEqual(["Accepted", NONE, NONE, NONE, NONE]);
  });

  test("a load leaves nothing behind and can be done again", async () => {
    const host = await openWorkbook({ quirks: { otherWorkbook: true } });
    const desk = await openedDesk();
    host.user.goToOtherWorkbook();
    await desk.load([download({ b2b: [invoice(1)] })]);
    expect(desk.state.status.text).toMatch(/Click a cell of the IMS workbook and try again/);
    expect(await sheetNames()).toEqual(["Sheet1"]);
    host.user.comeBack();
    await desk.load([download({ b2b: [invoice(1)] })]);
    expect(desk.state.status.text).toBe("Loaded 1 record into 1 sheet.");
  });

  test("GSTR-2B is computed again on its sheet, which only is not shown", async () => {
    const { host, desk } = await loaded({ otherWorkbook: true });
    await desk.answerCompute(true);
    await host.user.select("B2B", "A2");
    host.user.goToOtherWorkbook();
    await desk.answerCompute(true);
    expect(desk.state.status.text).toContain("Formulas and second count agree.");
  });
});

test("oneAtATime: however fast the user is, no request meets another", async () => {
  const { host, desk } = await loaded({ oneAtATime: true });
  const failed: string[] = [];
  desk.subscribe(() => {
    const { tone, text } = desk.state.status;
    if (tone === "failed") failed.push(text);
  });
  await host.user.select("B2B", "A2:A3");
  const marked = desk.mark("Accept", "selected");
  await host.user.type("B2B", "A6", "Rejected");
  await marked;
  await host.user.select("B2B", "A4");
  await desk.mark("Pending", "selected");
  await pause(300);
  await Promise.all([desk.answerCompute(true), host.user.select("B2B", "A5")]);
  await pause(300);
  await quiet(host);
  expect(failed).toEqual([]);
  expect(host.ledger.mostInFlight).toBe(1);
  expect(await actions()).toEqual(["Accepted", "Accepted", "Pending", NONE, "Rejected"]);
});

test("wholeSheetAreas: with the whole sheet selected all visible rows are marked", async () => {
  const { host, desk } = await loaded({ wholeSheetAreas: true });
  await host.user.hideRows("B2B", "3:3");
  await host.user.select("B2B", "1:1048576");
  await desk.mark("Accept", "selected");
  expect(desk.state.status.text).toBe("Accepted 4 rows.");
  expect(await actions()).toEqual(["Accepted", NONE, "Accepted", "Accepted", "Accepted"]);
});

test("specialCells: one cell is one row, also when the user has hidden the column Action", async () => {
  const { host, desk } = await loaded({ specialCells: true });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("B2B").getRange("A:A").columnHidden = true;
    await context.sync();
  });
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-1", "INV-3"]);
  await host.user.select("B2B", "E4");
  await desk.mark("Accept", "selected");
  expect(await actions()).toEqual([NONE, NONE, "Accepted", NONE, NONE]);
});

describe("eventsLate:", () => {
  test("an action typed against a rule is put back when Excel tells of it", async () => {
    const { host, desk } = await loaded({ eventsLate: true });
    await host.user.type("B2B", "A3", "Pending");
    expect(await actions()).toEqual([NONE, "Pending", NONE, NONE, NONE]);
    await host.user.enterPane();
    expect(await saying(desk, "put back")).toContain("the portal does not allow Pending");
    expect(await actions()).toEqual([NONE, NONE, NONE, NONE, NONE]);
  });

  test("our own marks are not taken for edits by hand", async () => {
    const { host, desk } = await loaded({ eventsLate: true });
    await host.user.select("B2B", "A2:A4");
    await desk.mark("Accept", "selected");
    await pause(300);
    await host.user.enterPane();
    await pause(100);
    expect(desk.state.status.text).toBe("Accepted 3 rows.");
    await desk.undo();
    expect(desk.state.status.text).toBe("Undone: Accept, 3 rows.");
    expect(await actions()).toEqual([NONE, NONE, NONE, NONE, NONE]);
  });
});

test("eventsDoubled: an edit by hand that is told twice counts once and is undone at once", async () => {
  const { host, desk } = await loaded({ eventsDoubled: true });
  await host.user.type("B2B", "A2", "Rejected");
  await saying(desk, "Changed the action of 1 row by hand.");
  await pause(100);
  expect(desk.state.tables[0]?.counts).toMatchObject({ Rejected: 1, [NONE]: 4 });
  expect(desk.state.strip?.rejected.igst).toBe(1800);
  expect(await columnAt("IMS Log", "D3:D4")).toEqual(["INV-1", ""]);
  await desk.undo();
  expect(await actions()).toEqual([NONE, NONE, NONE, NONE, NONE]);
});

describe("eventsLost:", () => {
  test("an action typed against a rule never gets into the action file", async () => {
    const { host, desk } = await loaded({ eventsLost: true });
    await host.user.type("B2B", "A3", "Pending");
    expect(await desk.exportActions()).toBeUndefined();
    expect(desk.state.status.text).toMatch(/Nothing was exported.*does not allow Pending/);
  });

  test("an edit nobody told of is counted when GSTR-2B is computed", async () => {
    const { host, desk } = await loaded({ eventsLost: true });
    await host.user.type("B2B", "A2", "Rejected");
    await desk.askCompute();
    expect(desk.state.question?.rejected).toBe(1);
    await desk.answerCompute(true);
    expect(desk.state.status.text).toContain("Formulas and second count agree.");
  });
});

test("protectedSheet: nothing is marked, the way out is named, and it is one", async () => {
  const { host, desk } = await loaded({ protectedSheet: true });
  await host.user.protect("B2B");
  await host.user.select("B2B", "A2");
  await desk.mark("Accept", "selected");
  expect(desk.state.status.text).toMatch(/protected or read-only\. Unprotect it/);
  expect(await actions()).toEqual([NONE, NONE, NONE, NONE, NONE]);
  expect(await columnAt("IMS Log", "I2:I3")).toEqual(["Load", ""]);
  await host.user.unprotect("B2B");
  await desk.mark("Accept", "selected");
  expect(await actions()).toEqual(["Accepted", NONE, NONE, NONE, NONE]);
});

test("typedText: text like a formula or a date goes to the sheet and the log as it is", async () => {
  const host = await openWorkbook({ quirks: { typedText: true } });
  const desk = await openedDesk();
  const numbers = ["=1+1", "-5", "+A1", "1-2", "007", "@SUM(1)"];
  await desk.load([download({ b2b: numbers.map((inum, n) => invoice(n + 1, { inum })) })]);
  expect(await columnAt("B2B", "E2:E7")).toEqual(numbers);
  await host.user.select("B2B", "A2:A7");
  await desk.mark("Reject", "selected");
  expect(await columnAt("IMS Log", "D3:D8")).toEqual(numbers);
  // Three of them no document can have.
  expect(await exportedText(desk)).toBeUndefined();
  expect(desk.state.status.text).toContain("B2B: 3 records: Invoice number is missing or not");
  await host.user.select("B2B", "A2,A4,A7");
  await desk.mark("Reset", "selected");
  const text = await exportedText(desk);
  const { invdata } = JSON.parse(text ?? "{}") as { invdata: { b2b: { inum: string }[] } };
  expect(invdata.b2b.map(({ inum }) => inum)).toEqual(["-5", "1-2", "007"]);
  expect(await valuesAt("B2B", "E2:E2")).toEqual([["=1+1"]]);
});

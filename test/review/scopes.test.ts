import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { columnLetters } from "../../src/excel/sheets/addresses";
import { imsTable } from "../../src/ims/tables";
import { columnAt, lettersOf, valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { creditNote, download, invoice, openedDesk, quiet, until } from "./openedDesk";

async function loaded(sections: object): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download(sections)]);
  return { host, desk };
}

const MANY = 1_001;
/** The last column of a fresh sheet of invoices. */
const LAST = columnLetters(imsTable("b2b").columns.length - 1);

describe("a command on more than 1,000 rows", () => {
  let host: Host;
  let desk: Desk;
  beforeAll(async () => {
    const numbers = Array.from({ length: MANY }, (_, at) => at + 1);
    ({ host, desk } = await loaded({ b2b: numbers.map((n) => invoice(n)) }));
  });

  const accepted = () => desk.state.tables[0]?.counts.Accepted;

  test("asks first and changes nothing until the answer", async () => {
    await desk.mark("Accept", "table");
    expect(desk.state.markQuestion).toEqual({
      command: "Accept",
      scope: "table",
      remark: "",
      table: "b2b",
      rows: MANY,
    });
    expect(accepted()).toBe(0);
    await desk.answerMark(false);
    expect(desk.state.markQuestion).toBeUndefined();
    expect(desk.state.status.text).toBe("Accept was not done.");
    expect(accepted()).toBe(0);
  });

  test("asks again when other rows are meant by the time of the answer", async () => {
    await host.user.select("B2B", "A:A");
    await desk.mark("Accept", "selected");
    expect(desk.state.markQuestion?.rows).toBe(MANY);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("B2B");
      context.workbook.tables.getItem("IMS_B2B").resize(sheet.getRange(`A1:${LAST}${MANY + 2}`));
      await context.sync();
    });
    await desk.answerMark(true);
    expect(desk.state.markQuestion?.rows).toBe(MANY + 1);
    expect(accepted()).toBe(0);
    await desk.answerMark(true);
    expect(desk.state.status.text).toBe("Accepted 1,001 rows.");
    expect(accepted()).toBe(MANY);
  });

  test("a thousand are marked at once", async () => {
    await host.user.select("B2B", "A2:A1001");
    await desk.mark("Reset", "selected");
    expect(desk.state.markQuestion).toBeUndefined();
    expect(desk.state.status.text).toBe("Reset 1,000 rows.");
  });
});

test("all rows the filter shows are marked, and no others", async () => {
  const { host, desk } = await loaded({ b2b: [1, 2, 3].map((n) => invoice(n)) });
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-1", "INV-3"]);
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "shown");
  expect(await columnAt("B2B", "A2:A4")).toEqual(["Rejected", "No action", "Rejected"]);
});

test("Back to portal status gives back the action, the remark and the answers as downloaded", async () => {
  const { host, desk } = await loaded({
    b2bcn: [
      creditNote(1, { action: "A", itcRedReq: "Y", remarks: "agreed", ispendactblocked: "Y" }),
      creditNote(2),
    ],
  });
  const before = await valuesAt("B2B-CN", "A2:Z3");
  // Columns O to S: the answer and the amounts.
  const remarks = lettersOf("b2bcn", "remarks");
  await host.user.type("B2B-CN", "O2", "No");
  await quiet(host);
  await host.user.type("B2B-CN", `${remarks}2`, "not agreed");
  await host.user.type("B2B-CN", `${remarks}3`, "mine");
  await until(() => desk.state.strip?.reduced.igst === 3600);
  await quiet(host);
  await host.user.select("B2B-CN", "A2:A3");
  await desk.mark("Reject", "selected");
  await desk.mark("Back to portal status", "selected");
  expect(desk.state.status).toEqual({
    tone: "done",
    text: "Back to portal status: 2 rows.",
    next: "undo",
  });
  expect(await valuesAt("B2B-CN", "A2:Z3")).toEqual(before);
  expect(desk.state.strip?.reduced.igst).toBe(1800 + 3600);
  const log = (await valuesAt("IMS Log", "D3:I13")).map(([number, what, from, to, , command]) =>
    [number, what, from, to, command].join(" · "),
  );
  expect(log).toEqual([
    "CN-1 · ITC to be reduced · Yes · No · typed",
    "CN-1 · Remarks · agreed · not agreed · typed",
    "CN-2 · Remarks ·  · mine · typed",
    "CN-1 · Action · Accepted · Rejected · Reject",
    "CN-1 · ITC to be reduced · No ·  · Reject",
    "CN-2 · Action · No action · Rejected · Reject",
    "CN-1 · Action · Rejected · Accepted · Back to portal status",
    "CN-1 · Remarks · not agreed · agreed · Back to portal status",
    "CN-1 · ITC to be reduced ·  · Yes · Back to portal status",
    "CN-2 · Action · Rejected · No action · Back to portal status",
    "CN-2 · Remarks · mine ·  · Back to portal status",
  ]);
  await desk.undo();
  expect(await columnAt("B2B-CN", "A2:A3")).toEqual(["Rejected", "Rejected"]);
  expect(await columnAt("B2B-CN", `${remarks}2:${remarks}3`)).toEqual(["not agreed", "mine"]);
});

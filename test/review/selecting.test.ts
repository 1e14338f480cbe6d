import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import type { RecordInWords } from "../../src/review/mark/selectionState";
import { openWorkbook } from "../workbook/open";
import { creditNote, download, invoice, openedDesk, until } from "./openedDesk";

async function loaded(sections: object): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download(sections)]);
  return { host, desk };
}

/** The card of the record in a row of a sheet. */
async function cardOf(host: Host, desk: Desk, sheet: string, row: number): Promise<RecordInWords> {
  const before = desk.state.selection;
  await host.user.select(sheet, `C${row}`);
  await until(() => desk.state.selection !== before && desk.state.selection?.rows === 1);
  const record = desk.state.selection?.record;
  if (!record) throw new Error("No record is shown.");
  return record;
}

const amendment = (fields: object = {}): object => ({
  ...invoice(1, { inum: "INV-1A", oinum: "INV-1", oidt: "08-10-2026", ...fields }),
});

test("a record is shown with its findings, their sources, and all its sheet tells", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(2, { srcfilstatus: "Not Filed" })] });
  await host.user.select("B2B", "A2");
  await desk.mark("Accept", "selected");
  const card = await cardOf(host, desk, "B2B", 2);
  expect(card).toMatchObject({
    supplier: "Sample Supplier Pvt Ltd",
    gstin: "24AAQCA8719H1ZC",
    document: "INV-2",
    date: "08-10-2026",
    portalStatus: "No action",
    filing: "Not Filed",
    note: "",
  });
  expect(card.findings).toEqual([
    {
      sentence:
        "The supplier has not filed: the record enters GSTR-2B only once it is filed, and an edit by the supplier resets your action.",
      source: "GSTN FAQ on IMS, September 2024",
      inferred: false,
    },
  ]);
  expect(card.details).toEqual([
    ["Invoice type", "Regular"],
    ["Invoice value", "236.00"],
    ["Place of supply", "27-Maharashtra"],
    ["Taxable value", "200.00"],
    ["Integrated tax", "36.00"],
    ["Central tax", "0.00"],
    ["State/UT tax", "0.00"],
    ["Cess", "0.00"],
    ["2B period", "October 2026"],
    ["Source", "GSTR-1"],
    ["Source period", "October 2026"],
  ]);
});

test("an undecided credit note says what no action means, a pending one by when to decide", async () => {
  const { host, desk } = await loaded({ b2bcn: [creditNote(1)] });
  const undecided = await cardOf(host, desk, "B2B-CN", 2);
  expect(undecided.advice[0]?.sentence).toContain("lowers your credit by its whole tax");
  await desk.mark("Pending", "selected");
  const pending = await cardOf(host, desk, "B2B-CN", 2);
  expect(pending.findings[0]?.sentence).toContain("decide by 20-12-2026");
});

test("what Check says of an edit that was put back stands beside the rules", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1)] });
  await host.user.paste("B2B", "A2", [["maybe"]]);
  await until(() => desk.state.status.text.includes("put back"));
  const card = await cardOf(host, desk, "B2B", 2);
  expect(card.note).toContain("‘maybe’ is not an action");
  expect(card.findings).toEqual([]);
});

test("an amendment and its original lead to each other, with the difference in tax", async () => {
  const { host, desk } = await loaded({
    b2b: [invoice(1), invoice(3)],
    b2ba: [amendment({ txval: 120, iamt: 21.6, val: 141.6 })],
  });
  const [related] = (await cardOf(host, desk, "B2BA", 2)).related;
  expect(related).toMatchObject({
    table: "b2b",
    role: "original",
    document: "INV-1 of 08-10-2026",
    tax: 1800,
    difference: 360,
  });
  await desk.showRecord("b2b", related?.key ?? "");
  expect(desk.state.status.text).toBe("Selected 1 of 1 rows.");
  await until(() => desk.state.selection?.record?.document === "INV-1");
  expect(desk.state.selection?.record?.related).toMatchObject([
    { table: "b2ba", role: "amendment", document: "INV-1A of 08-10-2026", difference: 360 },
  ]);
  expect((await cardOf(host, desk, "B2B", 3)).related).toEqual([]);
});

test("an amendment whose original is not loaded names it", async () => {
  const { host, desk } = await loaded({ b2ba: [amendment()] });
  const card = await cardOf(host, desk, "B2BA", 2);
  expect(card.related).toEqual([]);
  expect(card.original).toBe("INV-1 of 08-10-2026, which is not loaded.");
});

test("the next finding is gone to from row to row, past hidden ones, and round to the top", async () => {
  const doubtful = { camt: 5, samt: 5 };
  const { host, desk } = await loaded({
    b2b: [invoice(1, doubtful), invoice(2), invoice(3, doubtful), invoice(4, doubtful)],
  });
  await host.user.select("B2B", "D3");
  await desk.showNextFinding();
  expect(desk.state.status.text).toMatch(/^Row 4: The document bears integrated tax and/);
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-1", "INV-2", "INV-3"]);
  await desk.showNextFinding();
  expect(desk.state.status.text).toMatch(/^Row 2: /);
  await until(() => desk.state.selection?.record?.document === "INV-1");
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-2"]);
  await desk.showNextFinding();
  expect(desk.state.status.text).toBe("No visible row of B2B has a finding.");
  await host.user.select("Sheet1", "A1");
  await desk.showNextFinding();
  expect(desk.state.status.text).toContain("none of IMS Review");
});

describe("of very many rows", () => {
  const MANY = 600;
  let host: Host;
  let desk: Desk;
  beforeAll(async () => {
    const numbers = Array.from({ length: MANY }, (_, at) => at + 1);
    // Every tenth one may not be kept pending, the second one least of all: it is hidden.
    const blocked = (n: number) => ({ ispendactblocked: n % 10 === 0 || n === 2 ? "Y" : "N" });
    ({ host, desk } = await loaded({ b2b: numbers.map((n) => invoice(n, blocked(n))) }));
    await host.user.hideRows("B2B", "3:3");
  });

  test("the card tells their number, their tax, and what each button would do", async () => {
    await host.user.select("B2B", `A2:A${MANY + 1}`);
    await until(() => desk.state.selection?.rows === MANY - 1);
    // 18.00 for each of 1 to 600, without the second.
    expect(desk.state.selection?.tax).toBe((((MANY + 1) * MANY) / 2 - 2) * 1800);
    expect(desk.state.selection?.outlook?.Pending).toMatchObject({ allowed: 539, refused: 60 });
    expect(desk.state.selection?.outlook?.Accept).toEqual({ allowed: 599, refused: 0 });
  });

  test("neither their tax nor their keys come over the wire", async () => {
    await host.user.select("B2B", "A1");
    await until(() => desk.state.selection === undefined);
    const before = host.ledger.cellsRead;
    await host.user.select("B2B", `A2:A${MANY + 1}`);
    await until(() => desk.state.selection?.rows === MANY - 1);
    expect((host.ledger.cellsRead - before) / MANY).toBeLessThan(4);
  });
});

import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { dayOf } from "../../src/ims/day";
import { rowOf } from "../../src/gstr2b/layout";
import { columnOf, imsTable, type TableKey } from "../../src/ims/tables";
import type { Field } from "../../src/ims/fields";
import { valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { download, invoice, openedDesk } from "./openedDesk";

const OCTOBER_2026 = 2026 * 12 + 9;

/** The amendment of an invoice of 18.00 of integrated tax for each unit of `n`. */
const amended = (n: number, original: number, fields: object = {}) =>
  invoice(n, { inum: `A-${n}`, oinum: `INV-${original}`, oidt: "08-10-2026", ...fields });

async function opened(sections: object): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download(sections)]);
  return { host, desk };
}

/** The cells of a field in the rows of a table, by heading: users may move columns. */
async function cells(table: TableKey, field: Field, rows: number): Promise<unknown[]> {
  const { sheet } = imsTable(table);
  const [headings = [], ...body] = await valuesAt(sheet, `A1:BC${1 + rows}`);
  const at = headings.indexOf(columnOf(imsTable(table), field)?.heading ?? "");
  return body.map((row) => row[at]);
}

async function type(table: TableKey, field: Field, row: number, value: string | number) {
  const { sheet } = imsTable(table);
  const [headings = []] = await valuesAt(sheet, "A1:BC1");
  const at = headings.indexOf(columnOf(imsTable(table), field)?.heading ?? "");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getCell(row, at).values = [[value]];
    await context.sync();
  });
}

/** Integrated tax of a line of the sheet GSTR-2B. */
const igstOf = async (path: string): Promise<unknown> =>
  (await valuesAt("GSTR-2B", `D${rowOf(path) ?? 0}`))[0]?.[0];

async function compute(desk: Desk): Promise<void> {
  await desk.askCompute();
  await desk.answerCompute(true);
}

const INVOICES = "itcavl.nonrevsup.b2b";
const AMENDMENTS = "itcavl.nonrevsup.b2ba";

test("an original of the same download is found, and its amendment counts in its place", async () => {
  const { desk } = await opened({ b2b: [invoice(1), invoice(2)], b2ba: [amended(3, 1)] });
  expect(await cells("b2ba", "originalCredit", 1)).toEqual(["In this 2B"]);
  expect(await cells("b2ba", "originalFound", 1)).toEqual(["In this 2B – sheet B2B, No action"]);
  expect(await cells("b2ba", "originalIgst", 1)).toEqual([18]);
  expect(await cells("b2b", "amended", 2)).toEqual(["In this 2B", ""]);
  // Invoice 2 and the amendment; what was found is no change the user made.
  expect(desk.state.strip).toMatchObject({ available: { igst: 9000 }, sinceLoading: { igst: 0 } });
  await compute(desk);
  expect(desk.state.status.text).toContain("Formulas and second count agree");
  expect([await igstOf(INVOICES), await igstOf(AMENDMENTS)]).toEqual([36, 54]);
  // A day within the month, typed for its 2B period, is the month, to the formulas too.
  await type("b2b", "twoB", 2, dayOf(2026, 10, 31));
  await compute(desk);
  expect(desk.state.statement?.disagreeing).toBe(0);
  expect(await igstOf(INVOICES)).toBe(36);
});

test("marks move the original into its line and out of it, and undo moves it back", async () => {
  const { host, desk } = await opened({ b2b: [invoice(1), invoice(2)], b2ba: [amended(3, 1)] });
  await compute(desk);
  await host.user.select("B2BA", "A2");
  await desk.mark("Reject", "selected");
  expect(desk.state.strip?.available.igst).toBe(5400);
  expect([await igstOf(INVOICES), await igstOf(AMENDMENTS)]).toEqual([54, 0]);
  await desk.undo();
  expect(desk.state.strip?.available.igst).toBe(9000);
  expect([await igstOf(INVOICES), await igstOf(AMENDMENTS)]).toEqual([36, 54]);
  await host.user.select("B2B", "A2");
  await desk.mark("Pending", "selected");
  expect(await cells("b2ba", "originalCredit", 1)).toEqual(["Pending"]);
  expect(desk.state.strip?.available.igst).toBe(9000);
  await compute(desk);
  expect(desk.state.status.text).toContain("Formulas and second count agree");
});

test("an unknown original counts nothing until the user answers, and the row is one click away", async () => {
  const { desk } = await opened({ b2b: [invoice(1)], b2ba: [amended(12, 99), amended(7, 98)] });
  expect(desk.state.waiting).toMatchObject([{ table: "b2ba", count: 2 }]);
  await desk.showWaiting("b2ba");
  expect(desk.state.status.text).toBe("Selected 2 of 2 rows.");
  await type("b2ba", "originalCredit", 1, "Credited earlier");
  await type("b2ba", "originalIgst", 1, 180);
  await compute(desk);
  // 12 × 18.00 less 180.00; the other stands at nothing.
  expect(await igstOf(AMENDMENTS)).toBe(36);
  expect(desk.state.waiting).toEqual([
    {
      table: "b2ba",
      count: 1,
      first: [
        {
          key: "b2ba|24AAQCA8719H1ZC|A-7|GSTR-1|102026|08-10-2026",
          name: "A-7 · 24AAQCA8719H1ZC",
        },
      ],
    },
  ]);
  expect(await cells("b2ba", "originalFound", 2)).toEqual(["Credited earlier – your answer", ""]);
  expect(await cells("b2ba", "direction", 2)).toEqual(["Upward", ""]);
  expect(desk.state.status.text).toBe(
    "Computed GSTR-2B of October 2026. Formulas and second count agree. 1 amendment still needs its original.",
  );
});

test("another period finds other originals", async () => {
  const { desk } = await opened({
    b2b: [invoice(1, { rtnprd: "092026" })],
    b2ba: [amended(3, 1)],
  });
  expect(desk.state.strip?.available.igst).toBe(5400);
  await desk.setPeriod(OCTOBER_2026 - 1);
  expect(await cells("b2b", "amended", 1)).toEqual([""]);
  expect(desk.state.strip?.available.igst).toBe(1800);
  await desk.setPeriod(OCTOBER_2026);
  expect(desk.state.strip?.available.igst).toBe(5400);
});

test("an original that left IMS with its GSTR-3B was credited", async () => {
  const sections = { b2b: [invoice(5, { rtnprd: "092026" }), invoice(2)] };
  const { desk } = await opened(sections);
  await desk.load([download({ b2b: [invoice(2)], b2ba: [amended(3, 5)] })]);
  expect(await cells("b2ba", "originalCredit", 1)).toEqual(["Credited earlier"]);
  expect(await cells("b2ba", "direction", 1)).toEqual(["Downward"]);
  await compute(desk);
  expect(await igstOf(AMENDMENTS)).toBe(-36);
});

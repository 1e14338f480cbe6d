import { rowOf } from "../../src/gstr2b/layout";
import { valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { creditNote, download, invoice, openedDesk } from "./openedDesk";

const OCTOBER_2026 = 2026 * 12 + 9;

/** Integrated tax of a line as it stands on the sheet. */
const igstOf = async (path: string): Promise<unknown> => {
  const [[figure] = []] = await valuesAt("GSTR-2B", `D${rowOf(path) ?? 0}`);
  return figure;
};

test("Compute asks first, writes the sheet, and both counts agree", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([
    download({
      b2b: [
        invoice(1, { action: "A" }),
        invoice(2),
        invoice(3, { action: "R" }),
        invoice(4, { action: "P" }),
        invoice(5, { srcfilstatus: "Not Filed" }),
        invoice(6, { srcform: "R1A" }),
      ],
      b2bcn: [creditNote(1)],
    }),
  ]);
  await desk.askCompute();
  expect(desk.state.question).toEqual({
    period: OCTOBER_2026,
    accepted: 1,
    deemedAccepted: 2,
    // Invoice 2: 36.00, credit note 1: 18.00.
    deemedAcceptedTax: 5400,
    rejected: 1,
    pending: 1,
    lapsed: 0,
    // Invoice 5 is not filed; invoice 6 of GSTR-1A counts from November.
    notYet: 2,
    needOriginal: 0,
  });
  await desk.answerCompute(true);
  expect(desk.state.status.text).toBe(
    "Computed GSTR-2B of October 2026. Formulas and second count agree.",
  );
  expect(await igstOf("itcavl.nonrevsup.b2b")).toBe(54);
  expect(await igstOf("itcRejected.nonrevsup.b2b")).toBe(54);
  expect(await igstOf("itcavl.othersup.cdnr")).toBe(18);
  expect(desk.state.statement?.gstr3b.find(({ cell }) => cell === "4(A)(5)")?.tax?.igst).toBe(3600);
});

test("saying no computes nothing", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1)] })]);
  await desk.askCompute();
  await desk.answerCompute(false);
  expect(desk.state.question).toBeUndefined();
  expect(desk.state.statement).toBeUndefined();
});

test("the sheet follows a mark without the add-in computing again", async () => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1), invoice(2)] })]);
  await desk.askCompute();
  await desk.answerCompute(true);
  await host.user.select("B2B", "A3");
  await desk.mark("Pending", "selected");
  expect(await igstOf("itcavl.nonrevsup.b2b")).toBe(18);
});

test("another period counts other records", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1, { rtnprd: "092026" }), invoice(2)] })]);
  expect(desk.state.strip?.available.igst).toBe(5400);
  await desk.setPeriod(OCTOBER_2026 - 1);
  expect(desk.state.strip?.available.igst).toBe(1800);
  await desk.askCompute();
  await desk.answerCompute(true);
  expect(desk.state.status.text).toContain("Computed GSTR-2B of September 2026");
  expect(await igstOf("itcavl.nonrevsup.b2b")).toBe(18);
});

test("a formula the user broke is found when GSTR-2B is looked at again", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1)] })]);
  await desk.askCompute();
  await desk.answerCompute(true);
  const row = rowOf("itcavl.nonrevsup.b2b") ?? 0;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("GSTR-2B").getRange(`D${row}`).values = [[99]];
    await context.sync();
  });
  const [[agrees] = []] = await valuesAt("GSTR-2B", `J${row}`);
  expect(agrees).toBe("No");
  expect((await valuesAt("GSTR-2B", "B7"))[0]?.[0]).toMatch(
    /^Does not agree: 2 of 69 lines, first row 14/,
  );
});

import { openWorkbook } from "../workbook/open";
import { lettersOf, valuesAt } from "../excel/samples";
import { download, exportedText, invoice, openedDesk, until } from "./openedDesk";

/** What a workbook without columns for the source tells of an invoice. */
const reviewOnly = (n: number) => invoice(n, { rtnprd: undefined, srcform: undefined });

const TWO_B = lettersOf("b2b", "twoB");
const NO_PERIOD =
  "The file does not tell the source period, so the record is counted in no GSTR-2B. Type the month of its GSTR-2B into ‘2B period’, such as Oct-2026.";

async function loaded() {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [reviewOnly(1), reviewOnly(2)] })]);
  return { host, desk };
}

test("records without a source period load, count in no GSTR-2B, and Check says so", async () => {
  const { desk } = await loaded();
  expect(desk.state.status.text).toBe("Loaded 2 records into 1 sheet.");
  expect(await valuesAt("B2B", "B2:B3")).toEqual([[NO_PERIOD], [NO_PERIOD]]);
  expect(await valuesAt("B2B", `${TWO_B}1:${lettersOf("b2b", "sourcePeriod")}2`)).toEqual([
    ["2B period", "Filing status", "Source", "Source period"],
    ["", "Filed", "", ""],
  ]);
  // October 2026, the month of the documents: 2026 × 12 + 9.
  expect(desk.state.period).toBe(24321);
  expect(desk.state.strip?.available.igst).toBe(0);
});

test("a 2B period typed by the user lets the record count, here and on the sheet GSTR-2B", async () => {
  const { host, desk } = await loaded();
  await host.user.type("B2B", `${TWO_B}2`, "Oct-2026");
  await until(() => desk.state.strip?.available.igst === 1800);
  await until(() => desk.state.work === undefined);
  expect(await valuesAt("B2B", "B2:B3")).toEqual([[""], [NO_PERIOD]]);
  await desk.answerCompute(true);
  expect(desk.state.statement?.disagreeing).toBe(0);
});

test("Export names what the portal asks for and what to do; the JSON download puts it right", async () => {
  const { host, desk } = await loaded();
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "selected");
  expect(await desk.exportActions()).toBeUndefined();
  expect(desk.state.checklist?.lines[0]).toEqual({
    id: "lacking-source-sourcePeriod:b2b",
    level: "error",
    table: "b2b",
    keys: ["b2b|24AAQCA8719H1ZC|INV-1|||08-10-2026"],
    text: "B2B: 1 record: Source, Source period is missing – the file it was loaded from does not tell it, and the portal takes no record without it. Load the JSON download (IMS dashboard, Offline) into this workbook: it adds what is missing and keeps your marks. It is INV-1.",
  });
  await desk.load([download({ b2b: [invoice(1), invoice(2)] })]);
  expect(desk.state.report?.changes).toMatchObject({ new: 0, changed: 0, gone: 0, takenBack: 0 });
  expect(await valuesAt("B2B", "A2:B3")).toEqual([
    ["Rejected", ""],
    ["No action", ""],
  ]);
  expect(desk.state.strip?.rejected.igst).toBe(1800);
  const text = await exportedText(desk);
  expect(text).toContain('"rtnprd":"102026"');
});

test("a 2B period the user typed stays when a later file tells the source period", async () => {
  const { host, desk } = await loaded();
  await host.user.type("B2B", `${TWO_B}2`, "Nov-2026");
  // 46327 is 01-11-2026, 46296 is 01-10-2026.
  await until(() => desk.state.work === undefined);
  await desk.load([download({ b2b: [invoice(1), invoice(2)] })]);
  expect(await valuesAt("B2B", `${TWO_B}2:${TWO_B}3`)).toEqual([[46327], [46296]]);
});

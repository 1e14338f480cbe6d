import { rowOf } from "../../src/gstr2b/layout";
import type { Desk } from "../../src/review/desk/desk";
import { valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import {
  bytesOf,
  creditNote,
  download,
  invoice,
  openedDesk,
  OURS,
  quiet,
  saying,
} from "./openedDesk";

async function opened(sections: object): Promise<Desk> {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download(sections)]);
  return desk;
}

/** The cells of a column in the rows a sheet shows, without the heading. */
async function shownOf(sheet: string, column: string, last: number): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const view = worksheet.getRange(`${column}2:${column}${last}`).getVisibleView().load("values");
    await context.sync();
    return view.values.map(([value]) => value as unknown);
  });
}

test("a line shows exactly the documents behind it, however they were marked", async () => {
  const desk = await opened({
    b2b: [
      invoice(1, { action: "A" }),
      invoice(2),
      invoice(3, { action: "R" }),
      invoice(4, { action: "P" }),
      invoice(5, { srcfilstatus: "Not Filed" }),
      invoice(6, { rtnprd: "092026" }),
    ],
  });
  await desk.askCompute();
  await desk.answerCompute(true);
  const path = "itcavl.nonrevsup.b2b";
  expect((await valuesAt("GSTR-2B", `I${rowOf(path) ?? 0}`))[0]).toEqual([3]);
  await desk.showLine(path);
  expect(desk.state.status.text).toContain("3 of 6 rows of B2B shown.");
  const [headings = []] = await valuesAt("B2B", "A1:Z1");
  const column = String.fromCharCode(65 + headings.indexOf("Invoice number"));
  expect(await shownOf("B2B", column, 7)).toEqual(["INV-1", "INV-2", "INV-6"]);

  await desk.showLine("itcRejected.nonrevsup.b2b");
  expect(await shownOf("B2B", column, 7)).toEqual(["INV-3"]);
});

test("what a line counts of the portal's file is shown there", async () => {
  const desk = await opened({ b2b: [invoice(1)], b2bcn: [creditNote(2)] });
  const document = { typ: "R", dt: "08-10-2026", itcavl: "Y", txval: 100, igst: 18 };
  const inv = ["A", "B", "C"].map((inum, at) => ({ ...document, inum, rev: at < 2 ? "Y" : "N" }));
  const party = { ctin: "24AAQCA8719H1ZC", supfildt: "10-11-2026", supprd: "102026", inv };
  const file = { gstin: OURS, rtnprd: "102026", gendt: "14-11-2026", docdata: { b2b: [party] } };
  await desk.showLine("itcavl.revsup.b2b");
  expect(desk.state.status.text).toContain("Load the portal's GSTR-2B file to fill the line.");
  await desk.takePortalStatement({
    name: "returns_R2B.json",
    bytes: bytesOf(JSON.stringify({ data: file })),
  });
  await desk.showLine("itcavl.revsup.b2b");
  expect(desk.state.status.text).toBe("2 rows of the portal's GSTR-2B shown.");
  await desk.showLine("itcavl.revsup");
  expect(desk.state.status.text).toBe("2 rows of the portal's GSTR-2B shown.");
});

test("the number of documents on the sheet is a link to them", async () => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([
    download({ b2b: [invoice(1), invoice(2, { action: "R" }), invoice(3, { action: "A" })] }),
  ]);
  await desk.askCompute();
  await desk.answerCompute(true);
  await quiet(host);
  await host.user.followLink("GSTR-2B", `I${rowOf("itcavl.nonrevsup.b2b") ?? 0}`);
  expect(await saying(desk, "of B2B shown")).toBe("2 of 3 rows of B2B shown.");
  await host.user.select("GSTR-2B", "A1");
  await quiet(host, 300);
  await host.user.followLink("GSTR-2B", `I${rowOf("itcRejected.nonrevsup.b2b") ?? 0}`);
  expect(await saying(desk, "1 of 3")).toBe("1 of 3 rows of B2B shown.");
});

test("a heading filters the sheet of each of its lines; its number is a link to the first", async () => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([
    download({
      b2b: [invoice(1), invoice(2, { action: "R" })],
      b2bdn: [creditNote(3), creditNote(4), creditNote(5, { action: "P" })],
    }),
  ]);
  await desk.askCompute();
  await desk.answerCompute(true);
  await quiet(host);
  const cell = `I${rowOf("itcavl.nonrevsup") ?? 0}`;
  expect(await valuesAt("GSTR-2B", cell)).toEqual([[3]]);
  await host.user.followLink("GSTR-2B", cell);
  expect(await saying(desk, "of B2B-DN shown")).toBe(
    "1 of 2 rows of B2B shown. 2 of 3 rows of B2B-DN shown.",
  );
  expect(await shownOf("B2B", "A", 3)).toEqual(["No action"]);
  expect(await shownOf("B2B-DN", "A", 4)).toEqual(["No action", "No action"]);
  expect(desk.state.shown?.table).toBe("b2b");
});

test.each([
  ["a heading without documents", "itcRejected.nonrevsup", /No document stands behind/],
  ["a line of a table that is not loaded", "itcavl.nonrevsup.ecom", /No document stands behind/],
  ["a line without documents", "itcRejected.nonrevsup.b2b", /No document stands behind/],
])("%s has nothing to filter, and says so", async (_, path, words) => {
  const desk = await opened({ b2b: [invoice(1)] });
  await desk.showLine(path);
  expect(desk.state.status.text).toMatch(words);
});

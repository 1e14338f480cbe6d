import { valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { creditNote, download, exportedText, invoice, openedDesk, OURS } from "./openedDesk";

const START = new Date(2026, 10, 23, 10, 0, 0).getTime();
const HOUR = 3_600_000;

const loaded = async (sections: object) => {
  const clock = { now: START };
  const host = await openWorkbook();
  const desk = await openedDesk({ now: () => new Date(clock.now) });
  await desk.load([{ ...download(sections), savedAt: START }]);
  const line = (id: string) => desk.state.checklist?.lines.find((each) => each.id === id);
  return { host, desk, clock, line };
};

test("what nobody decided is told with its tax, and a click shows it", async () => {
  const { desk, line } = await loaded({
    b2b: [invoice(1, { action: "A" }), invoice(2)],
    b2bcn: [creditNote(3), creditNote(4)],
  });
  await desk.check();
  expect(line("undecided")).toMatchObject({
    level: "warning",
    text: "3 records with ₹ 162.00 of tax have no action (B2B-CN\u00a02, B2B\u00a01): the portal will treat them as accepted.",
  });
  await desk.showCheck("undecided");
  expect(desk.state.shown).toMatchObject({ table: "b2bcn", shown: 2 });
});

test("an old download is told with its age, and what to do", async () => {
  const { desk, clock, line } = await loaded({ b2b: [invoice(1)] });
  clock.now = START + 11 * HOUR;
  await desk.check();
  expect(line("age")).toBeUndefined();
  clock.now = START + 75 * HOUR;
  await desk.check();
  expect(line("age")).toMatchObject({
    level: "warning",
    text: "Downloaded 3 days ago: the portal refuses records that their suppliers changed since. Download again and load the file; your marks stay.",
  });
});

test("a record of the client's own stops the export", async () => {
  const { host, desk, line } = await loaded({ b2b: [invoice(1, { stin: OURS }), invoice(2)] });
  await host.user.select("B2B", "A2:A3");
  await desk.mark("Accept", "selected");
  expect(await desk.exportActions()).toBeUndefined();
  expect(line("own-supplies:b2b")?.keys).toHaveLength(1);
  expect(line("own-supplies:b2b")?.level).toBe("error");
});

test("a copied row stops the export, whichever of the two was marked", async () => {
  const { host, desk, line } = await loaded({ b2b: [invoice(1), invoice(2)] });
  await host.user.select("B2B", "A2");
  await desk.mark("Accept", "selected");
  const [[, ...first] = []] = await valuesAt("B2B", "A2:AD2");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.getRange("B3:AD3").values = [first];
    await context.sync();
  });
  await host.settled();
  expect(await desk.exportActions()).toBeUndefined();
  expect(line("duplicate:b2b")?.text).toBe(
    "B2B: 1 record stands twice on the sheet. Delete the copies.",
  );
});

test("warnings are asked about once; the same ones are not asked again in the session", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1), invoice(2), invoice(3)] });
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "selected");
  expect(await desk.exportActions()).toBeUndefined();
  expect(desk.state.exportQuestion).toEqual({
    records: 1,
    warnings: [
      "2 records with ₹ 90.00 of tax have no action (B2B\u00a02): the portal will treat them as accepted.",
    ],
  });
  await desk.answerExport(false);
  expect(desk.state.exportQuestion).toBeUndefined();
  expect(desk.state.offered).toBeUndefined();
  expect(desk.state.status.text).toBe("Nothing was exported.");
  expect(await exportedText(desk)).toContain('"inum":"INV-1"');
  expect(await desk.exportActions()).toHaveLength(1);
  await host.user.select("B2B", "A3");
  await desk.mark("Reject", "selected");
  expect(await desk.exportActions()).toBeUndefined();
  expect(desk.state.exportQuestion?.records).toBe(2);
});

test("a line of many rows filters its sheet by them", async () => {
  const rows = Array.from({ length: 30 }, (_, n) => invoice(n + 1));
  const { host, desk, line } = await loaded({ b2b: rows });
  await host.user.select("B2B", "A2:A26");
  await desk.mark("Reject", "selected");
  for (let row = 2; row <= 26; row++) await host.user.type("B2B", `K${row}`, "7");
  await host.settled();
  await desk.check();
  expect(line("altered:b2b")?.keys).toHaveLength(25);
  await desk.showCheck("altered:b2b");
  expect(desk.state.shown).toMatchObject({ table: "b2b", rows: 30, shown: 25 });
});

test("the form of the file is kept in the workbook, and the API's requests are two files", async () => {
  const { host, desk } = await loaded({
    b2b: [invoice(1), invoice(2, { action: "A" }), invoice(3, { action: "R" })],
  });
  await desk.setExportForm({ dialect: "api", resetsApart: false });
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "selected");
  await host.user.select("B2B", "A3");
  await desk.mark("Reset", "selected");
  const again = await openedDesk();
  expect(again.state.exportForm).toEqual({ dialect: "api", resetsApart: false });
  const files = (await again.exportActions()) ?? (await again.answerExport(true));
  expect(files?.map(({ name, records }) => [name, records])).toEqual([
    [`ims_action_${OURS}_102026_20261123-1000_api.json`, 1],
    [`ims_action_${OURS}_102026_20261123-1000_api_reset.json`, 1],
  ]);
});

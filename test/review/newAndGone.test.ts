import { columnAt, valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { CHANGE, CHECK, loaded } from "./loadedAgain";
import { creditNote, download, invoice, openedDesk } from "./openedDesk";

const NONE = "No action";

test("a record that is gone stays, counts nowhere, cannot be marked and is not sent", async () => {
  const { host, desk, again, mark } = await loaded(invoice(1), invoice(2));
  await mark("A3", "Reject");
  expect(desk.state.strip?.rejected.igst).toBe(3600);
  await again(invoice(1));
  expect(await valuesAt("B2B", "A3:B3")).toEqual([
    [
      "Rejected",
      "The record was not in the last download: the supplier deleted it, or GSTR-3B was filed. It is not counted in GSTR-2B and not sent.",
    ],
  ]);
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}3`)).toEqual(["", "Gone"]);
  expect(desk.state.strip?.rejected.igst).toBe(0);
  expect(await valuesAt("IMS Summary", "A3:F3")).toEqual([["B2B - Invoices", 1, 0, 0, 0, 1]]);
  await mark("A3", "Accept");
  expect(desk.state.status.text).toBe(
    "Accepted: 0 of 1 row. 1 refused – not in the last download.",
  );
  expect(await desk.exportActions()).toBeUndefined();
  await desk.askCompute();
  await desk.answerCompute(true);
  expect(desk.state.statement?.disagreeing).toBe(0);
  expect(host).toBeDefined();
});

test("a record that comes back counts again, with its mark", async () => {
  const { desk, again, mark } = await loaded(invoice(1), invoice(2));
  await mark("A3", "Reject");
  await again(invoice(1));
  await again(invoice(1), invoice(2));
  expect(await valuesAt("B2B", "A3:B3")).toEqual([["Rejected", ""]]);
  expect(await valuesAt("B2B", `${CHANGE}3`)).toEqual([["New"]]);
  expect(desk.state.strip?.rejected.igst).toBe(3600);
});

test("new records are added below and marked as new; the next load forgets that", async () => {
  const { desk, again } = await loaded(invoice(1));
  await again(invoice(1), invoice(2));
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}3`)).toEqual(["", "New"]);
  expect(desk.state.report?.changes).toEqual({
    new: 1,
    changed: 0,
    gone: 0,
    filed: 0,
    portalStatus: 0,
    same: 1,
    takenBack: 0,
    apart: [],
    listed: true,
  });
  await again(invoice(1), invoice(2));
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}3`)).toEqual(["", ""]);
  expect(await valuesAt("IMS Changes", "D2:E3")).toEqual([
    ["INV-2", "New"],
    ["", ""],
  ]);
});

test("files with none of a sheet's records are another part of the download", async () => {
  const { desk, again } = await loaded(invoice(1), invoice(2));
  await again(invoice(3));
  expect(desk.state.status.text).toBe(
    "Loaded 1 record again: 1 new. The sheet IMS Changes lists them. No record of B2B came again: the files were taken as another part of the download, and no record as gone.",
  );
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}4`)).toEqual(["", "", "New"]);
});

test("a table the files do not hold is left alone", async () => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1)], b2bcn: [creditNote(1)] })]);
  await host.user.select("B2B-CN", "A2");
  await desk.mark("Pending", "selected");
  await desk.load([download({ b2b: [invoice(1)] })]);
  expect(await valuesAt("B2B-CN", "A2")).toEqual([["Pending"]]);
});

describe("the same document in parts that were loaded one after the other", () => {
  const TWIN = "Another record has the same supplier, number and financial year";
  const september = { idt: "08-09-2026", rtnprd: "092026" };

  test("is told on both rows as in one load, can be filtered, and nothing is taken for gone", async () => {
    const { host, desk, again, mark } = await loaded(invoice(1, september), invoice(2, september));
    await mark("A2:A3", "Accept");
    await again(invoice(1), invoice(3));
    const checks = async () => (await columnAt("B2B", `${CHECK}2:${CHECK}5`)).map(String);
    expect((await checks()).map((check) => check.includes(TWIN))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(await columnAt("B2B", "A2:A5")).toEqual(["Accepted", "Accepted", NONE, NONE]);
    expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}5`)).toEqual(["", "", "New", "New"]);
    expect(desk.state.findings).toEqual([{ table: "b2b", rows: 2 }]);
    await desk.filter("b2b", { findings: ["With findings"] });
    expect(desk.state.shown?.shown).toBe(2);
    // What a mark writes into `Check` still tells it.
    await host.user.select("B2B", "A2");
    await desk.mark("Reject", "selected");
    expect((await checks())[0]).toContain(TWIN);
  });

  test("is told no more once a newer download holds one of the two", async () => {
    const { again } = await loaded(invoice(1, september));
    await again(invoice(1), invoice(3));
    await again(invoice(1), invoice(3));
    expect(await columnAt("B2B", `${CHECK}3:${CHECK}4`)).toEqual(["", ""]);
    expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}4`)).toEqual(["Gone", "", ""]);
  });
});

test("the only record of a sheet, with another date in the same return, is the same record", async () => {
  const { again } = await loaded(invoice(1));
  await again(invoice(1, { idt: "09-10-2026" }));
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}3`)).toEqual(["Changed", ""]);
});

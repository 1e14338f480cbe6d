import type { RequestBody } from "../../src/preview/protocol";
import { columnAt, lettersBehind, lettersOf, valuesAt } from "../excel/samples";
import { CHANGE, NUMBER, TAXABLE, loaded } from "./loadedAgain";
import { download, invoice, quiet } from "./openedDesk";

/** A column of the user's own, behind ours. */
const OWN = lettersBehind("b2b");

test("own columns, colours, order and hidden rows stay: rows are found by their keys", async () => {
  const { host, again } = await loaded(invoice(1), invoice(2), invoice(3));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.tables.getItem("IMS_B2B").resize(`A1:${OWN}4`);
    sheet.getRange(`${OWN}1:${OWN}4`).values = [["My note"], ["one"], ["two"], ["three"]];
    await context.sync();
  });
  await host.user.sort("IMS_B2B", "Invoice number", false);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.getRange("A3:A3").rowHidden = true;
    sheet.getRange("C2:C2").format.fill.color = "#FFFF00";
    await context.sync();
  });
  await again(invoice(1, { txval: 150 }), invoice(2, { txval: 250 }), invoice(3), invoice(4));
  expect(await columnAt("B2B", `${NUMBER}2:${NUMBER}5`)).toEqual([
    "INV-3",
    "INV-2",
    "INV-1",
    "INV-4",
  ]);
  expect(await columnAt("B2B", `${TAXABLE}2:${TAXABLE}5`)).toEqual([300, 250, 150, 400]);
  const looks = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    const fill = sheet.getRange("C2:C2").format.fill;
    fill.load("color");
    const row = sheet.getRange("A3:A3");
    row.load("rowHidden");
    const note = sheet.getRange(`${OWN}1:${OWN}5`);
    note.load("values");
    await context.sync();
    return [fill.color, row.rowHidden, note.values.flat()];
  });
  expect(looks).toEqual(["#FFFF00", true, ["My note", "three", "two", "one", ""]]);
});

test("a cell of the portal's that was overtyped is put right, and nobody is blamed for it", async () => {
  const { desk, again, mark, type } = await loaded(invoice(1));
  await mark("A2", "Reject");
  await type(`${TAXABLE}2`, "77");
  await again(invoice(1, { srcfilstatus: "Not Filed" }));
  expect(await valuesAt("B2B", `${TAXABLE}2`)).toEqual([[100]]);
  expect(await valuesAt("B2B", "A2")).toEqual([["Rejected"]]);
  expect(desk.state.report?.changes?.changed).toBe(1);
  expect(await valuesAt("IMS Changes", "E2:H3")).toEqual([
    ["Changed", "Filing status", "Filed", "Not Filed"],
    ["", "", "", ""],
  ]);
});

test("rows that are sorted in the moment they are merged all keep what they held", async () => {
  const { host, desk, mark } = await loaded(invoice(1), invoice(2), invoice(3));
  await mark("A2", "Reject");
  await quiet(host);
  const { handle } = host;
  Object.assign(host, {
    handle: async (body: RequestBody) => {
      const isMerging = body.Actions.some(
        ({ Name, ArgumentInfo }) => Name === "Values" && ArgumentInfo?.Arguments?.[0] === "Changed",
      );
      if (isMerging) await host.user.sort("IMS_B2B", "Invoice number", false);
      return handle(body);
    },
  });
  await desk.load([download({ b2b: [invoice(1, { txval: 150 }), invoice(2), invoice(3)] })]);
  expect(desk.state.status.text).toContain("changed while they were being loaded again");
  expect(await valuesAt("B2B", `${NUMBER}2:${NUMBER}4`)).toEqual([["INV-3"], ["INV-2"], ["INV-1"]]);
  expect(await columnAt("B2B", "A2:A4")).toEqual(["No action", "No action", "Rejected"]);
  expect(await columnAt("B2B", `${TAXABLE}2:${TAXABLE}4`)).toEqual([300, 200, 100]);
  expect(await columnAt("B2B", `${CHANGE}2:${CHANGE}4`)).toEqual(["", "", ""]);
});

test("a filter the user set stays, rows it hides are merged too, and new rows are added", async () => {
  const { host, again } = await loaded(invoice(1), invoice(2), invoice(3));
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-1"]);
  await again(invoice(1), invoice(2, { txval: 250 }), invoice(3), invoice(4));
  expect(await columnAt("B2B", `${NUMBER}2:${NUMBER}5`)).toEqual([
    "INV-1",
    "INV-2",
    "INV-3",
    "INV-4",
  ]);
  expect(await columnAt("B2B", `${TAXABLE}2:${TAXABLE}5`)).toEqual([100, 250, 300, 400]);
  const [criteria, hidden] = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("IMS_B2B");
    const filter = table.columns.getItem("Invoice number").filter.load("criteria");
    const rows = ["A2", "A3", "A4"].map((cell) => table.worksheet.getRange(cell).load("rowHidden"));
    await context.sync();
    return [filter.criteria, rows.map(({ rowHidden }) => rowHidden)] as const;
  });
  expect([criteria, hidden]).toEqual([
    expect.objectContaining({ filterOn: "Values" }),
    [false, true, true],
  ]);
});

test("text of a later download that looks like a formula stays text, on the sheet and in the list", async () => {
  const { again } = await loaded(invoice(1), invoice(2));
  await again(
    invoice(1, { pos: "=A1+B1" }),
    invoice(2),
    invoice(3, { inum: "+A1", tradenm: "@x" }),
  );
  expect(await columnAt("B2B", `${NUMBER}2:${NUMBER}4`)).toEqual(["INV-1", "INV-2", "+A1"]);
  const place = lettersOf("b2b", "place");
  expect(await valuesAt("B2B", `${place}2`)).toEqual([["=A1+B1"]]);
  expect(await valuesAt("IMS Changes", "D2:H3")).toEqual([
    ["INV-1", "Changed", "Place of supply", "27-Maharashtra", "=A1+B1"],
    ["+A1", "New", "", "", ""],
  ]);
});

import type { Host } from "../../src/preview/host";
import { openWorkbook } from "../workbook/open";

let host: Host;

beforeEach(async () => {
  host = await openWorkbook();
  await host.user.paste("Sheet1", "A1", [
    ["Action", "Number"],
    ["Accepted", 3],
    ["Rejected", 1],
    ["Pending", 2],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B4", true).name = "IMS_B2B";
    await context.sync();
  });
});

const table = async () =>
  Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("IMS_B2B").getRange().load("address,values");
    await context.sync();
    return { address: range.address.replace("Sheet1!", ""), values: range.values };
  });

async function atSheet(work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
}

test("a table moves with rows that come in above it, and grows with rows inside it", async () => {
  await atSheet((sheet) => sheet.getRange("1:2").insert("Down"));
  expect((await table()).address).toBe("A3:B6");
  await atSheet((sheet) => sheet.getRange("5:5").insert("Down"));
  expect(await table()).toEqual({
    address: "A3:B7",
    values: [
      ["Action", "Number"],
      ["Accepted", 3],
      ["", ""],
      ["Rejected", 1],
      ["Pending", 2],
    ],
  });
});

test("a table shrinks with rows that go, and its columns keep their numbers", async () => {
  await atSheet((sheet) => {
    sheet.getRange("3:3").delete("Up");
    sheet.getRange("A:A").delete("Left");
  });
  expect(await table()).toEqual({ address: "A1:A3", values: [["Number"], [3], [2]] });
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("IMS_B2B");
    columns.load("items/id,items/name");
    await context.sync();
    expect(columns.items.map(({ id, name }) => [id, name])).toEqual([[2, "Number"]]);
  });
});

test("moving part of a row is not in the stand-in, and says so", async () => {
  await expect(atSheet((sheet) => sheet.getRange("A2:B2").delete("Up"))).rejects.toThrow(
    /NotImplemented in the stand-in/,
  );
});

test("sorting leaves hidden rows where they are", async () => {
  await host.user.sort("IMS_B2B", "Number");
  expect((await table()).values.slice(1).map(([, number]) => number)).toEqual([1, 2, 3]);
  await host.user.hideRows("Sheet1", "3:3");
  await host.user.sort("IMS_B2B", "Number", false);
  expect((await table()).values.slice(1).map(([, number]) => number)).toEqual([3, 2, 1]);
});

test("a link shows its text, moves with its cell and goes with it", async () => {
  const link = { documentReference: "Sheet1!A1", textToDisplay: "B2B - Invoices" };
  const read = (address: string) =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange(address);
      cell.load("hyperlink,values");
      await context.sync();
      return [cell.hyperlink, cell.values[0]?.[0]];
    });
  await atSheet((sheet) => {
    sheet.getRange("D4").hyperlink = link;
  });
  expect(await read("D4")).toEqual([link, "B2B - Invoices"]);
  await atSheet((sheet) => sheet.getRange("1:1").insert("Down"));
  expect(await read("D5")).toEqual([link, "B2B - Invoices"]);
  await atSheet((sheet) => sheet.getRange("D5").clear());
  expect(await read("D5")).toEqual([null, ""]);
});

test("sheets are added at the end without coming to the front, renamed, moved, hidden, deleted", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const log = worksheets.add("IMS Log");
    log.position = 0;
    log.visibility = "VeryHidden";
    log.tabColor = "#C65911";
    const added = worksheets.add().load("name");
    await context.sync();
    expect(added.name).toBe("Sheet3");
    added.name = "GSTR-2B";
    worksheets.load("items/name,items/position,items/visibility,items/tabColor");
    const active = worksheets.getActiveWorksheet().load("name");
    const shown = worksheets.getCount(true);
    await context.sync();
    expect(active.name).toBe("Sheet1");
    expect(shown.value).toBe(2);
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["IMS Log", "VeryHidden"],
      ["Sheet1", "Visible"],
      ["GSTR-2B", "Visible"],
    ]);
    worksheets.getItem("ims log").delete();
    const names = worksheets.load("items/name");
    await context.sync();
    expect(names.items.map(({ name }) => name)).toEqual(["Sheet1", "GSTR-2B"]);
  });
});

test.each([
  ["", "InvalidArgument"],
  ["a/b", "InvalidArgument"],
  ["x".repeat(32), "InvalidArgument"],
  ["sheet1", "ItemAlreadyExists"],
])("a sheet cannot be called %j", async (name, code) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Other");
    sheet.name = name;
    await expect(context.sync()).rejects.toMatchObject({ code });
  });
});

test("the last sheet in sight cannot be deleted", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").delete();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test.each([
  ["IMS_B2B", "ItemAlreadyExists"],
  ["has space", "InvalidArgument"],
  ["A1", "InvalidArgument"],
])("a table cannot be called %j", async (name, code) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Other");
    sheet.getRange("A1:A2").values = [["Heading"], ["x"]];
    sheet.tables.add("A1:A2", true).name = name;
    await expect(context.sync()).rejects.toMatchObject({ code });
  });
});

test("headings are made texts, each its own", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Other");
    sheet.getRange("A1:D2").values = [
      ["Tax", "tax", "", 2026],
      [1, 2, 3, 4],
    ];
    const header = sheet.tables.add("A1:D2", true).getHeaderRowRange().load("values");
    await context.sync();
    expect(header.values).toEqual([["Tax", "tax2", "Column3", "2026"]]);
  });
});

test("tables cannot overlap, nor lose their header row when they are resized", async () => {
  await expect(
    atSheet((sheet) => {
      sheet.tables.add("B4:C9", true);
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("IMS_B2B").resize("A2:B9");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

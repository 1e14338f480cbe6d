import { openWorkbook } from "../workbook/open";

const ROWS = [
  ["Action", "GSTIN of supplier", "Integrated tax"],
  ["Accepted", "27AAACA1111A1Z5", 100.25],
  ["Rejected", "27AAACB2222B1Z6", 50],
  ["No action", "29AAACC3333C1Z7", 7],
];

beforeEach(async () => {
  await openWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("B2B");
    sheet.getRange("A1:C4").values = ROWS;
    const table = sheet.tables.add("A1:C4", true);
    table.name = "IMS_B2B";
    await context.sync();
  });
});

test("a table is found by its name in any case, and knows its parts", async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("ims_b2b");
    const body = table.getDataBodyRange().load("address");
    const header = table.getHeaderRowRange().load("values");
    const column = table.columns.getItem("Integrated tax");
    const amounts = column.getDataBodyRange().load("values");
    table.load("name,id,style,worksheet/name,columns/name,columns/index");
    column.load("index");
    await context.sync();
    expect(table.name).toBe("IMS_B2B");
    expect(table.worksheet.name).toBe("B2B");
    expect(table.columns.items.map(({ name, index }) => [index, name])).toEqual([
      [0, "Action"],
      [1, "GSTIN of supplier"],
      [2, "Integrated tax"],
    ]);
    expect(body.address).toBe("B2B!A2:C4");
    expect(header.values).toEqual([["Action", "GSTIN of supplier", "Integrated tax"]]);
    expect(amounts.values).toEqual([[100.25], [50], [7]]);
    expect(column.index).toBe(2);
  });
});

test("formulas over a table compute, and are read back as they were written", async () => {
  const written = [
    ["=SUM(IMS_B2B[Integrated tax])"],
    ['=SUMIFS(IMS_B2B[Integrated tax],IMS_B2B[Action],"<>Rejected")'],
    ['=COUNTIFS(IMS_B2B[Action],"Rejected")'],
    ["=IMS_B2B[[#Headers],[Action]]"],
  ];
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A4");
    range.formulas = written;
    range.load("values,formulas");
    await context.sync();
    expect(range.values).toEqual([[157.25], [107.25], [1], ["Action"]]);
    expect(range.formulas).toEqual(written);

    context.workbook.tables.getItem("IMS_B2B").columns.getItem("Action").getDataBodyRange().values =
      [["Rejected"], ["Rejected"], ["Pending"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[157.25], [7], [2], ["Action"]]);
  });
});

test("formulas follow a table that grows", async () => {
  await Excel.run(async (context) => {
    const sum = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    sum.formulas = [["=SUM(IMS_B2B[Integrated tax])"]];
    await context.sync();
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.getRange("A5:C6").values = [
      ["Pending", "29AAACC3333C1Z7", 1000],
      ["Pending", "29AAACC3333C1Z7", 2000],
    ];
    const table = context.workbook.tables.getItem("IMS_B2B");
    table.resize("A1:C6");
    sum.load("values,formulas");
    await context.sync();
    expect(sum.values).toEqual([[3157.25]]);
    expect(sum.formulas).toEqual([["=SUM(IMS_B2B[Integrated tax])"]]);
  });
});

test("an object that is not there is a null object, or an error that names the place", async () => {
  await Excel.run(async (context) => {
    const missing = context.workbook.tables.getItemOrNullObject("IMS_ECO");
    missing.load("name");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    context.workbook.tables.getItem("IMS_ECO").load("name");
    await expect(context.sync()).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "TableCollection.getItem" },
    });
  });
});

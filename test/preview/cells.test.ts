import { openWorkbook } from "../workbook/open";

beforeEach(() => openWorkbook());

test("what is written is read back, with its address and its kinds", async () => {
  const range = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const written = sheet.getRange("B2:C3");
    written.values = [
      ["Asha Traders", 1180.5],
      [true, ""],
    ];
    written.load("address,values,valueTypes,text,rowIndex,columnCount");
    await context.sync();
    return written.toJSON();
  });
  expect(range).toEqual({
    address: "Sheet1!B2:C3",
    values: [
      ["Asha Traders", 1180.5],
      [true, ""],
    ],
    valueTypes: [
      ["String", "Double"],
      ["Boolean", "Empty"],
    ],
    text: [
      ["Asha Traders", "1180.5"],
      ["TRUE", ""],
    ],
    rowIndex: 1,
    columnCount: 2,
  });
});

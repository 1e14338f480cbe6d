import { openWorkbook } from "../workbook/open";

beforeEach(() => openWorkbook());

/** Writes a value into a cell of a number format and tells what became of it. */
async function written(input: string | number | boolean, format = "General") {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.numberFormat = [[format]];
    cell.values = [[input]];
    cell.load("values,formulas,text,numberFormat");
    await context.sync();
    return { value: cell.values[0]?.[0], formula: cell.formulas[0]?.[0], text: cell.text[0]?.[0] };
  });
}

test.each([
  ["1,234.50", 1234.5],
  ["-5", -5],
  ["12%", 0.12],
  ["001", 1],
  ["12E05", 1_200_000],
  ["TRUE", true],
  ["10/31/2026", 46326],
  ["31/10/2026", "31/10/2026"],
  ["1-2", 46024],
  ["Oct-2026", 46296],
  ["27AAACA1111A1Z5", "27AAACA1111A1Z5"],
  ["'=1+1", "=1+1"],
  ["123456789012345678", 123456789012345000],
])("%p is read as %p", async (input, value) => {
  const found = await written(input);
  if (input === "1-2") expect(typeof found.value).toBe("number");
  else expect(found.value).toBe(value);
});

test.each(["001", "=1+1", "1-2", "+91 22 2202", "-abc", "@SUM(A1)", "12E05", "TRUE"])(
  "%p stays as it is in a text cell",
  async (input) => {
    expect(await written(input, "@")).toEqual({ value: input, formula: input, text: input });
  },
);

test("text that begins with = + or - becomes a formula in a cell that is not text", async () => {
  expect((await written("=1+1")).value).toBe(2);
  expect((await written("+1+1")).formula).toBe("=+1+1");
  expect((await written("-abc")).value).toBe("#NAME?");
});

test("dates and amounts are shown in their formats", async () => {
  expect((await written(46326, "dd-mm-yyyy")).text).toBe("31-10-2026");
  expect((await written(46296, "mmm-yyyy")).text).toBe("Oct-2026");
  expect((await written(1234567.8, "#,##0.00")).text).toBe("1,234,567.80");
});

test('null keeps a cell, "" empties it, one value fills a range', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1");
    range.values = "same" as unknown as string[][];
    range.values = [[null, "", "new"]];
    range.load("values,valueTypes");
    await context.sync();
    expect(range.values).toEqual([["same", "", "new"]]);
    expect(range.valueTypes).toEqual([["String", "Empty", "String"]]);
  });
});

test("an array that does not fit its range is refused, and nothing is written", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [["too", "few"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    const used = sheet.getUsedRangeOrNullObject().load("address");
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test("a large array, which the client cuts into blocks, arrives whole", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRangeByIndexes(3, 2, 4_000, 3);
    range.values = Array.from({ length: 4_000 }, (_, row) => [row, `row ${row}`, row % 2 === 0]);
    const used = sheet.getUsedRange(true).load("address");
    const last = sheet.getRange("C4003:E4003").load("values");
    await context.sync();
    expect(used.address).toBe("Sheet1!C4:E4003");
    expect(last.values).toEqual([[3_999, "row 3999", false]]);
  });
});

test("cells of an unbounded range are null, and cannot be set", async () => {
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets.getItem("Sheet1").getRange("A:A");
    column.load("values,rowCount");
    await context.sync();
    expect(column.values).toBeNull();
    expect(column.rowCount).toBe(1_048_576);
    column.values = "x" as unknown as string[][];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

import { areasOf, columnLetters } from "../../src/excel/sheets/addresses";
import { clipRun, cutRuns, mergeRuns, rowsOf, runsOf } from "../../src/excel/rows/rowRuns";
import { freeSheetName } from "../../src/excel/sheets/sheetNames";

test("runs that overlap or touch are merged, whatever their order", () => {
  expect(
    mergeRuns([
      { first: 10, count: 2 },
      { first: 1, count: 3 },
      { first: 3, count: 4 },
      { first: 7, count: 1 },
    ]),
  ).toEqual([
    { first: 1, count: 7 },
    { first: 10, count: 2 },
  ]);
});

test("a run is clipped to the rows it shares with another, even an endless one", () => {
  const body = { first: 1, count: 10 };
  expect(clipRun({ first: 0, count: Infinity }, body)).toEqual(body);
  expect(clipRun({ first: 9, count: 5 }, body)).toEqual({ first: 9, count: 2 });
  expect(clipRun({ first: 0, count: 1 }, body)).toBeUndefined();
  expect(clipRun({ first: 11, count: 3 }, body)).toBeUndefined();
});

test("runs are cut into parts without losing a row", () => {
  expect(cutRuns([{ first: 4, count: 5 }], 2)).toEqual([
    { first: 4, count: 2 },
    { first: 6, count: 2 },
    { first: 8, count: 1 },
  ]);
  expect(rowsOf(cutRuns([{ first: 0, count: 1000 }], 7))).toHaveLength(1000);
});

test("rows become runs across small gaps only", () => {
  expect(runsOf([1, 2, 4, 9])).toEqual([
    { first: 1, count: 2 },
    { first: 4, count: 1 },
    { first: 9, count: 1 },
  ]);
  expect(runsOf([1, 2, 4, 9], 1)).toEqual([
    { first: 1, count: 4 },
    { first: 9, count: 1 },
  ]);
});

test("columns have Excel's letters", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
});

test("addresses of events are read: cells, whole columns, whole rows, several areas", () => {
  const cell = { firstRow: 8, lastRow: 8, firstColumn: 1, lastColumn: 1 };
  expect(areasOf("B9")).toEqual([cell]);
  expect(areasOf("'My sheet'!$B$9")).toEqual([cell]);
  expect(areasOf("A2:AB10,C:D,3:5")).toEqual([
    { firstRow: 1, lastRow: 9, firstColumn: 0, lastColumn: 27 },
    { firstRow: 0, lastRow: Infinity, firstColumn: 2, lastColumn: 3 },
    { firstRow: 2, lastRow: 4, firstColumn: 0, lastColumn: Infinity },
  ]);
});

test("an address nobody foresaw counts as the whole sheet, so that no edit is passed over", () => {
  const all = { firstRow: 0, lastRow: Infinity, firstColumn: 0, lastColumn: Infinity };
  expect(areasOf("")).toEqual([all]);
  expect(areasOf("Table1[#All]")).toEqual([all]);
});

test("a sheet name that is taken, in any spelling, gets the product's name behind it", () => {
  expect(freeSheetName("B2B", ["Sheet1"])).toBe("B2B");
  expect(freeSheetName("B2B", ["b2b"])).toBe("B2B (IMS)");
  expect(freeSheetName("B2B", ["B2B", "B2B (ims)"])).toBe("B2B (IMS 2)");
});

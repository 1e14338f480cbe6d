import { fromCells, toCells } from "../../src/excel/sheets/cells";
import { dayOf } from "../../src/ims/day";
import { NO_AMOUNT } from "../../src/ims/money";
import { periodOf } from "../../src/ims/period";
import { recordsOf, rowAt } from "../../src/ims/records";
import { imsTable } from "../../src/ims/tables";

const columns = imsTable("b2b").columns.filter(({ field }) =>
  ["action", "number", "date", "igst", "twoB"].includes(field),
);

test("paise become rupees, days serial numbers, periods their first day, nothing an empty cell", () => {
  const records = recordsOf("b2b", [
    {
      action: "Accepted",
      number: "=1+1",
      date: dayOf(2026, 10, 5),
      igst: 12_345,
      twoB: periodOf(2026, 10),
    },
    {},
  ]);
  // 05-10-2026 is day 46300 and 01-10-2026 day 46296 after 30-12-1899.
  expect(toCells(records, columns)).toEqual([
    ["Accepted", "=1+1", 46300, 123.45, 46296],
    ["", "", "", "", ""],
  ]);
});

test("cells become the same records again", () => {
  const records = fromCells([["Pending", "INV-1", 46300, 0.29, 46310]], "b2b", [
    "action",
    "number",
    "date",
    "igst",
    "twoB",
  ]);
  const row = rowAt(records, 0);
  expect(row.text("action")).toBe("Pending");
  expect(row.number("date")).toBe(dayOf(2026, 10, 5));
  expect(row.number("igst")).toBe(29);
  expect(row.number("twoB")).toBe(periodOf(2026, 10));
});

test("what is typed into cells of the wrong kind is read as far as it makes sense", () => {
  const records = fromCells(
    [
      ["1,23,456.78", 123, true],
      ["about 5", "", null],
      [" -5 ", "00123", undefined],
    ],
    "b2b",
    ["igst", "number", "remarks"],
  );
  expect(Array.from(records.columns.igst ?? [])).toEqual([12_345_678, NaN, -500]);
  expect(records.columns.number).toEqual(["123", "", "00123"]);
  expect(records.columns.remarks).toEqual(["true", "", ""]);
});

test("a date is its serial number, which no regional setting changes; text in its place is no day", () => {
  const typed = [46341, 46341.75, "15-11-2026", "11/15/2026"];
  const { columns } = fromCells(
    typed.map((cell) => [cell]),
    "b2b",
    ["date"],
  );
  const day = dayOf(2026, 11, 15);
  expect(Array.from(columns.date ?? [])).toEqual([day, day, NaN, NaN]);
});

test("in the user's own amounts text is no amount, and written back it is text again", () => {
  const typed = fromCells([[5, "five", "5.00", " "]], "b2bcn", [
    "reduceIgst",
    "reduceCgst",
    "reduceSgst",
    "reduceCess",
  ]);
  const row = rowAt(typed, 0);
  expect(row.number("reduceIgst")).toBe(500);
  expect(row.number("reduceCgst")).toBe(NO_AMOUNT);
  expect(row.number("reduceSgst")).toBe(NO_AMOUNT);
  expect(row.number("reduceCess")).toBeNaN();
  const cells = toCells(typed, [{ field: "reduceIgst" }, { field: "reduceCgst" }]);
  expect(cells).toEqual([[5, "?"]]);
});

test("an amount that a double cannot hold exactly comes back to the paisa", () => {
  const paise = [1, 29, 57, 115, 1_005, 4_368_261, 999_999_999_999];
  const records = recordsOf(
    "b2b",
    paise.map((igst) => ({ igst })),
  );
  const cells = toCells(records, [{ field: "igst" }]);
  expect(Array.from(fromCells(cells, "b2b", ["igst"]).columns.igst ?? [])).toEqual(paise);
});

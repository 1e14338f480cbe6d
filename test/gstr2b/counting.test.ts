import { parsePeriodCode, periodOf } from "../../src/ims/period";
import { rowAt } from "../../src/ims/records";
import type { TableKey } from "../../src/ims/tables";
import { countRecord } from "../../src/gstr2b/counting";
import { firstTwoB, isIn } from "../../src/gstr2b/twoB";
import { made } from "./madeRecords";

const OCTOBER = periodOf(2026, 10);

function count(table: TableKey, fields: Record<string, string | number>, period = OCTOBER) {
  const { tax, path, needsOriginal } = countRecord(rowAt(made({ table, fields }), 0), period);
  const rupees = [tax.igst, tax.cgst, tax.sgst, tax.cess].map((paise) => paise / 100);
  return { rupees, path, needsOriginal };
}

const INVOICE_AMENDMENTS = "itcavl.nonrevsup.b2ba";
const CREDIT_NOTES = "itcavl.othersup.cdnr";

describe("the GSTR-2B a record belongs to", () => {
  test.each([
    ["GSTR-1", "102026", "102026"],
    ["IFF", "102026", "102026"],
    ["GSTR-1A", "092026", "102026"],
    ["GSTR-1A", "122026", "012027"],
  ])("%s of %s is first in the GSTR-2B of %s", (source, period, first) => {
    expect(firstTwoB(parsePeriodCode(period), source)).toBe(parsePeriodCode(first));
  });

  test("a record is in from its first period on, once it is filed", () => {
    const row = rowAt(made({ table: "b2b", fields: { sourcePeriod: "092026" } }), 0);
    expect([-2, -1, 0].map((months) => isIn(row, OCTOBER + months))).toEqual([false, true, true]);
    const saved = rowAt(made({ table: "b2b", fields: { filing: "Not Filed" } }), 0);
    expect(isIn(saved, OCTOBER)).toBe(false);
  });

  test("a bill of entry has no return to be filed", () => {
    const row = rowAt(made({ table: "impg", fields: { igst: 1, filing: "" } }), 0);
    expect(isIn(row, OCTOBER)).toBe(true);
  });

  test("a record without a 2B period is in none", () => {
    expect(count("b2b", { igst: 18, twoB: "" }).path).toBeUndefined();
  });
});

describe("credit notes with a declared reduction", () => {
  const note = { igst: 1800, cess: 90 };

  test("Yes without a figure reduces the whole tax", () => {
    const { rupees } = count("b2bcn", { ...note, action: "Accepted", reduce: "Yes" });
    expect(rupees).toEqual([1800, 0, 0, 90]);
  });

  test("of Yes with figures these alone are reduced: an empty head beside one is 0; 0 is a figure", () => {
    const fields = { ...note, action: "Accepted", reduce: "Yes" };
    expect(count("b2bcn", { ...fields, reduceIgst: 500 }).rupees).toEqual([500, 0, 0, 0]);
    expect(count("b2bcn", { ...fields, reduceCess: 0 }).rupees).toEqual([0, 0, 0, 0]);
  });

  test("No reduces nothing, and the note still stands in its line", () => {
    const fields = { ...note, action: "Accepted", reduce: "No", reduceIgst: 500 };
    expect(count("b2bcn", fields)).toMatchObject({ rupees: [0, 0, 0, 0], path: CREDIT_NOTES });
  });

  test("without acceptance the answer counts for nothing: the whole tax", () => {
    const fields = { ...note, action: "No action", reduce: "No" };
    expect(count("b2bcn", fields).rupees).toEqual([1800, 0, 0, 90]);
    expect(count("b2bcn", { ...fields, action: "Rejected" })).toMatchObject({
      rupees: [1800, 0, 0, 90],
      path: "itcRejected.othersup.cdnr",
    });
  });
});

describe("amendments", () => {
  const revised = { igst: 12600, action: "Accepted" };

  test.each(["Unknown", "", "credited earlier?"])(
    "with the original %p count nothing and say so",
    (lot) => {
      expect(count("b2ba", { ...revised, originalCredit: lot })).toEqual({
        rupees: [0, 0, 0, 0],
        path: undefined,
        needsOriginal: true,
      });
    },
  );

  test.each(["Rejected", "Pending", "In this 2B"])("of an original %p count in full", (lot) => {
    expect(count("b2ba", { ...revised, originalCredit: lot }).rupees).toEqual([12600, 0, 0, 0]);
  });

  test.each(["Accepted", "No action", "Rejected", "Pending"])(
    "take the place of an original in the same GSTR-2B, itself %p",
    (action) => {
      expect(count("b2b", { igst: 18000, action, amended: "In this 2B" })).toEqual({
        rupees: [0, 0, 0, 0],
        path: undefined,
        needsOriginal: false,
      });
    },
  );

  test("of a credited original without its tax are not guessed", () => {
    expect(count("b2ba", { ...revised, originalCredit: "Credited earlier" })).toEqual({
      rupees: [0, 0, 0, 0],
      path: INVOICE_AMENDMENTS,
      needsOriginal: true,
    });
  });

  test("of a credited original that was under another head take that credit back", () => {
    const fields = { cgst: 900, sgst: 900, action: "Accepted", originalCredit: "Credited earlier" };
    expect(
      count("b2ba", { ...fields, originalIgst: 1800, originalCgst: 0, originalSgst: 0 }),
    ).toEqual({ rupees: [-1800, 900, 900, 0], path: INVOICE_AMENDMENTS, needsOriginal: false });
  });

  test("downward: a declared reduction lowers the credit by that much, No by nothing", () => {
    const fields = { ...revised, originalCredit: "Credited earlier", originalIgst: 18000 };
    const declared = { ...fields, reduce: "Yes", reduceIgst: 2000 };
    expect(count("b2ba", declared).rupees).toEqual([-2000, 0, 0, 0]);
    expect(count("b2ba", { ...fields, reduce: "No" }).rupees).toEqual([0, 0, 0, 0]);
    expect(count("b2ba", { ...fields, reduce: "Yes" }).rupees).toEqual([-5400, 0, 0, 0]);
  });

  test("upward: no reduction is asked, so an answer to it changes nothing", () => {
    const fields = { igst: 21600, action: "Accepted", originalCredit: "Credited earlier" };
    const up = { ...fields, originalIgst: 18000 };
    expect(count("b2ba", { ...up, reduce: "No" }).rupees).toEqual([3600, 0, 0, 0]);
    expect(count("b2ba", { ...up, reduce: "Yes", reduceIgst: 500 }).rupees).toEqual([
      3600, 0, 0, 0,
    ]);
  });

  test("of credit notes take the declared reduction whatever became of the original", () => {
    const declared = { igst: 2100, action: "Accepted", reduce: "Yes", reduceIgst: 700 };
    for (const originalCredit of ["Rejected", "Pending", "In this 2B", "Credited earlier"]) {
      const fields = { ...declared, originalCredit, originalIgst: 1800 };
      expect(count("b2bcna", fields).rupees).toEqual([700, 0, 0, 0]);
      expect(count("b2bcna", { ...fields, reduce: "No" }).rupees).toEqual([0, 0, 0, 0]);
    }
  });

  test("of credit notes: more reduction is positive, less is negative", () => {
    const fields = { action: "Accepted", originalCredit: "Credited earlier", originalIgst: 1800 };
    expect(count("b2bcna", { ...fields, igst: 2100 }).rupees).toEqual([300, 0, 0, 0]);
    expect(count("b2bcna", { ...fields, igst: 1500 }).rupees).toEqual([-300, 0, 0, 0]);
  });

  test("when rejected stand with their whole value, whatever the original", () => {
    const fields = { ...revised, action: "Rejected", originalCredit: "Unknown" };
    expect(count("b2ba", fields)).toEqual({
      rupees: [12600, 0, 0, 0],
      path: "itcRejected.nonrevsup.b2ba",
      needsOriginal: false,
    });
  });

  test("that are pending, unfiled or later need nothing yet", () => {
    for (const state of [
      { action: "Pending" },
      { filing: "Not Filed" },
      { sourcePeriod: "112026" },
    ]) {
      const fields = { ...revised, originalCredit: "Unknown", ...state };
      expect(count("b2ba", fields)).toMatchObject({ path: undefined, needsOriginal: false });
    }
  });
});

test("a bill of entry that somehow says Rejected counts nowhere", () => {
  expect(count("impg", { igst: 36000, action: "Rejected" }).path).toBeUndefined();
});

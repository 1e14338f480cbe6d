import { dayOf } from "../../src/ims/day";
import { periodOf } from "../../src/ims/period";
import type { RecordFields } from "../../src/ims/records";
import { check, ids, record } from "./ruledRecord";

describe("The time to take credit", () => {
  const ofMarch2026: RecordFields = { date: dayOf(2026, 3, 31), twoB: periodOf(2026, 4) };

  it("ends on 30 November after the year of the document", () => {
    const row = record("b2b", ofMarch2026);
    expect(ids(row, "Accepted", dayOf(2026, 11, 30))).toEqual([]);
    expect(ids(row, "Accepted", dayOf(2026, 12, 1))).toEqual(["credit-too-late"]);
    expect(ids(row, "No action", dayOf(2026, 12, 1))).toEqual(["credit-too-late"]);
    expect(ids(row, "Rejected", dayOf(2026, 12, 1))).toEqual([]);
    expect(check(row, "Accepted", dayOf(2026, 12, 1))).toContain(
      "Credit on a document of 2025-26 can be taken up to 30-11-2026",
    );
  });

  it("is over for what enters GSTR-2B of November, whose GSTR-3B comes after that day", () => {
    const late = record("b2b", { ...ofMarch2026, twoB: periodOf(2026, 11) });
    expect(ids(late, "Accepted", dayOf(2026, 11, 20))).toEqual(["credit-too-late"]);
  });

  it("is named when a document of a year that has ended is kept pending", () => {
    expect(ids(record("b2bdn", ofMarch2026), "Pending")).toEqual(["credit-last-chance"]);
    const ofApril: RecordFields = { date: dayOf(2026, 4, 1) };
    expect(ids(record("b2bdn", ofApril), "Pending")).toEqual([]);
  });

  it("is named when the supplier of such a document has not filed", () => {
    const unfiled = record("b2b", { ...ofMarch2026, filing: "Not Filed" });
    expect(ids(unfiled, "No action")).toEqual(["credit-last-chance-unfiled"]);
  });

  it("does not bind credit notes nor bills of entry", () => {
    const old: RecordFields = { date: dayOf(2020, 5, 1), reduce: "Yes" };
    expect(ids(record("b2bcn", old), "Accepted")).toEqual([]);
    expect(ids(record("impg", old), "Accepted")).toEqual([]);
  });
});

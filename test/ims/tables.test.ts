import { recordsOf, rowAt, sliceRecords } from "../../src/ims/records";
import { fingerprint, rowKey } from "../../src/ims/identity";
import { dayOf } from "../../src/ims/day";
import { periodOf } from "../../src/ims/period";
import {
  ALL_TABLES,
  INWARD_TABLES,
  OUTWARD_TABLES,
  imsTable,
  isTableKey,
} from "../../src/ims/tables";

describe("The twelve IMS tables", () => {
  it("have the sheets and Excel tables of the product", () => {
    expect(INWARD_TABLES.map(({ key, sheet, name }) => `${key} ${sheet} ${name}`)).toEqual([
      "b2b B2B IMS_B2B",
      "b2ba B2BA IMS_B2BA",
      "b2bdn B2B-DN IMS_B2B_DN",
      "b2bdna B2B-DNA IMS_B2B_DNA",
      "b2bcn B2B-CN IMS_B2B_CN",
      "b2bcna B2B-CNA IMS_B2B_CNA",
      "ecom ECO IMS_ECO",
      "ecoma ECOA IMS_ECOA",
      "impg IMPG IMS_IMPG",
      "impga IMPGA IMS_IMPGA",
      "impgsez IMPGSEZ IMS_IMPGSEZ",
      "impgseza IMPGSEZA IMS_IMPGSEZA",
    ]);
  });

  it("begin with Action and Check and give every field and heading once", () => {
    for (const { columns } of INWARD_TABLES) {
      const headings = columns.map((column) => column.heading);
      expect(headings.slice(0, 2)).toEqual(["Action", "Check"]);
      expect(new Set(headings).size).toBe(headings.length);
      expect(new Set(columns.map((column) => column.field)).size).toBe(columns.length);
    }
  });

  it("keep their technical columns at the end, but for what remembers the answers beside it", () => {
    const beside = ["checkedAction", "checkedAnswers"];
    for (const table of INWARD_TABLES) {
      const asks = table.columns.some(({ field }) => field === "reduce");
      const columns = table.columns.filter(({ field }) => !asks || !beside.includes(field));
      const first = columns.findIndex((column) => column.role === "technical");
      expect(columns.slice(first).every((column) => column.role === "technical")).toBe(true);
    }
  });

  it("offer no Reject on imports", () => {
    for (const { group, actions } of INWARD_TABLES) {
      expect(actions.includes("Rejected")).toBe(group === "All other ITC");
    }
  });

  it("are not found by a name that every object has", () => {
    expect(isTableKey("b2b")).toBe(true);
    expect(isTableKey("constructor")).toBe(false);
  });
});

describe("A record", () => {
  const invoice = {
    supplier: "27AAPFU0939F1ZV",
    number: " inv/1 ",
    date: dayOf(2026, 10, 8),
    source: "GSTR-1",
    sourcePeriod: periodOf(2026, 10),
    taxable: 100_00,
    igst: 18_00,
  };
  const row = (fields: object) => rowAt(recordsOf("b2b", [{ ...invoice, ...fields }]), 0);

  it("is named by section, supplier, number, source, period and date", () => {
    expect(rowKey(row({}))).toBe("b2b|27AAPFU0939F1ZV|INV/1|GSTR-1|102026|08-10-2026");
  });

  it("has another fingerprint when a fact of the portal changes, not when the user decides", () => {
    const before = fingerprint(row({}));
    expect(fingerprint(row({ igst: 18_01 }))).not.toBe(before);
    expect(fingerprint(row({ action: "Rejected", remarks: "no" }))).toBe(before);
    expect(before).toHaveLength(11);
  });

  it("has a fingerprint of its own for an empty cell, for nothing, and for what 32 bits confuse", () => {
    const bits = [2 ** 30, 2 ** 31, 2 ** 31 + 2 ** 30];
    const beyond = [2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, -(2 ** 32), -(2 ** 32) - 1];
    const amounts = [Number.NaN, 0, 1, -1, ...bits, ...beyond];
    // Whether two are confused depends on the cells before: several records, so that none is let off.
    for (const number of ["1", "2", "3", "4", "5", "6", "7", "8"]) {
      const prints = amounts.map((cess) => fingerprint(row({ number, cess })));
      expect(new Set(prints).size).toBe(amounts.length);
    }
  });

  it("lacks what its table lacks", () => {
    const bill = rowAt(recordsOf("impg", [{ igst: 5 }]), 0);
    expect(bill.number("cgst")).toBeNaN();
    expect(bill.text("supplier")).toBe("");
    expect(imsTable("impg").columns.some((column) => column.field === "cgst")).toBe(false);
  });

  it("is sliced out with all its columns", () => {
    const records = recordsOf("b2b", [{ number: "1" }, { number: "2" }, { number: "3" }]);
    const slice = sliceRecords(records, 1, 9);
    expect(slice.count).toBe(2);
    expect(slice.columns.number).toEqual(["2", "3"]);
    expect(slice.columns.igst).toHaveLength(2);
  });
});

describe("the outward tables", () => {
  test("have sheets of their own, and take no action", () => {
    expect(OUTWARD_TABLES.map(({ sheet, section }) => `${sheet} ${section}`)).toEqual([
      "Out B2B b2b",
      "Out B2BA b2ba",
      "Out CDNR cdnr",
      "Out CDNRA cdnra",
      "Out ECO ecom",
      "Out ECOA ecoma",
    ]);
    for (const { actions, columns } of OUTWARD_TABLES) {
      expect(actions).toEqual([]);
      expect(columns.filter(({ role }) => role === "user")).toEqual([]);
    }
  });

  test("share no key, sheet or Excel table with the inward ones", () => {
    for (const part of ["key", "sheet", "name"] as const) {
      expect(new Set(ALL_TABLES.map((table) => table[part])).size).toBe(18);
    }
  });
});

import { dayOf } from "../../src/ims/day";
import { recordsOf, type RecordFields } from "../../src/ims/records";
import { documentCheck } from "../../src/ims/rules/documentRules";
import { twinsIn } from "../../src/ims/twins";
import { check, ids, record, said } from "./ruledRecord";

describe("A document", () => {
  it("with integrated and central tax is doubtful", () => {
    expect(said({ igst: 100 })).toEqual(["both-taxes"]);
  });

  it("with different central and State/UT tax is doubtful", () => {
    expect(said({ sgst: 899_00 })).toEqual(["central-and-state-differ"]);
  });

  it("bears central tax within the supplier's State and integrated tax beyond it", () => {
    const integrated = { igst: 1800_00, cgst: 0, sgst: 0 };
    expect(said({ place: "27-Maharashtra" })).toEqual([]);
    expect(said({ place: "29-Karnataka" })).toEqual(["tax-and-place"]);
    expect(said({ place: "29-Karnataka", ...integrated })).toEqual([]);
    expect(said({ place: "27-Maharashtra", ...integrated })).toEqual(["tax-and-place"]);
  });

  it("of a SEZ bears integrated tax within a State too, and a place not told proves nothing", () => {
    const sez = { type: "SEZ supplies with payment", igst: 1800_00, cgst: 0, sgst: 0 };
    expect(said({ ...sez, place: "27-Maharashtra" })).toEqual([]);
    expect(said({ place: "" })).toEqual([]);
    expect(said({ place: "Foreign" })).toEqual([]);
  });

  it("of merged Andhra Pradesh is of one State under both codes", () => {
    const merged = { supplier: "28AAPFU0939F1ZT", place: "37-Andhra Pradesh" };
    expect(said(merged)).not.toContain("tax-and-place");
  });

  it("worth less than its taxable value is doubtful", () => {
    expect(said({ value: 99_99, taxable: 100_00 })).toEqual(["value-below-taxable"]);
    expect(said({ value: 100_00, taxable: 100_00 })).toEqual([]);
  });

  it("is looked at when it is read, and `Check` takes its sentences from there", () => {
    const row = record("b2b", { igst: 100 });
    expect(documentCheck(row, false)).toMatch(/^The document bears integrated tax and/);
    expect(check(row, "Accepted")).toBe("");
    const noted = record("b2b", { igst: 100, documentCheck: documentCheck(row, false) });
    expect(check(noted, "Accepted")).toBe(documentCheck(row, false));
  });
});

describe("Twins", () => {
  const twins = (...rows: RecordFields[]) => [...twinsIn(recordsOf("b2b", rows))].sort();
  const one: RecordFields = { supplier: "27AAPFU0939F1ZV", number: "a/1", date: dayOf(2026, 4, 1) };

  it("have the same supplier, number and financial year, whatever case the number has", () => {
    expect(twins(one, { ...one, number: "A/1 ", date: dayOf(2027, 3, 31) })).toEqual([0, 1]);
    expect(twins(one, { ...one, number: "B/1" }, one)).toEqual([0, 2]);
  });

  it("are not of another year or supplier", () => {
    expect(twins(one, { ...one, date: dayOf(2026, 3, 31) })).toEqual([]);
    expect(twins(one, { ...one, supplier: "24AAQCA8719H1ZC" })).toEqual([]);
  });

  it("are told among the findings and in `Check`", () => {
    const row = record("b2b", { documentCheck: documentCheck(record("b2b"), true) });
    expect(ids(row, "Accepted")).toEqual(["twin"]);
    expect(check(row, "Accepted")).toContain("credit is not taken twice");
  });
});

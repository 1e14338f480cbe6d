import { ACTIONS, type Action } from "../../src/ims/actions";
import { dayOf, type Day } from "../../src/ims/day";
import type { Field } from "../../src/ims/fields";
import { periodOf } from "../../src/ims/period";
import { recordsOf, rowAt, type RecordFields, type Row } from "../../src/ims/records";
import { CHECK_FIELDS, checkText, findings, refusal, RULES } from "../../src/ims/rules";
import { documentCheck } from "../../src/ims/rules/documentRules";
import { INWARD_TABLES, type TableKey } from "../../src/ims/tables";
import { twinsIn } from "../../src/ims/twins";

const OCTOBER_2026 = periodOf(2026, 10);
const TODAY = dayOf(2026, 11, 15);

/** A plain record of a filed return of October 2026, with what a test says of it. */
function record(table: TableKey, fields: RecordFields = {}): Row {
  const plain: RecordFields = {
    supplier: "27AAPFU0939F1ZV",
    number: "A/1",
    filing: "Filed",
    portalAction: "No action",
    twoB: OCTOBER_2026,
    cgst: 900_00,
    sgst: 900_00,
    igst: 0,
    cess: 0,
  };
  return rowAt(recordsOf(table, [{ ...plain, ...fields }]), 0);
}

const ids = (row: Row, action: Action, today: Day = TODAY): string[] =>
  findings(row, action, today).map((rule) => rule.id);

const check = (row: Row, action: Action, today: Day = TODAY): string =>
  checkText(row, action, today);

describe("Pending", () => {
  it("is refused where the portal blocks it, whatever the table", () => {
    for (const table of ["b2b", "b2bcn", "ecoma", "impg"] as const) {
      expect(refusal(record(table, { pendingBlocked: "Yes" }), "Pending")?.id).toBe(
        "pending-blocked",
      );
    }
  });

  it("is allowed on a credit note that the portal does not block, with the day to decide by", () => {
    const note = record("b2bcn", { pendingBlocked: "No" });
    expect(refusal(note, "Pending")).toBeUndefined();
    expect(check(note, "Pending")).toContain("decide by 20-12-2026");
  });

  it("of October 2025 is to be decided by 20-12-2025, the example of GSTN's FAQ", () => {
    const note = record("b2bcn", { pendingBlocked: "No", twoB: periodOf(2025, 10) });
    expect(check(note, "Pending", dayOf(2025, 12, 20))).toContain("decide by 20-12-2025");
  });

  it.each([
    [10, 2025, "22-04-2026", "24-04-2026"],
    [12, 2025, "22-04-2026", "24-04-2026"],
    [1, 2026, "22-07-2026", "24-07-2026"],
  ])(
    "of month %i of %i is to be decided by %s or %s by who files quarterly",
    (month, year, day, later) => {
      // October to December 2025 are one quarter; GSTR-3B of the next one is due on 22 April.
      const note = record("b2bcn", { pendingBlocked: "No", twoB: periodOf(year, month) });
      expect(check(note, "Pending", dayOf(2025, 10, 1))).toContain(
        `${day} for quarterly filers, in some States ${later}`,
      );
    },
  );

  it("on a credit note is said to be over from the day after", () => {
    const note = record("b2bcn", { pendingBlocked: "No", twoB: periodOf(2025, 10) });
    expect(ids(note, "Pending", dayOf(2025, 12, 21))).toEqual(["pending-period-over"]);
    expect(check(note, "Pending", dayOf(2025, 12, 21))).toContain("until 20-12-2025");
  });

  it("on a credit note of September 2025 without the portal's flag is allowed with the old rule named", () => {
    const note = record("b2bcn", { twoB: periodOf(2025, 9) });
    expect(refusal(note, "Pending")).toBeUndefined();
    expect(ids(note, "Pending")).toEqual(["pending-before-october-2025"]);
  });

  it("on a credit note of September 2025 that the portal does not block needs no word", () => {
    const note = record("b2bcn", { twoB: periodOf(2025, 9), pendingBlocked: "No" });
    expect(check(note, "Pending")).toBe("");
  });

  it("on an amendment is doubtful only while the portal's flag is unknown", () => {
    expect(ids(record("b2ba"), "Pending")).toEqual(["pending-amendment-unknown"]);
    expect(ids(record("b2ba", { pendingBlocked: "No" }), "Pending")).toEqual([]);
  });

  it("as downloaded on a blocked record is not held against it", () => {
    const row = record("b2b", { pendingBlocked: "Yes", portalAction: "Pending" });
    expect(ids(row, "Pending")).toEqual([]);
    expect(refusal(row, "Pending")?.id).toBe("pending-blocked");
  });
});

describe("Reject", () => {
  it("is refused on every import table and on no other", () => {
    for (const table of ["impg", "impga", "impgsez", "impgseza"] as const) {
      expect(refusal(record(table), "Rejected")?.id).toBe("imports-not-rejected");
    }
    for (const table of ["b2b", "b2bcna", "ecom"] as const) {
      expect(refusal(record(table), "Rejected")).toBeUndefined();
    }
  });
});

describe("Accept", () => {
  it("of a credit note asks for the answer on ITC to be reduced", () => {
    expect(ids(record("b2bcn"), "Accepted")).toEqual(["reduction-unanswered"]);
    expect(ids(record("b2bcn", { reduce: "Yes" }), "Accepted")).toEqual([]);
    expect(ids(record("b2bcn", { reduceBlocked: "Yes" }), "Accepted")).toEqual([]);
  });

  it("of a credit note that came so from the portal is not asked again", () => {
    expect(ids(record("b2bcn", { portalAction: "Accepted" }), "Accepted")).toEqual([]);
  });

  it("of a record whose supplier has not filed warns", () => {
    expect(ids(record("b2b", { filing: "Not Filed" }), "Accepted")).toEqual(["supplier-not-filed"]);
    expect(ids(record("b2b", { filing: "Not Filed" }), "No action")).toEqual([]);
  });

  it("without reduction, or with a part of it, needs a remark", () => {
    expect(ids(record("b2bcn", { reduce: "No" }), "Accepted")).toEqual(["remark-missing"]);
    const part = { reduce: "Yes", reduceCgst: 100, reduceSgst: 100 };
    expect(ids(record("b2bcn", part), "Accepted")).toEqual(["remark-missing"]);
    expect(ids(record("b2bcn", { ...part, remarks: "in part" }), "Accepted")).toEqual([]);
  });
});

describe("A record without a GSTR-2B", () => {
  it("is named as counted in none, under every action", () => {
    expect(ids(record("b2b", { twoB: NaN }), "No action")).toEqual(["two-b-unknown"]);
    expect(ids(record("impg", { twoB: NaN }), "Pending")).toEqual(["two-b-unknown"]);
  });

  it("that is a pending credit note has no day to decide by", () => {
    const note = record("b2bcn", { twoB: NaN, pendingBlocked: "No" });
    expect(check(note, "Pending")).toContain("decide by the due date of the next GSTR-3B (");
  });
});

describe("Accept of an amendment", () => {
  const amended = (fields: RecordFields) => ids(record("b2ba", fields), "Accepted");
  const credited: RecordFields = {
    originalCredit: "Credited earlier",
    originalIgst: 0,
    originalCgst: 1000_00,
    originalSgst: 1000_00,
    originalCess: 0,
  };

  it("asks for the answer where it lowers a document whose credit was taken", () => {
    expect(amended(credited)).toEqual(["reduction-unanswered"]);
    expect(amended({ ...credited, reduce: "Yes" })).toEqual([]);
    expect(amended({ ...credited, reduceBlocked: "Yes" })).toEqual([]);
  });

  it("asks nothing where it raises it, or where no credit was taken", () => {
    expect(amended({ ...credited, cgst: 1100_00, sgst: 1100_00 })).toEqual([]);
    expect(amended({ originalCredit: "Rejected" })).toEqual([]);
    expect(amended({ originalCredit: "In this 2B" })).toEqual([]);
  });

  it("is doubtful where the original, or its tax, is not known", () => {
    expect(amended({ originalCredit: "Unknown" })).toEqual(["reduction-perhaps"]);
    const untold = { originalIgst: NaN, originalCgst: NaN, originalSgst: NaN, originalCess: NaN };
    expect(amended({ ...credited, ...untold })).toEqual(["reduction-perhaps"]);
  });
});

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

describe("A remark", () => {
  it("where the portal takes none keeps the record out of the file, and the way out is said", () => {
    const row = record("b2b", { remarks: "short supply", remarksBlocked: "Yes" });
    const [found] = findings(row, "Rejected", TODAY);
    expect(found).toMatchObject({ id: "remark-blocked", level: "error" });
    expect(checkText(row, "Rejected", TODAY)).toBe(
      "The portal takes no remark on this record. Empty ‘Remarks’: with a remark of yours it is not exported.",
    );
  });

  it("does not go with a plain Accept or Reset", () => {
    const row = record("b2b", { remarks: "short supply", portalAction: "Pending" });
    expect(ids(row, "Accepted")).toEqual(["remark-left-out"]);
    expect(ids(row, "No action")).toEqual(["remark-left-out"]);
    expect(ids(row, "Rejected")).toEqual([]);
    expect(ids(record("b2bcn", { remarks: "paid", reduce: "No" }), "Accepted")).toEqual([]);
  });
});

/** What is found of a document as it was read. */
const said = (fields: RecordFields, table: TableKey = "b2b") => {
  const read = record(table, { type: "Regular", ...fields });
  const noted = { documentCheck: documentCheck(read, false) };
  return ids(record(table, { type: "Regular", ...fields, ...noted }), "No action");
};

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

describe("Declared amounts", () => {
  const declare = (fields: RecordFields, action: Action = "Accepted") =>
    ids(record("b2bcn", { reduce: "Yes", remarks: "in part", ...fields }), action);

  it("may not pass the tax of the record nor be negative", () => {
    expect(declare({ reduceCgst: 900_01, reduceSgst: 900_01 })).toContain("reduction-amounts");
    expect(declare({ reduceCgst: -1, reduceSgst: -1 })).toContain("reduction-amounts");
    expect(declare({ reduceCgst: 900_00, reduceSgst: 900_00 })).toEqual([]);
  });

  it("must be equal for central and State/UT tax", () => {
    expect(declare({ reduceCgst: 500, reduceSgst: 400 })).toContain("reduction-amounts");
  });

  it("go with Accepted and Yes only", () => {
    expect(declare({ reduceCgst: 5, reduceSgst: 5 }, "Rejected")).toContain("reduction-amounts");
    expect(declare({ reduce: "No", reduceCgst: 5, reduceSgst: 5 })).toContain("reduction-amounts");
  });

  it("are not sent where the portal blocks them", () => {
    expect(declare({ reduceBlocked: "Yes" })).toContain("reduction-blocked");
  });
});

describe("Any record", () => {
  it("with a wrong check digit in the supplier's GSTIN is doubtful, never refused", () => {
    const row = record("b2b", { supplier: "24MAYAS0100J1JD" });
    expect(said({ supplier: "24MAYAS0100J1JD" })).toEqual(["gstin-check-digit"]);
    expect(refusal(row, "Accepted")).toBeUndefined();
  });

  it("whose filing status is not told says that it is not counted", () => {
    expect(ids(record("b2b", { filing: "" }), "No action")).toEqual(["filing-unknown"]);
    expect(ids(record("impg", { filing: "" }), "No action")).toEqual([]);
  });

  it("takes remarks of 250 characters and not of 251", () => {
    expect(ids(record("b2b", { remarks: "x".repeat(250) }), "Pending")).toEqual([]);
    expect(ids(record("b2b", { remarks: "x".repeat(251) }), "Pending")).toEqual([
      "remark-too-long",
    ]);
  });

  it("with nothing the matter has an empty Check", () => {
    expect(check(record("b2b"), "Accepted")).toBe("");
  });
});

describe("The register", () => {
  it("names every rule once, with a source", () => {
    const names = RULES.map((rule) => rule.id);
    expect(new Set(names).size).toBe(names.length);
    for (const rule of RULES) expect(rule.source).not.toBe("");
  });

  it("looks at no field beyond those it names", () => {
    for (const rule of RULES) {
      const read = new Set<Field>();
      for (const { key } of INWARD_TABLES) {
        const row = record(key, { reduce: "Yes", reduceCgst: 1, type: "Regular", date: TODAY });
        const watched: Row = {
          table: row.table,
          text: (field) => (read.add(field), row.text(field)),
          number: (field) => (read.add(field), row.number(field)),
        };
        for (const { action } of ACTIONS) rule.breaks(watched, action, TODAY);
        rule.sentence(watched);
      }
      const named = new Set<Field>([...rule.reads, "twoB", "portalAction"]);
      expect([rule.id, ...[...read].filter((field) => !named.has(field))]).toEqual([rule.id]);
    }
  });

  it("needs nothing of the document itself for `Check`", () => {
    for (const field of ["supplier", "place", "value", "type"] as const) {
      expect(CHECK_FIELDS).not.toContain(field);
    }
  });
});

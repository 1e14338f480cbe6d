import { ACTIONS, type Action } from "../../src/ims/actions";
import type { Field } from "../../src/ims/fields";
import { NO_AMOUNT } from "../../src/ims/money";
import type { RecordFields, Row } from "../../src/ims/records";
import { CHECK_FIELDS, checkText, findings, refusal, RULES } from "../../src/ims/rules";
import { INWARD_TABLES } from "../../src/ims/tables";
import { check, ids, record, said, TODAY } from "./ruledRecord";

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

  it("that are text are named, and are no other fault", () => {
    const typed = { reduceIgst: NO_AMOUNT, reduceCess: NO_AMOUNT };
    expect(declare(typed)).toEqual(["reduction-is-text"]);
    expect(declare(typed, "Rejected")).toEqual(["reduction-is-text"]);
    expect(check(record("b2bcn", { reduce: "Yes", remarks: "x", ...typed }), "Accepted")).toBe(
      "‘Reduce integrated tax’, ‘Reduce cess’ hold text, which no formula adds up: it counts as no amount. Type a number, or empty the cell.",
    );
    const original = record("impga", {
      originalCredit: "Credited earlier",
      originalIgst: NO_AMOUNT,
    });
    expect(check(original, "No action")).toBe(
      "‘Original integrated tax’ holds text, which no formula adds up: it counts as no amount. Type a number, or empty the cell.",
    );
  });

  it("of 0.00 in all do not go with Yes", () => {
    const zero = { reduceIgst: 0, reduceCgst: 0, reduceSgst: 0, reduceCess: 0 };
    expect(declare(zero)).toEqual(["reduction-of-nothing"]);
    expect(declare({ ...zero, reduceCgst: 1, reduceSgst: 1 })).toEqual([]);
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

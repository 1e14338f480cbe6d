import { dayOf } from "../../src/ims/day";
import { periodOf } from "../../src/ims/period";
import { refusal } from "../../src/ims/rules";
import type { TableKey } from "../../src/ims/tables";
import { check, ids, record } from "./ruledRecord";

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

  it.each<[TableKey, number, readonly string[]]>([
    ["b2ba", 1_000_00, ["pending-one-period"]],
    ["b2bdna", 1_000_00, ["pending-one-period"]],
    ["ecoma", 1_000_00, ["pending-one-period"]],
    ["b2ba", 800_00, []],
    ["b2bcna", 1_000_00, []],
    ["b2bcna", 800_00, ["pending-one-period"]],
  ])(
    "on an amendment, %s, is for one period where accepting it lowers the credit: from %i paise each",
    (table, was, found) => {
      const amendment = record(table, {
        pendingBlocked: "No",
        originalCredit: "Credited earlier",
        originalIgst: 0,
        originalCgst: was,
        originalSgst: was,
        originalCess: 0,
      });
      expect(ids(amendment, "Pending")).toEqual(found);
    },
  );

  it("as downloaded on a blocked record is not held against it", () => {
    const row = record("b2b", { pendingBlocked: "Yes", portalAction: "Pending" });
    expect(ids(row, "Pending")).toEqual([]);
    expect(refusal(row, "Pending")?.id).toBe("pending-blocked");
  });
});

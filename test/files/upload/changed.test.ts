import { isChanged } from "../../../src/files/upload/changes";
import { rowAt, type RecordFields } from "../../../src/ims/records";
import type { TableKey } from "../../../src/ims/tables";
import { INVOICE, NOTE, readSection } from "../readings";
import { edited } from "./edited";

describe("A record is changed", () => {
  const DECLARED = {
    ...NOTE,
    action: "A",
    itcRedReq: "y",
    declCgst: "100.00",
    declSgst: 100,
    remarks: "part ",
  };

  it.each<[string, TableKey, object, RecordFields, boolean]>([
    ["as downloaded", "b2b", INVOICE, {}, false],
    ["its action differs", "b2b", INVOICE, { action: "Rejected" }, true],
    [
      "reset to what the portal holds",
      "b2b",
      { ...INVOICE, action: "R" },
      { action: "Rejected" },
      false,
    ],
    ["a remark on a rejected one", "b2b", { ...INVOICE, action: "R" }, { remarks: "x" }, true],
    ["the same remark", "b2b", { ...INVOICE, action: "R", remarks: "x" }, { remarks: "x" }, false],
    [
      "the remark taken away",
      "b2b",
      { ...INVOICE, action: "R", remarks: "x" },
      { remarks: "" },
      true,
    ],
    [
      "the same remark in several lines",
      "b2b",
      { ...INVOICE, action: "R", remarks: "a b" },
      { remarks: "a\nb" },
      false,
    ],
    [
      "a remark that is blocked",
      "b2b",
      { ...INVOICE, action: "R", isRemarksBlocked: "Y" },
      { remarks: "x" },
      false,
    ],
    [
      "a remark on a plain accepted one",
      "b2b",
      { ...INVOICE, action: "A" },
      { remarks: "x" },
      false,
    ],
    ["a remark on one without action", "b2b", INVOICE, { remarks: "x" }, false],
    ["a declared one as downloaded", "b2bcn", DECLARED, {}, false],
    ["another figure", "b2bcn", DECLARED, { reduceCgst: 99_99 }, true],
    ["a figure taken away", "b2bcn", DECLARED, { reduceSgst: NaN }, true],
    ["another answer", "b2bcn", DECLARED, { reduce: "No" }, true],
    [
      "an answer that is blocked",
      "b2bcn",
      { ...NOTE, action: "A", itcRedReqBlocked: "Y" },
      { reduce: "No" },
      false,
    ],
    ["an answer on one without action", "b2bcn", NOTE, { reduce: "No" }, false],
  ])("or not: %s", async (_, table, record, edit, expected) => {
    const records = edited(await readSection(table, [record]), table, edit);
    expect(isChanged(rowAt(records, 0))).toBe(expected);
  });
});

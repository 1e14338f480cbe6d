import type { RecordFields } from "../../../src/ims/records";
import { INVOICE, NOTE, readSection } from "../readings";
import { ECHO, NOTE_ECHO, edited, madeText, sent } from "./edited";

describe("A declared reduction", () => {
  const answer = (edit: RecordFields, record: object = NOTE) =>
    sent("b2bcn", record, { action: "Accepted", remarks: "why", ...edit });
  const accepted = { ...NOTE_ECHO, action: "A", remarks: "why" };

  it("in full is Y alone, none is N alone", async () => {
    expect(await answer({ reduce: "Yes" })).toEqual({ ...accepted, itcRedReq: "Y" });
    expect(await answer({ reduce: "No" })).toEqual({ ...accepted, itcRedReq: "N" });
  });

  it("in part is Y with all four heads; an empty head beside a figure is 0", async () => {
    expect(await answer({ reduce: "Yes", reduceCgst: 100_50 })).toEqual({
      ...accepted,
      itcRedReq: "Y",
      declIgst: 0,
      declCgst: 100.5,
      declSgst: 0,
      declCess: 0,
    });
  });

  it("is not sent where it is blocked, nor with another action; what was downloaded goes too", async () => {
    const blocked = { ...NOTE, itcRedReqBlocked: "Y" };
    expect(await answer({ reduce: "Yes" }, blocked)).toEqual({
      ...NOTE_ECHO,
      itcRedReqBlocked: "Y",
      action: "A",
    });
    const declared = { ...NOTE, action: "A", itcRedReq: "Y", declCgst: 1 };
    expect(await answer({ action: "Rejected" }, declared)).toEqual({
      ...NOTE_ECHO,
      action: "R",
      remarks: "why",
    });
  });
});

describe("A remark", () => {
  it("goes with Reject and Pending, and with an Accept that answers the reduction", async () => {
    for (const [action, code] of [
      ["Rejected", "R"],
      ["Pending", "P"],
    ] as const) {
      expect(await sent("b2b", INVOICE, { action, remarks: " late " })).toEqual({
        ...ECHO,
        action: code,
        remarks: "late",
      });
    }
  });

  it.each<[string, object, RecordFields]>([
    ["a plain Accept", INVOICE, { action: "Accepted" }],
    ["a reset", { ...INVOICE, action: "R", remarks: "x" }, { action: "No action" }],
    ["a record that takes none", { ...INVOICE, isRemarksBlocked: "Y" }, { action: "Rejected" }],
  ])("stays behind on %s", async (_, record, edit) => {
    const records = edited(await readSection("b2b", [record]), "b2b", { remarks: "x", ...edit });
    expect(madeText(records)).not.toContain('"remarks"');
  });
});

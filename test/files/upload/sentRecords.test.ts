import {
  newSentRecords,
  readSent,
  statesByMark,
  writeSent,
  type Sent,
} from "../../../src/files/upload/sentRecords";
import { uploadedValues, valuesBefore } from "../../../src/files/upload/uploaded";
import { keyMark } from "../../../src/ims/keyMark";
import { rowAt, type RecordFields, type Row } from "../../../src/ims/records";
import type { TableKey } from "../../../src/ims/tables";
import { withValues } from "../../../src/ims/values";
import { INVOICE, NOTE, readSection } from "../readings";
import { edited } from "./edited";

const rowOf = async (table: TableKey, record: object, edit: RecordFields): Promise<Row> =>
  rowAt(edited(await readSection(table, [record]), table, edit), 0);

const REJECTED = { action: "Rejected", remarks: "not ours" };
const ANSWERED = { action: "Accepted", reduce: "Yes", reduceCgst: 1_00, remarks: "in part" };

async function sentOf(...rows: readonly Row[]): Promise<Sent> {
  const sending = newSentRecords();
  for (const row of rows) sending.add(row);
  return {
    at: "2026-11-23T10:00:00.000Z",
    loadedAt: "2026-11-20T10:00:00.000Z",
    files: [{ name: "ims_action.json", records: rows.length }],
    records: sending.records(),
  };
}

describe("What an export sent", () => {
  it("is read back as it was written", async () => {
    const sent = await sentOf(
      await rowOf("b2b", INVOICE, REJECTED),
      await rowOf("b2b", { ...INVOICE, inum: "INV/2" }, REJECTED),
      await rowOf("b2bcn", { ...NOTE, action: "A", itcRedReq: "N", remarks: "old" }, ANSWERED),
    );
    expect(readSent(writeSent(sent))).toEqual(sent);
  });

  it("is kept once for all records that were sent and held alike", async () => {
    const rows = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        rowOf("b2b", { ...INVOICE, inum: `INV/${n}` }, REJECTED),
      ),
    );
    // Nine characters a record, and what they have in common.
    expect(writeSent(await sentOf(...rows)).length).toBeLessThan(200 * 9 + 400);
  });

  it.each(["", "{", "[]", '{"version":2}'])("is not %j", (text) => {
    expect(readSent(text)).toBeUndefined();
  });

  it.each<[string, TableKey, object, RecordFields]>([
    ["an action", "b2b", { ...INVOICE, later: 1 }, REJECTED],
    ["an action spelled in its own way", "b2b", { ...INVOICE, action: "n" }, REJECTED],
    ["answers", "b2bcn", { ...NOTE, action: "A", itcRedReq: "N", remarks: "old" }, ANSWERED],
    ["no answers", "b2bcn", NOTE, ANSWERED],
  ])(
    "can be taken back, so that the portal holds what it held: %s",
    async (_, table, record, edit) => {
      const row = await rowOf(table, record, edit);
      const { records } = await sentOf(row);
      const states = statesByMark(records.get(row.table.key) ?? []);
      const state = states.get(keyMark(row.text("key")));
      if (!state) throw new Error("The record was not kept.");
      expect(valuesBefore(row, state.portalAction, state.answers)).toEqual(new Map());
      const uploaded = uploadedValues(row, state.sent) ?? new Map();
      const after = withValues(row, uploaded);
      expect(after.text("portalAction")).toBe(edit.action);
      const before = withValues(after, valuesBefore(after, state.portalAction, state.answers));
      const held = (of: Row) => [
        of.text("portalAction"),
        JSON.parse(of.text("asDownloaded") || "{}"),
        of.text("fingerprint"),
      ];
      expect(held(before)).toEqual(held(row));
    },
  );
});

describe("The mark of a key", () => {
  it("is nine characters, the same for the same key and another for another", () => {
    const marks = Array.from({ length: 20_000 }, (_, n) => keyMark(`b2b|24AAQCA8719H1ZC|INV-${n}`));
    expect(new Set(marks).size).toBe(20_000);
    expect(marks.every((mark) => mark.length === 9)).toBe(true);
    expect(keyMark("b2b|24AAQCA8719H1ZC|INV-0")).toBe(marks[0]);
  });
});

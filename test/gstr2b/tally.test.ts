import { periodOf } from "../../src/ims/period";
import { recordsOf, rowAt } from "../../src/ims/records";
import { INWARD_TABLES } from "../../src/ims/tables";
import { positionOf } from "../../src/gstr2b/position";
import { figuresOf, statementOf } from "../../src/gstr2b/statement";
import { addRecords, addRow, newTally } from "../../src/gstr2b/tally";
import { made } from "./madeRecords";
import { randomOf, randomRow, randomTables } from "./randomRecords";

const OCTOBER = periodOf(2026, 10);

test("marks moved one by one give the tally of the records read afresh", () => {
  const random = randomOf(7);
  const moved = newTally(OCTOBER);
  const afresh = newTally(OCTOBER);
  for (const before of randomTables(5, 60)) {
    addRecords(moved, before);
    const table = INWARD_TABLES.find(({ key }) => key === before.table) ?? INWARD_TABLES[0];
    if (!table) throw new Error("No tables");
    const after = recordsOf(
      table.key,
      Array.from({ length: before.count }, () => randomRow(table, random)),
    );
    for (let i = 0; i < before.count; i++) {
      addRow(moved, rowAt(before, i), -1);
      addRow(moved, rowAt(after, i), 1);
    }
    addRecords(afresh, after);
  }
  expect(moved).toEqual(afresh);
});

test("blocks of a table add up like the table at once", () => {
  const [records] = randomTables(11, 40);
  if (!records) throw new Error("No records");
  const once = newTally(OCTOBER);
  addRecords(once, records);
  const twice = newTally(OCTOBER);
  for (let i = 0; i < records.count; i++) addRow(twice, rowAt(records, i), 1);
  expect(twice).toEqual(once);
});

test("each table is summed by action, in or out of the period", () => {
  const tally = newTally(OCTOBER);
  for (const fields of [
    { action: "Accepted", igst: 180 },
    { action: "Accepted", igst: 20, filing: "Not Filed" },
    { action: "Pending", cgst: 9, sgst: 9, sourcePeriod: "112026" },
    { action: "Take it", cess: 1.5 },
  ]) {
    addRecords(tally, made({ table: "b2b", fields }));
  }
  const actions = tally.tables.get("b2b")?.actions;
  expect(Object.fromEntries(actions ?? [])).toEqual({
    Accepted: { igst: 20000, cgst: 0, sgst: 0, cess: 0, documents: 2 },
    Rejected: { igst: 0, cgst: 0, sgst: 0, cess: 0, documents: 0 },
    Pending: { igst: 0, cgst: 900, sgst: 900, cess: 0, documents: 1 },
    "No action": { igst: 0, cgst: 0, sgst: 0, cess: 150, documents: 1 },
  });
});

test("records are told apart by the way GSTR-2B treats them", () => {
  const tally = newTally(OCTOBER);
  const records = [
    { action: "Accepted", igst: 1 },
    { action: "No action", igst: 2 },
    { action: "Rejected", igst: 4 },
    { action: "Pending", igst: 8 },
    { action: "Accepted", igst: 16, filing: "Not Filed" },
    { action: "Accepted", igst: 32, filing: "Filing unknown" },
    { action: "Accepted", igst: 64, sourcePeriod: "112026" },
    { action: "Accepted", igst: 128, source: "GSTR-1A" },
    { action: "Accepted", igst: 256, change: "Gone" },
    { action: "Rejected", igst: 512, amended: "In this 2B" },
  ];
  for (const fields of records) addRecords(tally, made({ table: "b2b", fields }));
  const igst = Object.fromEntries(
    [...tally.treatments].map(([treatment, figures]) => [treatment, figures.igst / 100]),
  );
  expect(igst).toEqual({
    accepted: 1,
    deemed: 2,
    rejected: 4,
    pending: 8,
    notFiled: 48,
    later: 192,
    amended: 512,
    gone: 256,
  });
});

test("a record that has left IMS adds to no line and no summary, whatever its action", () => {
  const tally = newTally(OCTOBER);
  for (const action of ["Accepted", "Rejected", "Pending", "No action"]) {
    addRecords(tally, made({ table: "b2b", fields: { action, igst: 1800, change: "Gone" } }));
  }
  addRecords(tally, made({ table: "b2b", fields: { action: "Accepted", igst: 9, change: "New" } }));
  const documents = [...(tally.tables.get("b2b")?.actions ?? [])].map(
    ([action, figures]) => [action, figures.documents] as const,
  );
  expect(documents.filter(([, count]) => count > 0)).toEqual([["Accepted", 1]]);
  expect(figuresOf(statementOf(tally), "itcavl.nonrevsup.b2b").documents).toBe(1);
  expect(figuresOf(statementOf(tally), "itcRejected.nonrevsup.b2b").documents).toBe(0);
});

test("the position nets credit notes off the credit and shows them as reduced", () => {
  const tally = newTally(OCTOBER);
  addRecords(tally, made({ table: "b2b", fields: { action: "Accepted", igst: 18000 } }));
  addRecords(tally, made({ table: "b2b", fields: { action: "Rejected", igst: 9000 } }));
  addRecords(tally, made({ table: "b2b", fields: { action: "Pending", igst: 7200 } }));
  addRecords(tally, made({ table: "b2bcn", fields: { action: "No action", igst: 1800 } }));
  addRecords(tally, made({ table: "b2bcn", fields: { action: "Rejected", igst: 600 } }));
  addRecords(
    tally,
    made({ table: "impg", fields: { action: "No action", igst: 36000, cess: 400 } }),
  );
  addRecords(tally, made({ table: "b2ba", fields: { originalCredit: "Unknown", igst: 50 } }));
  expect(positionOf(tally)).toEqual({
    available: { igst: 52_200_00, cgst: 0, sgst: 0, cess: 400_00 },
    rejected: { igst: 9_600_00, cgst: 0, sgst: 0, cess: 0 },
    pending: { igst: 7_200_00, cgst: 0, sgst: 0, cess: 0 },
    reduced: { igst: 1_800_00, cgst: 0, sgst: 0, cess: 0 },
    undecided: { igst: 37_850_00, cgst: 0, sgst: 0, cess: 400_00, documents: 3 },
    needsOriginal: 1,
  });
});

test("a statement does not move with the tally it was taken from", () => {
  const tally = newTally(OCTOBER);
  const before = statementOf(tally);
  const position = positionOf(tally);
  addRecords(tally, made({ table: "b2b", fields: { igst: 18000 } }));
  expect(figuresOf(before, "itcavl.nonrevsup.b2b").igst).toBe(0);
  expect(position.undecided.igst).toBe(0);
  expect(figuresOf(statementOf(tally), "itcavl.nonrevsup").igst).toBe(18000_00);
});

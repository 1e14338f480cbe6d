import { HEADS } from "../../src/ims/fields";
import { periodOf } from "../../src/ims/period";
import { pickRecords, rowAt, sliceRecords, type Records } from "../../src/ims/records";
import { withValues } from "../../src/ims/values";
import { imsTable } from "../../src/ims/tables";
import { DETAILS, HEADINGS } from "../../src/gstr2b/lines";
import { statementSheet } from "../../src/gstr2b/sheet";
import { figuresOf, statementOf } from "../../src/gstr2b/statement";
import { addRecords, addRow, newTally, type Tally } from "../../src/gstr2b/tally";
import { figuresByFormula } from "./formulaOracle";
import { randomOf, randomTables } from "./randomRecords";

const OCTOBER = periodOf(2026, 10);
const SEEDS = [31, 32, 33, 34];

function tallied(tables: readonly Records[]): Tally {
  const tally = newTally(OCTOBER);
  for (const records of tables) addRecords(tally, records);
  return tally;
}

test.each(SEEDS)(
  "accepted, rejected, pending and all that is out is what was loaded (seed %i)",
  (seed) => {
    const tables = randomTables(seed, 60);
    const { treatments } = tallied(tables);
    const loaded = { igst: 0, cgst: 0, sgst: 0, cess: 0, documents: 0 };
    for (const { count, columns } of tables) {
      loaded.documents += count;
      for (const head of HEADS) for (const tax of columns[head] ?? []) loaded[head] += tax || 0;
    }
    const summed = { igst: 0, cgst: 0, sgst: 0, cess: 0, documents: 0 };
    for (const figures of treatments.values()) {
      for (const head of HEADS) summed[head] += figures[head];
      summed.documents += figures.documents;
    }
    expect(summed).toEqual(loaded);
  },
);

test.each(SEEDS)("every heading is the plain sum of its lines (seed %i)", (seed) => {
  const statement = statementOf(tallied(randomTables(seed, 60)));
  for (const { path, details } of HEADINGS) {
    for (const head of [...HEADS, "documents"] as const) {
      const sum = details.reduce((total, line) => total + figuresOf(statement, line.path)[head], 0);
      expect([path, head, figuresOf(statement, path)[head]]).toEqual([path, head, sum]);
    }
  }
});

test.each(SEEDS)("the order of records, tables and blocks does not matter (seed %i)", (seed) => {
  const tables = randomTables(seed, 60);
  const random = randomOf(seed);
  const shuffled = tables.map((records) => {
    const order = Array.from({ length: records.count }, (_, index) => ({ index, by: random() }));
    order.sort((a, b) => a.by - b.by);
    return pickRecords(
      records,
      order.map(({ index }) => index),
    );
  });
  const halves = shuffled.flatMap((records) => [
    sliceRecords(records, 25, records.count),
    sliceRecords(records, 0, 25),
  ]);
  expect(tallied(halves.reverse())).toEqual(tallied(tables));
});

test.each(SEEDS)("a mark and its undoing change nothing (seed %i)", (seed) => {
  const tables = randomTables(seed, 30);
  const tally = tallied(tables);
  const before = structuredClone(tally);
  const random = randomOf(seed);
  for (const records of tables) {
    for (let index = 0; index < records.count; index++) {
      const row = rowAt(records, index);
      const action =
        ["Accepted", "Rejected", "Pending", "No action"][Math.floor(random() * 4)] ?? "";
      const marked = withValues(row, new Map([["action", action]]));
      addRow(tally, row, -1);
      addRow(tally, marked, 1);
      addRow(tally, marked, -1);
      addRow(tally, row, 1);
    }
  }
  expect(tally).toEqual(before);
});

test.each(SEEDS)("the order of marks does not matter (seed %i)", (seed) => {
  const tables = randomTables(seed, 30);
  const random = randomOf(seed);
  const marks = tables.flatMap((records) =>
    Array.from({ length: records.count }, (_, index) => {
      const action = ["Accepted", "Rejected", "Pending", "No action"][Math.floor(random() * 4)];
      const before = rowAt(records, index);
      const after = withValues(before, new Map([["action", action ?? ""]]));
      return { before, after, by: random() };
    }),
  );
  const marked = (inOrder: typeof marks): Tally => {
    const tally = tallied(tables);
    for (const { before, after } of inOrder) {
      addRow(tally, before, -1);
      addRow(tally, after, 1);
    }
    return tally;
  };
  expect(marked([...marks].sort((a, b) => a.by - b.by))).toEqual(marked(marks));
});

test.each(SEEDS)("formulas and computation agree for quarterly filers, too (seed %i)", (seed) => {
  const december = periodOf(2026, 12);
  const tables = randomTables(seed, 60);
  const tally = newTally(december, "Quarterly");
  for (const records of tables) addRecords(tally, records);
  const statement = statementOf(tally);
  for (const { path, origin } of DETAILS) {
    const { documents, ...figures } = figuresOf(statement, path);
    expect([path, ...figuresByFormula(origin, tables, december, "Quarterly")]).toEqual([
      path,
      ...HEADS.map((head) => figures[head]),
      documents,
    ]);
  }
});

test("the sheet has as many formulas for a hundred records as for one of each table", () => {
  const formulasOf = (each: number) => {
    const tables = randomTables(7, each);
    const cells = statementSheet({
      gstin: "29AAACH1234A1Z5",
      computedAt: new Date(2026, 10, 15),
      statement: statementOf(tallied(tables)),
      tables: new Map(tables.map(({ table }) => [table, imsTable(table).name])),
    }).flat();
    return cells.flatMap((cell) => ("formula" in cell ? [cell.formula] : [])).length;
  };
  expect(formulasOf(100)).toBe(formulasOf(1));
});

import { HEADS } from "../../src/ims/fields";
import { toPaise } from "../../src/ims/money";
import { periodOf } from "../../src/ims/period";
import type { TableKey } from "../../src/ims/tables";
import { LINE_PATHS } from "../../src/gstr2b/lines";
import { figuresOf, statementOf } from "../../src/gstr2b/statement";
import { addRecords, newTally } from "../../src/gstr2b/tally";
import { made } from "./madeRecords";
import october from "./october-2026.json";

const NOTHING = [0, 0, 0, 0];

/** Every kind of record and mark of one period at once; the lines were added up by hand. */
test("all 69 lines of a whole period, headings as sums of their details", () => {
  const tally = newTally(periodOf(2026, 10));
  for (const { table, ...fields } of october.records) {
    addRecords(tally, made({ table: table as TableKey, fields }));
  }
  const statement = statementOf(tally);
  const expected = new Map(Object.entries(october.lines));
  const ours = LINE_PATHS.map((path) => [
    path,
    ...HEADS.map((head) => figuresOf(statement, path)[head]),
  ]);
  expect(ours).toEqual(
    LINE_PATHS.map((path) => [path, ...(expected.get(path) ?? NOTHING).map(toPaise)]),
  );
});

test("each line tells how many documents are behind it", () => {
  const tally = newTally(periodOf(2026, 10));
  for (const { table, ...fields } of october.records) {
    addRecords(tally, made({ table: table as TableKey, fields }));
  }
  const statement = statementOf(tally);
  const documents = (path: string) => figuresOf(statement, path).documents;
  expect(documents("itcavl.nonrevsup.b2b")).toBe(4);
  expect(documents("itcavl.othersup.cdnr")).toBe(3);
  expect(documents("itcRejected.nonrevsup")).toBe(3);
  expect(documents("itcavl.imports")).toBe(2);
});

import { periodOf } from "../../src/ims/period";
import { imsTable, type TableKey } from "../../src/ims/tables";
import { recordsOf, rowAt, type RecordFields, type Records } from "../../src/ims/records";
import { valueOf, withValues } from "../../src/ims/values";
import { compareStatements, type Comparison } from "../../src/gstr2b/comparison";
import { documentAt, documentsOf } from "../../src/gstr2b/portalStatement";
import { statementOf, type Statement } from "../../src/gstr2b/statement";
import { addRecords, newTally } from "../../src/gstr2b/tally";
import { madeTables } from "./madeRecords";
import { portalOf } from "./portal";
import { randomTables } from "./randomRecords";
import { SEEDED, type Change } from "./seededDifferences";

const OCTOBER = periodOf(2026, 10);

function stated(tables: readonly Records[]): Statement {
  const tally = newTally(OCTOBER);
  for (const records of tables) addRecords(tally, records);
  return statementOf(tally);
}

/** Documents must have names to be compared by. */
function named(records: Records): Records {
  const rows = Array.from({ length: records.count }, (_, index) => {
    const row = withValues(
      rowAt(records, index),
      new Map<"number" | "supplier" | "date", string | number>([
        ["number", `D-${index}`],
        ["supplier", "27ZZZCL0011Z1ZC"],
        ["date", 46_300 + (index % 28)],
      ]),
    );
    const entries = row.table.columns.map(({ field }) => [field, valueOf(row, field)]);
    return Object.fromEntries(entries) as RecordFields;
  });
  return recordsOf(records.table, rows);
}

test.each([21, 22, 23])(
  "our own statement as the portal's file has no difference (seed %i)",
  (seed) => {
    const tables = randomTables(seed, 40).map(named);
    const statement = stated(tables);
    const { lines, documents } = compareStatements(statement, tables, portalOf(statement, tables));
    expect(documents).toEqual([]);
    for (const { difference } of lines) {
      expect(difference).toEqual({ igst: 0, cgst: 0, sgst: 0, cess: 0 });
    }
  },
);

const SUPPLIER = { supplier: "27ZZZCL0011Z1ZC", name: "Alpha Papers", date: 46_300 };

/** One record here, and the portal's document of it as changed; undefined takes it away. */
function compared(
  table: TableKey,
  fields: Record<string, string | number>,
  change: Change,
): Comparison["documents"] {
  const own = { portalAction: "No action", ...SUPPLIER, number: "I-1", igst: 1800, ...fields };
  const tables = madeTables([{ table, fields: own }]);
  const asCounted = madeTables([
    {
      table,
      fields: {
        ...own,
        action: "No action",
        filing: "Filed",
        twoB: "102026",
        amended: "",
        change: "",
        originalCredit: "Rejected",
      },
    },
  ]);
  const portal = portalOf(stated(asCounted), asCounted);
  const documents = Array.from({ length: portal.documents.count }, (_, index) => {
    const document = documentAt(portal.documents, index);
    const changed = change(document);
    return changed ? [{ ...document, ...changed }] : [];
  });
  const changed = { ...portal, lines: undefined, documents: documentsOf(documents.flat()) };
  return compareStatements(stated(tables), tables, changed).documents;
}

const line = (table: TableKey) => imsTable(table).line;

describe("each difference is found and named", () => {
  test.each(SEEDED)("%s", (_, table, fields, change, kind, rupees, reason) => {
    const documents = compared(table, fields, change);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      kind,
      number: "I-1",
      table,
      atStake: Math.round(rupees * 100),
    });
    expect(documents[0]?.reason).toMatch(reason);
  });

  test("a document that is not among the records", () => {
    const documents = compared("b2b", {}, (document) => ({ ...document, number: "OTHER" }));
    expect(documents.map(({ kind, number }) => [kind, number])).toEqual([
      ["Only here", "I-1"],
      ["Only on the portal", "OTHER"],
    ]);
    expect(documents[1]?.reason).toContain("not among the loaded records");
    expect(documents[1]?.theirs?.line).toBe(line("b2b"));
  });

  test("the most at stake comes first", () => {
    const tables = madeTables([
      { table: "b2b", fields: { ...SUPPLIER, number: "small", igst: 1 } },
      { table: "b2b", fields: { ...SUPPLIER, number: "large", igst: 900 } },
      { table: "b2bcn", fields: { ...SUPPLIER, number: "middle", cgst: 50, sgst: 50 } },
    ]);
    const nothing = portalOf(stated([]), []);
    const { documents } = compareStatements(stated(tables), tables, nothing);
    expect(documents.map(({ number, atStake }) => [number, atStake])).toEqual([
      ["large", 900_00],
      ["middle", 100_00],
      ["small", 1_00],
    ]);
  });
});

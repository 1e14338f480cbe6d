import { gstinFault } from "../../src/ims/gstin";
import { toPaise } from "../../src/ims/money";
import { parsePeriodCode } from "../../src/ims/period";
import { INWARD_TABLES, type ImsTable } from "../../src/ims/tables";
import { statementOf } from "../../src/gstr2b/statement";
import { addRecords, newTally } from "../../src/gstr2b/tally";
import { handOut } from "../../src/files/records/handOut";
import { readImsFiles } from "../../src/files/reader/reading";
import sample from "../../assets/samples/ims_29ZZACN4021Q1Z3_102026.json";
import expected from "../e2e/sample-expected.json";
import { textBytes } from "../files/made";
import { tied } from "./tied";

type Wire = Readonly<Record<string, string | number>>;

const sections: Readonly<Record<string, readonly Wire[]>> = sample.imsDetails;
const sectionOf = (table: ImsTable) => sections[table.key] ?? [];

test("the sample comes to the figures that were added up without the add-in's code", async () => {
  const period = parsePeriodCode(expected.period);
  const tally = newTally(period);
  const { records } = await readImsFiles([
    { name: `ims_${expected.gstin}.json`, bytes: textBytes(JSON.stringify(sample)) },
  ]);
  for (const table of tied([...records.values()].map(handOut), period)) addRecords(tally, table);
  const statement = statementOf(tally);

  const lines = new Map(Object.entries(expected.lines));
  for (const [path] of tally.lines) {
    const { igst, cgst, sgst, cess, documents } = lines.get(path) ?? {
      igst: 0,
      cgst: 0,
      sgst: 0,
      cess: 0,
      documents: 0,
    };
    const [i, c, s, e] = [igst, cgst, sgst, cess].map(toPaise);
    expect([path, statement.figures.get(path)]).toEqual([
      path,
      { igst: i, cgst: c, sgst: s, cess: e, documents },
    ]);
  }
  const waiting = [...statement.needsOriginal.values()].reduce((sum, count) => sum + count, 0);
  expect(waiting).toBe(expected.needsOriginal);

  for (const [key, { actions }] of Object.entries(expected.tables)) {
    const table = INWARD_TABLES.find((one) => one.key === key);
    const counted = [...(table ? (tally.tables.get(table.key)?.actions ?? []) : [])];
    expect(
      Object.fromEntries(counted.map(([action, { documents }]) => [action, documents])),
    ).toEqual(actions);
  }
});

test("the sample has records of every table, with right check digits and tax by the rate", () => {
  for (const table of INWARD_TABLES) {
    const records = sectionOf(table);
    expect(records.length).toBeGreaterThan(3);
    for (const wire of records) {
      if (wire.stin !== undefined) expect(gstinFault(String(wire.stin))).toBeUndefined();
      const [taxable, igst, cgst, sgst] = ["txval", "iamt", "camt", "samt"].map((key) =>
        toPaise(Number(wire[key] ?? 0)),
      );
      if (!table.needsFiling) continue;
      expect(sgst).toBe(cgst);
      const rate = (Number(igst) + Number(cgst) * 2) / Number(taxable);
      expect([0, 0.05, 0.18, 0.4].some((known) => Math.abs(rate - known) < 1e-4)).toBe(true);
    }
  }
});

test("the sample shows every action, status, source, flag and awkward name", () => {
  const all = INWARD_TABLES.flatMap(sectionOf);
  const values = (key: string) => new Set(all.flatMap((wire) => wire[key] ?? []));
  expect(values("action")).toEqual(new Set(["A", "R", "P", "N"]));
  expect(values("srcform")).toEqual(new Set(["R1", "R1A", "IFF", "R5"]));
  expect(values("srcfilstatus")).toEqual(new Set(["Filed", "Not Filed"]));
  expect(values("inv_typ")).toEqual(new Set(["R", "DE", "SEWP", "SEWOP", "CBW"]));
  for (const flag of ["ispendactblocked", "isRemarksBlocked", "itcRedReqBlocked", "itcRedReq"]) {
    expect([flag, values(flag)]).toEqual([flag, new Set(["Y", "N"])]);
  }
  const names = [...values("tradenm")].map(String);
  for (const start of ["=", "+", "-", "@", "<", "न"]) {
    expect(names.some((name) => name.startsWith(start))).toBe(true);
  }
  expect(names).toContain("D'Souza & Sons");
  const numbers = [...values("inum")];
  expect(numbers).toEqual(expect.arrayContaining(["1234567890123456", "000123", "-17/2026-27"]));
});

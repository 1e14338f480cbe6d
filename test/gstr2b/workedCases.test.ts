import { HEADS, type Tax } from "../../src/ims/fields";
import { toPaise } from "../../src/ims/money";
import { parsePeriodCode } from "../../src/ims/period";
import type { TableKey } from "../../src/ims/tables";
import { GSTR3B_CELLS, gstr3bTax } from "../../src/gstr2b/gstr3b";
import { DETAILS } from "../../src/gstr2b/lines";
import { figuresOf, statementOf } from "../../src/gstr2b/statement";
import { addRecords, newTally } from "../../src/gstr2b/tally";
import { figuresByFormula } from "./formulaOracle";
import { madeTables } from "./madeRecords";
import { tied } from "./tied";
import practice from "./practice-cases.json";
import cases from "./worked-cases.json";

type Four = readonly number[];

const tax = ([igst = 0, cgst = 0, sgst = 0, cess = 0]: Four = []): Tax => ({
  igst: toPaise(igst),
  cgst: toPaise(cgst),
  sgst: toPaise(sgst),
  cess: toPaise(cess),
});
const fours = (entries: object) => new Map(Object.entries(entries) as [string, Four][]);

/** A case as it is written down: rupees, lines and cells of GSTR-3B by hand. */
interface Case {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly cycle?: string;
  readonly records: readonly ({ readonly table: string } & Readonly<
    Record<string, string | number>
  >)[];
  readonly elsewhere: object;
  readonly lines: object;
  readonly gstr3b: object;
}

describe.each([
  ["the worked cases", cases as readonly Case[]],
  ["cases of practice", practice as readonly Case[]],
])("%s, figures by hand", (_, all) => {
  test.each(all.map((each) => [each.id, each.title, each] as const))(
    "%s %s",
    (_id, _title, each) => {
      const period = parsePeriodCode(each.period);
      const cycle = each.cycle === "Quarterly" ? "Quarterly" : "Monthly";
      const tally = newTally(period, cycle);
      const records = each.records.map(({ table, ...fields }) => ({
        table: table as TableKey,
        fields,
      }));
      const tables = tied(madeTables(records, each.period), period, cycle);
      for (const table of tables) addRecords(tally, table);
      const elsewhere = new Map(
        [...fours(each.elsewhere)].map(([path, four]) => [path, tax(four)]),
      );
      const statement = statementOf(tally, elsewhere);

      const lines = fours(each.lines);
      for (const { path, origin } of DETAILS) {
        const byHand = tax(lines.get(path));
        expect([path, figuresOf(statement, path)]).toMatchObject([path, byHand]);
        if (origin.from === "elsewhere") continue;
        const formulas = figuresByFormula(origin, tables, period, cycle).slice(0, HEADS.length);
        expect([path, ...formulas]).toEqual([path, ...HEADS.map((head) => byHand[head])]);
      }
      const expected3b = fours(each.gstr3b);
      for (const cell of GSTR3B_CELLS) {
        expect([cell.cell, gstr3bTax(cell, statement)]).toEqual([
          cell.cell,
          tax(expected3b.get(cell.cell)),
        ]);
      }
    },
  );
});

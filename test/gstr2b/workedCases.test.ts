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
import cases from "./worked-cases.json";

type Four = readonly number[];

const tax = ([igst = 0, cgst = 0, sgst = 0, cess = 0]: Four = []): Tax => ({
  igst: toPaise(igst),
  cgst: toPaise(cgst),
  sgst: toPaise(sgst),
  cess: toPaise(cess),
});
const fours = (entries: object) => new Map(Object.entries(entries) as [string, Four][]);

describe("the worked cases, figures by hand", () => {
  test.each(cases.map((each) => [each.id, each.title, each] as const))("%s %s", (_, __, each) => {
    const period = parsePeriodCode(each.period);
    const tally = newTally(period);
    const records = each.records.map(({ table, ...fields }) => ({
      table: table as TableKey,
      fields,
    }));
    const tables = tied(madeTables(records, each.period), period);
    for (const table of tables) addRecords(tally, table);
    const elsewhere = new Map([...fours(each.elsewhere)].map(([path, four]) => [path, tax(four)]));
    const statement = statementOf(tally, elsewhere);

    const lines = fours(each.lines);
    for (const { path, origin } of DETAILS) {
      const byHand = tax(lines.get(path));
      expect([path, figuresOf(statement, path)]).toMatchObject([path, byHand]);
      if (origin.from === "elsewhere") continue;
      const formulas = figuresByFormula(origin, tables, period).slice(0, HEADS.length);
      expect([path, ...formulas]).toEqual([path, ...HEADS.map((head) => byHand[head])]);
    }
    const expected3b = fours(each.gstr3b);
    for (const cell of GSTR3B_CELLS) {
      expect([cell.cell, gstr3bTax(cell, statement)]).toEqual([
        cell.cell,
        tax(expected3b.get(cell.cell)),
      ]);
    }
  });
});

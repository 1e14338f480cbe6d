import type { Tax } from "../../src/ims/fields";
import { toPaise } from "../../src/ims/money";
import { parsePeriodCode } from "../../src/ims/period";
import type { TableKey } from "../../src/ims/tables";
import { GSTR3B_CELLS, gstr3bTax } from "../../src/gstr2b/gstr3b";
import { DETAILS } from "../../src/gstr2b/lines";
import { figuresOf, statementOf } from "../../src/gstr2b/statement";
import { addRecords, newTally } from "../../src/gstr2b/tally";
import { made } from "./madeRecords";
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
    const tally = newTally(parsePeriodCode(each.period));
    for (const { table, ...fields } of each.records) {
      addRecords(tally, made({ table: table as TableKey, fields }, each.period));
    }
    const elsewhere = new Map([...fours(each.elsewhere)].map(([path, four]) => [path, tax(four)]));
    const statement = statementOf(tally, elsewhere);

    const lines = fours(each.lines);
    for (const { path } of DETAILS) {
      expect([path, figuresOf(statement, path)]).toMatchObject([path, tax(lines.get(path))]);
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

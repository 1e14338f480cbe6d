import { HEADS, isNumberField, type Field } from "../../src/ims/fields";
import { firstDay, type Period } from "../../src/ims/period";
import { NO_AMOUNT } from "../../src/ims/money";
import { rowAt, type Records } from "../../src/ims/records";
import { imsTable } from "../../src/ims/tables";
import { amountFormula, documentsFormula } from "../../src/gstr2b/formulas";
import { lapsedPeriod, type Cycle } from "../../src/ims/returnCycle";
import type { Origin } from "../../src/gstr2b/summary";

/** What the two cells hold that formulas name. */
interface TwoB {
  readonly period: Period;
  readonly lapsed: Period;
}

/**
 * Works out the statement's formulas as Excel does, over records as cells: money in rupees, periods
 * as the first day's number, empty cells empty. `$B$3` holds the period, `$B$4` the one
 * up to which notes may be pending no longer. Knows SUMIFS, COUNTIFS and the month behind these cells
 * only, and throws at anything else, so that a formula beyond that is noticed.
 */
export function evaluate(
  formula: string,
  tables: ReadonlyMap<string, Records>,
  twoB: TwoB,
): number {
  const terms = [...formula.matchAll(/([+-]?)(SUMIFS|COUNTIFS)\(((?:[^()]|\([^()]*\))*)\)/g)];
  if (formula === "0") return 0;
  if (terms.map((term) => term[0]).join("") !== formula)
    throw new Error(`Not understood: ${formula}`);
  return terms.reduce((sum, [, sign, name, args = ""]) => {
    // Not at the comma within EDATE.
    const parts = args.split(/,(?!1\))/);
    const summed = name === "SUMIFS" ? cells(parts.shift() ?? "", tables) : undefined;
    const criteria = [];
    for (let i = 0; i < parts.length; i += 2) {
      criteria.push({
        column: cells(parts[i] ?? "", tables),
        test: criterion(parts[i + 1] ?? "", twoB),
      });
    }
    let total = 0;
    for (let i = 0; i < (criteria[0]?.column.length ?? 0); i++) {
      if (!criteria.every(({ column, test }) => test(column[i] ?? ""))) continue;
      const cell = summed?.[i];
      total += summed ? (typeof cell === "number" ? cell : 0) : 1;
    }
    return sum + (sign === "-" ? -total : total);
  }, 0);
}

function cells(
  reference: string,
  tables: ReadonlyMap<string, Records>,
): readonly (string | number)[] {
  const [, name = "", heading = ""] = /^(\w+)\[\[?([^[\]]+)\]?\]$/.exec(reference) ?? [];
  const records = tables.get(name);
  const column = records && imsTable(records.table).columns.find((one) => one.heading === heading);
  if (!records || !column) throw new Error(`No such column: ${reference}`);
  return Array.from({ length: records.count }, (_, i) => cell(rowAt(records, i), column.field));
}

function cell(row: ReturnType<typeof rowAt>, field: Field): string | number {
  if (!isNumberField(field)) return row.text(field);
  const number = row.number(field);
  if (Number.isNaN(number)) return "";
  if (number === NO_AMOUNT) return "a word";
  return field === "twoB" ? firstDay(number) : number / 100;
}

function criterion(text: string, { period, lapsed }: TwoB): (cell: string | number) => boolean {
  const upTo = { '"<"&EDATE($B$3,1)': period, '"<"&EDATE($B$4,1)': lapsed }[text];
  if (upTo !== undefined) {
    const day = firstDay(upTo + 1);
    return (cell) => typeof cell === "number" && cell < day;
  }
  if (text === '"<>"') return (cell) => cell !== "";
  if (text === '"="') return (cell) => cell === "";
  const [, operator, word] = /^"(<>|>=|)([^"]+)"$/.exec(text) ?? [];
  const same = (cell: string | number) => String(cell).toLowerCase() === word?.toLowerCase();
  if (operator === "<>") return (cell) => !same(cell);
  if (operator === ">=") return (cell) => typeof cell === "number" && cell >= Number(word);
  if (operator === "") return same;
  throw new Error(`Criterion not understood: ${text}`);
}

/** The figures of a line as its formulas have them: the four heads in paise, then the documents. */
export function figuresByFormula(
  origin: Origin,
  tables: readonly Records[],
  period: Period,
  cycle: Cycle = "Monthly",
): readonly number[] {
  const twoB = { period, lapsed: lapsedPeriod(period, cycle) };
  const byName = new Map(tables.map((records) => [imsTable(records.table).name, records]));
  const workbook = {
    tables: new Map(tables.map(({ table }) => [table, imsTable(table).name])),
    period: "$B$3",
    lapsed: "$B$4",
  };
  return [
    ...HEADS.map((head) =>
      Math.round(evaluate(amountFormula(origin, head, workbook), byName, twoB) * 100),
    ),
    evaluate(documentsFormula(origin, workbook), byName, twoB),
  ];
}

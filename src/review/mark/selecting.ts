import { readRows } from "../../excel/rows/rows";
import { ACTIONS, actionOf, type Command } from "../../ims/actions";
import { dayOfMoment } from "../../ims/day";
import { HEADS, type Field } from "../../ims/fields";
import { rowAt, taxOf, totalTax, type Records } from "../../ims/records";
import { isUnanswered } from "../../ims/reductionAnswer";
import { refusal, REFUSAL_FIELDS } from "../../ims/rules";
import { ALL_TABLES, isOutward } from "../../ims/tables";
import type { CommandOutlook, SelectionSummary } from "./selectionState";
import { outwardInWords } from "../outward/outwardRecord";
import type { Office } from "../desk/office";
import { recordInWords, ruleInWords } from "./recordInWords";
import { RULE_FIELDS } from "./ruleFields";

/** Up to so many rows all that the rules look at is read, of one row everything that can be shown. */
const LOOKED_AT = 500;
/**
 * Up to so many the tax, and what a rule may refuse for: six short columns, some 300 KB. Above, the
 * card shows only how many there are: to look at them with each selection would slow the grid.
 */
const ADDED_UP = 5_000;

/** Not shown: what only the add-in reads, some of it long. */
const UNSEEN: readonly Field[] = ["fingerprint", "asDownloaded", "checkedAction"];

const EVERYTHING: readonly Field[] = [
  ...new Set(ALL_TABLES.flatMap(({ columns }) => columns.map(({ field }) => field))),
].filter((field) => !UNSEEN.includes(field));

function fieldsFor(count: number): readonly Field[] {
  if (count === 1) return EVERYTHING;
  return count <= LOOKED_AT ? RULE_FIELDS : [...HEADS, ...REFUSAL_FIELDS];
}

/** What the selection card shows, or undefined when no visible row of our tables is selected. */
export async function lookAtSelection(office: Office): Promise<SelectionSummary | undefined> {
  const selected = await readRows("selected", fieldsFor, ADDED_UP);
  if (!selected || selected.count === 0) return undefined;
  const { table, count, records } = selected;
  if (!records) return { table, rows: count };
  if (isOutward(table)) {
    const record = count === 1 && outwardInWords(rowAt(records, 0));
    return { table, rows: count, tax: sumOfTax(records), ...(record && { record }) };
  }
  const today = dayOfMoment(office.tools.now());
  return {
    table,
    rows: count,
    tax: sumOfTax(records),
    outlook: outlookOf(records),
    ...(count <= LOOKED_AT && { asking: asking(records) }),
    ...(count === 1 && { record: recordInWords(rowAt(records, 0), office.book.ties, today) }),
  };
}

function sumOfTax(records: Records): number {
  let sum = 0;
  for (let index = 0; index < records.count; index++) sum += totalTax(taxOf(rowAt(records, index)));
  return sum;
}

function asking(records: Records): number {
  let count = 0;
  for (let index = 0; index < records.count; index++) {
    if (isUnanswered(rowAt(records, index))) count += 1;
  }
  return count;
}

function outlookOf(records: Records): Record<Command, CommandOutlook> {
  const outlook = (command: Command): CommandOutlook => {
    let refused = 0;
    let why: CommandOutlook["why"];
    for (let index = 0; index < records.count; index++) {
      const row = rowAt(records, index);
      const rule = refusal(row, actionOf(command));
      if (!rule) continue;
      refused += 1;
      why ??= ruleInWords(rule, records.count === 1 ? rule.sentence(row) : rule.why);
    }
    return { allowed: records.count - refused, refused, ...(why && { why }) };
  };
  return Object.fromEntries(ACTIONS.map(({ command }) => [command, outlook(command)])) as Record<
    Command,
    CommandOutlook
  >;
}

import { readRows, type RowsMeant, type RowsWanted } from "../../excel/rows/rows";
import { ACTIONS, actionOf, type Command } from "../../ims/actions";
import { dayOfMoment } from "../../ims/day";
import { HEADS, type Field } from "../../ims/fields";
import { rowAt, taxOf, totalTax, type Records } from "../../ims/records";
import { ASKING_FIELDS } from "../../ims/reduction";
import { isUnanswered } from "../../ims/reductionAnswer";
import { refusal, REFUSAL_FIELDS } from "../../ims/rules";
import { ALL_TABLES, columnOf, imsTable, isOutward, type TableKey } from "../../ims/tables";
import type { CommandOutlook, SelectionSummary } from "./selectionState";
import type { Office } from "../desk/office";
import { recordInWords, ruleInWords } from "./recordInWords";
import { RULE_FIELDS } from "./ruleFields";
import { laterParts } from "../desk/laterParts";

/** Up to so many rows all that the rules look at is read, of one row everything that can be shown. */
const LOOKED_AT = 500;
/**
 * Up to so many what may be refused and asked: two or three short columns, some 2.5 MB. The tax of more
 * than `LOOKED_AT` is added up by Excel, whatever their number.
 */
const WEIGHED = 100_000;

/** Not shown: what only the add-in reads, some of it long. */
const UNSEEN: readonly Field[] = ["fingerprint", "asDownloaded", "checkedAction", "checkedAnswers"];

const EVERYTHING: readonly Field[] = [
  ...new Set(ALL_TABLES.flatMap(({ columns }) => columns.map(({ field }) => field))),
].filter((field) => !UNSEEN.includes(field));

/** What is looked at of many rows; `action` tells those that are records where the others are empty. */
const weighed = (table: TableKey): readonly Field[] => {
  if (isOutward(table)) return [];
  const asks = columnOf(imsTable(table), "reduce") !== undefined;
  return ["action", ...REFUSAL_FIELDS, ...(asks ? ["reduce" as const, ...ASKING_FIELDS] : [])];
};

function wantedOf({ table, count }: RowsMeant): RowsWanted {
  if (count === 1) return { read: EVERYTHING };
  if (count <= LOOKED_AT) return { read: ["key", ...RULE_FIELDS] };
  return { read: count <= WEIGHED ? weighed(table) : [], sum: HEADS };
}

/** What the selection card shows, or undefined when no visible row of our tables is selected. */
export async function lookAtSelection(office: Office): Promise<SelectionSummary | undefined> {
  const selected = await readRows("selected", wantedOf);
  if (!selected || selected.count === 0) return undefined;
  const { table, count, records, sum } = selected;
  const tax = sum ?? (records && sumOfTax(records));
  const summary = { table, rows: count, ...(tax !== undefined && { tax }) };
  if (!records) return summary;
  if (isOutward(table)) {
    if (count > 1) return summary;
    const { outwardInWords } = await laterParts.outwardRecord();
    return { ...summary, record: outwardInWords(rowAt(records, 0)) };
  }
  const today = dayOfMoment(office.tools.now());
  return {
    ...summary,
    outlook: outlookOf(records),
    asking: asking(records),
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

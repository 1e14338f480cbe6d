import { readRows, type RowsMeant, type RowsWanted } from "../../excel/rows/rows";
import { ACTIONS, type Command } from "../../ims/actions";
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
import { inSlices } from "../desk/inSlices";
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
    ...(await prospects(records)),
    ...(count === 1 && { record: recordInWords(rowAt(records, 0), office.book.ties, today) }),
  };
}

function sumOfTax(records: Records): number {
  let sum = 0;
  for (let index = 0; index < records.count; index++) sum += totalTax(taxOf(rowAt(records, index)));
  return sum;
}

/** What each command would do with the records, and of how many accepting asks; many are gone through in turns. */
async function prospects(
  records: Records,
): Promise<Required<Pick<SelectionSummary, "outlook" | "asking">>> {
  const refused = ACTIONS.map(({ command, action }) => ({
    command,
    action,
    count: 0,
    why: undefined as CommandOutlook["why"],
  }));
  let asking = 0;
  await inSlices(records.count, (index) => {
    const row = rowAt(records, index);
    if (isUnanswered(row)) asking += 1;
    for (const each of refused) {
      const rule = refusal(row, each.action);
      if (!rule) continue;
      each.count += 1;
      each.why ??= ruleInWords(rule, records.count === 1 ? rule.sentence(row) : rule.why);
    }
  });
  const outlook = Object.fromEntries(
    refused.map(({ command, count, why }): [Command, CommandOutlook] => [
      command,
      { allowed: records.count - count, refused: count, ...(why && { why }) },
    ]),
  ) as Record<Command, CommandOutlook>;
  return { outlook, asking };
}

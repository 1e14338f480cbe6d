import { readRows } from "../excel/rows";
import { ACTIONS, actionOf, parseAction, type Command } from "../ims/actions";
import { formatDay, type Day } from "../ims/day";
import { rowAt, taxOf, totalTax, type Records } from "../ims/records";
import { checkText, refusal } from "../ims/rules";
import type { CommandOutlook, RecordInWords, SelectionSummary } from "./deskState";
import { RULE_FIELDS } from "./ruleFields";

/** Above this many rows the card shows only their number: looking at each would slow the grid. */
const LOOKED_AT = 500;

/** What the selection card shows, or undefined when no visible row of our tables is selected. */
export async function lookAtSelection(today: Day): Promise<SelectionSummary | undefined> {
  const selected = await readRows("selected", [...RULE_FIELDS, "name", "date"], LOOKED_AT);
  if (!selected || selected.count === 0) return undefined;
  const { table, count, records } = selected;
  if (!records) return { table, rows: count };
  return {
    table,
    rows: count,
    tax: sumOfTax(records),
    outlook: outlookOf(records),
    ...(count === 1 && { record: inWords(records, today) }),
  };
}

function sumOfTax(records: Records): number {
  let sum = 0;
  for (let index = 0; index < records.count; index++) sum += totalTax(taxOf(rowAt(records, index)));
  return sum;
}

function outlookOf(records: Records): Record<Command, CommandOutlook> {
  const outlook = (command: Command): CommandOutlook => {
    let refused = 0;
    let why: string | undefined;
    for (let index = 0; index < records.count; index++) {
      const rule = refusal(rowAt(records, index), actionOf(command));
      if (!rule) continue;
      refused += 1;
      why ??= rule.why;
    }
    return { allowed: records.count - refused, refused, ...(why !== undefined && { why }) };
  };
  return Object.fromEntries(ACTIONS.map(({ command }) => [command, outlook(command)])) as Record<
    Command,
    CommandOutlook
  >;
}

function inWords(records: Records, today: Day): RecordInWords {
  const row = rowAt(records, 0);
  return {
    supplier: row.text("name"),
    gstin: row.text("supplier"),
    document: row.text("number"),
    date: formatDay(row.number("date")),
    tax: totalTax(taxOf(row)),
    portalStatus: row.text("portalAction"),
    filing: row.text("filing"),
    check: checkText(row, parseAction(row.text("action")) ?? "No action", today),
  };
}

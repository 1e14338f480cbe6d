import { ORIGINAL_FIELDS, type NumberField } from "../fields";
import { NO_AMOUNT } from "../money";
import type { Row } from "../records";
import { DECLARED_FIELDS } from "../reduction";
import { columnOf, INWARD_TABLES, type TableKey } from "../tables";
import type { Rule } from "./rule";

/** The headings of the user's amounts that hold text. */
export const textAmounts = (row: Row, fields: readonly NumberField[]): readonly string[] =>
  fields.flatMap((field) =>
    row.number(field) === NO_AMOUNT ? (columnOf(row.table, field)?.heading ?? []) : [],
  );

const ORIGINAL: readonly NumberField[] = Object.values(ORIGINAL_FIELDS);

const tablesWith = (fields: readonly NumberField[]): readonly TableKey[] =>
  INWARD_TABLES.filter((table) => fields.some((field) => columnOf(table, field))).map(
    ({ key }) => key,
  );

const holdText = (headings: readonly string[]): string =>
  `${headings.map((heading) => `‘${heading}’`).join(", ")} ${headings.length === 1 ? "holds" : "hold"} text, which no formula adds up: it counts as no amount. Type a number, or empty the cell.`;

const amountRule = (fields: readonly NumberField[]) =>
  ({
    reads: fields,
    tables: tablesWith(fields),
    breaks: (row) => textAmounts(row, fields).length > 0,
    sentence: (row) => holdText(textAmounts(row, fields)),
    source: "Excel: SUMIFS adds up numbers only",
  }) satisfies Partial<Rule>;

/** Text where the user types amounts. */
export const AMOUNT_RULES: readonly Rule[] = [
  {
    ...amountRule(DECLARED_FIELDS),
    id: "reduction-is-text",
    level: "error",
    why: "an amount to reduce is text",
    remedy: "Type a number, or empty the cell.",
  },
  {
    ...amountRule(ORIGINAL),
    id: "original-is-text",
    level: "warning",
    why: "the original’s tax is text",
  },
];

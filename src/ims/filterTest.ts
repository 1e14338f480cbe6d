import { dayOf } from "./day";
import { FIELDS, isNumberField, type Field, type Kind } from "./fields";
import type { ActiveFilter, ChoiceFilter, Links } from "./filters";
import { toPaise } from "./money";
import type { Row } from "./records";
import type { ImsTable } from "./tables";

type RowTest = (row: Row) => boolean;

/** What has to be read of a table's records to put them to the test of these filters. */
export function filterFields(filters: readonly ActiveFilter[], table: ImsTable): readonly Field[] {
  return [...new Set(filters.flatMap((active) => fieldsOf(active, table)))];
}

function fieldsOf(active: ActiveFilter, table: ImsTable): readonly Field[] {
  if (active.kind !== "search") {
    const { source } = active;
    return source.of === "record" ? source.fields : [source.field];
  }
  const words = searchWords(active.wanted);
  return [
    ...searched(table, ["text", "code"]),
    ...(words.some(({ amount }) => amount) ? searched(table, ["money"]) : []),
    ...(words.some(({ day }) => day !== undefined) ? searched(table, ["day"]) : []),
  ];
}

/**
 * Whether a record of the table meets all filters. `links` are those of the table's counterpart; only
 * the filter `amended` asks for them.
 */
export function filterTest(
  filters: readonly ActiveFilter[],
  table: ImsTable,
  links: Links,
): RowTest {
  const tests = filters.map((active) => testOf(active, table, links));
  return (row) => tests.every((test) => test(row));
}

function testOf(active: ActiveFilter, table: ImsTable, links: Links): RowTest {
  switch (active.kind) {
    case "search":
      return searchTest(active.wanted, table);
    case "choices":
      return choiceTest(active, new Set(active.wanted), links);
    default: {
      const { source, wanted } = active;
      const { from, to } = wanted;
      return (row) => {
        const number = source.of === "number" ? row.number(source.field) : source.numberOf(row);
        return !Number.isNaN(number) && !(number < from) && !(number > to);
      };
    }
  }
}

function choiceTest(
  { source, choices = [] }: ChoiceFilter,
  wanted: ReadonlySet<string>,
  links: Links,
): RowTest {
  if (source.of === "record") {
    return (row) => source.wordsOf(row, links).some((word) => wanted.has(word));
  }
  const { field } = source;
  if (source.of === "filled") {
    const [filled = "", empty = ""] = choices;
    return (row) => wanted.has(row.text(field) === "" ? empty : filled);
  }
  const { blank = "" } = source;
  return (row) => wanted.has(row.text(field) || blank);
}

/** A word of a search: found in a text, or as an amount or a day that it reads as. */
interface SearchWord {
  readonly text: string;
  /** In paise; `whole` rupees stand for all amounts with these rupees. */
  readonly amount?: { readonly paise: number; readonly whole: boolean };
  readonly day?: number;
}

const AMOUNT = /^\d[\d,]*(\.\d{1,2})?$/;
const DAY = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

function searchWords(search: string): readonly SearchWord[] {
  return search
    .toLowerCase()
    .split(/\s+/)
    .filter((text) => text !== "")
    .map((text): SearchWord => {
      const [, date, month, year] = DAY.exec(text) ?? [];
      if (year !== undefined)
        return { text, day: dayOf(Number(year), Number(month), Number(date)) };
      if (!AMOUNT.test(text)) return { text };
      const paise = toPaise(Number(text.replaceAll(",", "")));
      return { text, amount: { paise, whole: !text.includes(".") } };
    });
}

const RUPEE = 100;

/**
 * The table's columns of some kinds that are searched: those of the portal, and what the user wrote.
 * The others hold words of ours, and have filters of their own.
 */
const searched = ({ columns }: ImsTable, kinds: readonly Kind[]): readonly Field[] =>
  columns
    .filter(({ field, role }) => role === "portal" || field === "remarks" || field === "check")
    .map(({ field }) => field)
    .filter((field) => kinds.includes(FIELDS[field]));

/** Each word is somewhere in the record: part of a text, a whole amount or a day. */
function searchTest(search: string, table: ImsTable): RowTest {
  const texts = searched(table, ["text", "code"]).filter((field) => !isNumberField(field));
  const days = searched(table, ["day"]).filter(isNumberField);
  const amounts = searched(table, ["money"]).filter(isNumberField);
  const tests = searchWords(search).map(({ text, amount, day }): RowTest => {
    const inText: RowTest = (row) =>
      texts.some((field) => row.text(field).toLowerCase().includes(text));
    if (day !== undefined) {
      return (row) => inText(row) || days.some((field) => row.number(field) === day);
    }
    if (!amount) return inText;
    const { paise, whole } = amount;
    const isMeant = (found: number) =>
      whole ? Math.trunc(found / RUPEE) === paise / RUPEE : found === paise;
    return (row) => inText(row) || amounts.some((field) => isMeant(row.number(field)));
  });
  return (row) => tests.every((test) => test(row));
}

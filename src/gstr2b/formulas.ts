import { columnReference } from "../ims/columnReference";
import { ORIGINAL_FIELDS, REDUCE_FIELDS, type Field, type Head } from "../ims/fields";
import { DECLARED_FIELDS } from "../ims/reduction";
import { columnOf, imsTable, type ImsTable, type TableKey } from "../ims/tables";
import { CREDITED, DOWNWARD, IN_THIS_2B, MOVED, UNKNOWN, UPWARD } from "../ims/originalCredit";
import type { Origin } from "./summary";

/**
 * The figures of the statement as formulas over our tables, so that they follow each mark, survive
 * without the add-in and can be traced. Only SUMIFS, COUNTIFS, EDATE, + and −, with structured references:
 * the same in Excel 2021, LibreOffice and a browser's spreadsheet.
 */
export interface Workbook {
  /** The Excel tables of the workbook, by IMS table; a table that is not there counts 0. */
  readonly tables: ReadonlyMap<TableKey, string>;
  /** The absolute address of the cell that holds the first day of the GSTR-2B period: `$B$3`. */
  readonly period: string;
  /** That of the last GSTR-2B whose credit notes may be pending no longer: `$B$4`. */
  readonly lapsed: string;
}

/** A column and what its cells must be, as a formula spells it. */
type Criterion = readonly [field: Field, is: string];
/** The cells of the sheet that a criterion may name. */
type Cells = Pick<Workbook, "lapsed">;

/** A sum over the records that meet the criteria; `sign` as it enters the figure. */
interface Term {
  readonly sign: 1 | -1;
  readonly field: Field;
  readonly criteria: readonly Criterion[];
}

/** Numbers only: an empty cell, or a word in it, is no figure. */
const A_FIGURE = '">=0"';
const EMPTY = '"="';
const ACCEPTED: readonly Criterion[] = [["action", '"Accepted"']];
/** No action is deemed accepted, so whatever is not rejected or pending counts. */
const IN: readonly Criterion[] = [
  ["action", '"<>Rejected"'],
  ["action", '"<>Pending"'],
];
/**
 * A record that left IMS keeps its row and its period, and counts nothing; nor does one in whose place
 * an amendment stands.
 */
const COUNTS: readonly Criterion[] = [
  ["change", '"<>Gone"'],
  ["amended", `"<>${IN_THIS_2B}"`],
];
const REJECTED: readonly Criterion[] = [["action", '"Rejected"']];

/** The formula of a line's figure under a head, in rupees; "0" where the workbook has none of it. */
export function amountFormula(origin: Origin, head: Head, workbook: Workbook): string {
  const source = sourceOf(origin, workbook);
  if (!source || !columnOf(source.table, head)) return "0";
  const { table, name } = source;
  return joined(
    amountTerms(table, origin, head, workbook).map(({ sign, field, criteria }) => ({
      sign,
      text: call("SUMIFS", table, name, workbook, criteria, field),
    })),
  );
}

/** The formula of the number of documents behind a line. */
export function documentsFormula(origin: Origin, workbook: Workbook): string {
  const source = sourceOf(origin, workbook);
  if (!source) return "0";
  const { table, name } = source;
  const sets = isRejected(origin)
    ? [REJECTED]
    : lots(table).flatMap((lot) => countedSets(table, lot, workbook));
  return joined(
    sets.map((criteria) => ({ sign: 1, text: call("COUNTIFS", table, name, workbook, criteria) })),
  );
}

function sourceOf(origin: Origin, workbook: Workbook) {
  if (origin.from !== "ims") return undefined;
  const name = workbook.tables.get(origin.table);
  return name === undefined ? undefined : { table: imsTable(origin.table), name };
}

const isRejected = (origin: Origin) => origin.from === "ims" && origin.as === "rejected";

function amountTerms(table: ImsTable, origin: Origin, head: Head, cells: Cells): readonly Term[] {
  if (isRejected(origin)) return [{ sign: 1, field: head, criteria: REJECTED }];
  return lots(table).flatMap((lot) => lotTerms(table, lot, head, cells));
}

/** Up to the end of a cell's month: a day within it, typed for ‘2B period’, means the month. */
const upTo = (cell: string): string => `"<"&EDATE(${cell},1)`;

/** Nothing was credited on the original, and that is known. */
const UNCREDITED: readonly Criterion[] = [
  ["originalCredit", `"<>${CREDITED}"`],
  ["originalCredit", `"<>${UNKNOWN}"`],
  ["originalCredit", '"<>"'],
];
const EARLIER: readonly Criterion[] = [["originalCredit", `"${CREDITED}"`]];
/** A bill of entry that is another GSTIN's now. */
const ANOTHERS: readonly Criterion[] = [["originalCredit", `"${MOVED}"`]];
const UNCREDITED_BILLS: readonly Criterion[] = [...UNCREDITED, ["originalCredit", `"<>${MOVED}"`]];

/** What became of the original: one lot for tables of documents that amend nothing. */
function lots(table: ImsTable): readonly (readonly Criterion[])[] {
  if (!table.amends) return [[]];
  return table.needsFiling ? [UNCREDITED, EARLIER] : [UNCREDITED_BILLS, EARLIER, ANOTHERS];
}

/** The records of a lot that count: those not rejected or pending, and those pending for too long. */
function countedSets(
  table: ImsTable,
  lot: readonly Criterion[],
  { lapsed }: Cells,
): readonly (readonly Criterion[])[] {
  const tooLong: readonly Criterion[] = [["action", '"Pending"'], ["twoB", upTo(lapsed)], ...lot];
  const counted = [...IN, ...lot];
  if (!table.needsFiling) return [counted];
  if (lot === EARLIER) {
    return [counted, [...tooLong, ["direction", `"${table.lowersCredit ? UPWARD : DOWNWARD}"`]]];
  }
  return table.lowersCredit ? [counted, tooLong] : [counted];
}

/**
 * The terms of one lot. Where the user may declare a reduction: all records, less those accepted
 * with No, less those accepted with Yes and figures, plus the figures. With figures are those with Yes
 * less those of which no head has one.
 */
function lotTerms(
  table: ImsTable,
  lot: readonly Criterion[],
  head: Head,
  cells: Cells,
): readonly Term[] {
  const original = ORIGINAL_FIELDS[head];
  const figure = REDUCE_FIELDS[head];
  const whole = (criteria: readonly Criterion[], sign: 1 | -1): readonly Term[] => {
    if (lot !== EARLIER && lot !== ANOTHERS) return [{ sign, field: head, criteria }];
    const known: readonly Criterion[] = [...criteria, [original, A_FIGURE]];
    const less: Term = { sign: sign === 1 ? -1 : 1, field: original, criteria: known };
    return lot === ANOTHERS ? [less] : [{ sign, field: head, criteria: known }, less];
  };

  const all = countedSets(table, lot, cells).flatMap((set) => whole(set, 1));
  const reducible = table.lowersCredit || lot === EARLIER;
  if (!reducible || !columnOf(table, figure)) return all;
  const answered: readonly Criterion[] = [
    ...ACCEPTED,
    ...lot,
    ...(table.lowersCredit ? [] : ([["direction", `"${DOWNWARD}"`]] as const)),
  ];
  const answeredNo: readonly Criterion[] = [...answered, ["reduce", '"No"']];
  const answeredYes: readonly Criterion[] = [...answered, ["reduce", '"Yes"']];
  const inFull: readonly Criterion[] = [
    ...answeredYes,
    ...DECLARED_FIELDS.flatMap((field) =>
      columnOf(table, field) ? [[field, EMPTY] as const] : [],
    ),
  ];
  return [
    ...all,
    ...whole(answeredNo, -1),
    ...whole(answeredYes, -1),
    ...whole(inFull, 1),
    {
      sign: table.lowersCredit ? 1 : -1,
      field: figure,
      criteria: [...answeredYes, [figure, A_FIGURE]],
    },
  ];
}

/** One call over a table, narrowed to the filed records of the period that are still in IMS. */
function call(
  name: "SUMIFS" | "COUNTIFS",
  table: ImsTable,
  tableName: string,
  workbook: Workbook,
  criteria: readonly Criterion[],
  summed?: Field,
): string {
  const column = (field: Field) =>
    columnReference(tableName, columnOf(table, field)?.heading ?? field);
  const inPeriod: readonly Criterion[] = [
    ["twoB", upTo(workbook.period)],
    ...(table.needsFiling ? ([["filing", '"Filed"']] as const) : []),
    ...COUNTS,
  ];
  const pairs = [...criteria, ...inPeriod].map(([field, is]) => `${column(field)},${is}`);
  return `${name}(${[...(summed ? [column(summed)] : []), ...pairs].join(",")})`;
}

function joined(terms: readonly { readonly sign: 1 | -1; readonly text: string }[]): string {
  return terms.map(({ sign, text }, i) => (sign < 0 ? "-" : i > 0 ? "+" : "") + text).join("");
}

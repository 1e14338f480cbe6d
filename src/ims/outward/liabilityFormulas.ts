import { columnReference } from "../columnReference";
import { ORIGINAL_FIELDS, type Field, type Head } from "../fields";
import { DOWNWARD, UPWARD } from "../originalCredit";
import { columnOf, imsTable, type OutwardKey } from "../tables";
import { CREDIT_NOTE } from "./addedBack";

/** The Excel tables of the workbook, by key; a table that is not there adds nothing. */
export type OutwardNames = ReadonlyMap<OutwardKey, string>;

/** The cells of a row that say which documents: `$A5` the GSTR-3B period, `$B5` status, `$C5` GSTIN. */
export interface LiabilityCells {
  readonly period: string;
  readonly state: string;
  readonly gstin: string;
}

type Criterion = readonly [field: Field, is: string];

/** A kind of document whose rejection adds back, and by which criteria the table holds it. */
interface Kind {
  readonly table: OutwardKey;
  readonly criteria: readonly Criterion[];
  /** What the rejection adds: the tax, or the difference to the original, with the sign it is read by. */
  readonly difference?: 1 | -1;
}

const text = (word: string): string => `"${word}"`;

/** The kinds of `addsBack`, as the columns tell them. */
const KINDS: readonly Kind[] = [
  { table: "outcdnr", criteria: [["noteType", text(CREDIT_NOTE)]] },
  {
    table: "outcdnra",
    criteria: [
      ["noteType", text(CREDIT_NOTE)],
      ["direction", text(UPWARD)],
    ],
    difference: 1,
  },
  {
    table: "outcdnra",
    criteria: [
      ["noteType", text("Debit note")],
      ["direction", text(DOWNWARD)],
    ],
    difference: -1,
  },
  { table: "outb2ba", criteria: [["direction", text(DOWNWARD)]], difference: -1 },
  { table: "outecoma", criteria: [["direction", text(DOWNWARD)]], difference: -1 },
];

function call(
  name: string,
  { table, criteria }: Kind,
  { period, state, gstin }: LiabilityCells,
  sum?: Field,
): string {
  const column = (field: Field) =>
    columnReference(name, columnOf(imsTable(table), field)?.heading ?? field);
  const all: readonly Criterion[] = [
    ["action", state],
    ["supplier", gstin],
    ["liabilityPeriod", period],
    ["change", '"<>Gone"'],
    ...(columnOf(imsTable(table), "reverseCharge")
      ? ([["reverseCharge", '"<>Yes"']] as const)
      : []),
    ...criteria,
  ];
  const parts = all.map(([field, is]) => `${column(field)},${is}`);
  return sum ? `SUMIFS(${[column(sum), ...parts].join(",")})` : `COUNTIFS(${parts.join(",")})`;
}

function joined(
  names: OutwardNames,
  termOf: (kind: Kind, name: string) => readonly string[],
): string {
  const terms = KINDS.flatMap((kind) => {
    const name = names.get(kind.table);
    return name === undefined ? [] : termOf(kind, name);
  });
  return terms.length === 0 ? "=0" : `=${terms.join("").replace(/^\+/, "")}`;
}

/** How many documents a row of `Outward Liability` speaks of. */
export const documentsFormula = (names: OutwardNames, cells: LiabilityCells): string =>
  joined(names, (kind, name) => [`+${call(name, kind, cells)}`]);

/** What they add to the liability under a head, in rupees. */
export const headFormula = (names: OutwardNames, cells: LiabilityCells, head: Head): string =>
  joined(names, (kind, name) => {
    const tax = call(name, kind, cells, head);
    if (!kind.difference) return [`+${tax}`];
    const original = call(name, kind, cells, ORIGINAL_FIELDS[head]);
    return kind.difference === 1 ? [`+${tax}`, `-${original}`] : [`+${original}`, `-${tax}`];
  });

import type { Field, NumberField, TextField } from "./fields";
import type { Row } from "./records";
import type { Side } from "./tables";

/** Both ends are included; `NaN` leaves an end open. Days, periods or paise. */
export interface Between {
  readonly from: number;
  readonly to: number;
}

/** What the records of the other table – a table's amendments, or what it amends – are linked by. */
export type Links = ReadonlySet<string>;

/** What a choice looks at. */
export type ChoiceSource =
  /** The word in a column; an empty cell counts as the choice `blank`. */
  | { readonly of: "word"; readonly field: TextField; readonly blank?: string }
  /** Whether a column holds anything: the first choice stands for yes, the second for no. */
  | { readonly of: "filled"; readonly field: TextField }
  /** Words worked out from several columns, or from another table. */
  | {
      readonly of: "record";
      readonly fields: readonly Field[];
      wordsOf(row: Row, links: Links): readonly string[];
    };

/** Words that a record must hold, each of them anywhere. */
export interface SearchFilter {
  readonly kind: "search";
  readonly id: "search";
  readonly title: string;
  readonly outwardTitle?: string;
}

/** One of some words. */
export interface ChoiceFilter {
  readonly kind: "choices";
  readonly id:
    | "suppliers"
    | "action"
    | "type"
    | "filing"
    | "source"
    | "returnType"
    | "place"
    | "marked"
    | "change"
    | "blocked"
    | "findings"
    | "amended"
    | "year"
    | "rows";
  readonly title: string;
  /** What it is called on outward tables, where that is another word. */
  readonly outwardTitle?: string;
  /** What there is to choose from; absent where the rows themselves tell. */
  readonly choices?: readonly string[];
  readonly source: ChoiceSource;
}

/** A day, a period or an amount between two others. */
export interface BetweenFilter {
  readonly kind: "days" | "periods" | "amounts";
  readonly id: "date" | "twoB" | "period" | "taxable" | "tax";
  readonly title: string;
  readonly outwardTitle?: string;
  readonly source:
    | { readonly of: "number"; readonly field: NumberField }
    | { readonly of: "record"; readonly fields: readonly Field[]; numberOf(row: Row): number };
}

/** A filter that is offered on the tables of one side only says which. */
export type Filter = (SearchFilter | ChoiceFilter | BetweenFilter) & { readonly side?: Side };
export type FilterId = Filter["id"];

/** What the user wants to see: a record is shown when it meets all that is here. */
export type Filters = { readonly search?: string } & {
  readonly [I in ChoiceFilter["id"]]?: readonly string[];
} & { readonly [I in BetweenFilter["id"]]?: Between };

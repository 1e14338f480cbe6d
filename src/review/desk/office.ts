import type { Surroundings } from "../../excel/connection/surroundings";
import type { Reader } from "../../files/reader/reader";
import type { Sent } from "../../files/upload/sentRecords";
import type { Writer } from "../../files/upload/writer";
import type { Settings } from "../../files/settings";
import type { KnownOriginal } from "../../gstr2b/ties";
import type { TableKey } from "../../ims/tables";
import type { FiltersTold } from "../../excel/filters/shownRows";
import type { Filters } from "../../ims/filters";
import type { Book } from "./book";
import type { DeskState } from "./deskState";
import type { Journal } from "../mark/journal";
import type { Store } from "./store";

/** What the desk needs from outside. */
export interface Tools {
  /** A new reader of files; in the add-in it runs in a worker. */
  openReader(): Reader;
  /** A new writer of files; in the add-in it runs in a worker. */
  openWriter(): Writer;
  now(): Date;
  /** Where the add-in runs; `tell` is called when it looks again. */
  surroundings(tell: (surroundings: Surroundings) => void): Promise<Surroundings>;
}

/** Rows a message speaks of, to be shown on a click. */
export interface Named {
  readonly table: TableKey;
  readonly keys: readonly string[];
}

/** What a table is filtered by through the pane. */
export interface TableFilters {
  readonly filters: Filters;
  /** The criteria that are ours, by heading, as Excel told them. */
  readonly ours: FiltersTold;
  /** Rows have changed since in what the filters look at. */
  readonly stale: boolean;
}

/** All that the steps share. */
export interface Office {
  readonly tools: Tools;
  readonly store: Store<DeskState>;
  book: Book;
  settings: Settings;
  journal: Journal;
  refused: Named | undefined;
  /** What GSTR-2B files of earlier periods told of originals in this session. */
  knownOriginals: readonly KnownOriginal[];
  /** Memory of the session only: what is found on the sheets at the start was set by hand. */
  readonly filtered: Map<TableKey, TableFilters>;
  /** Absent until something was exported. */
  sent: Sent | undefined;
  /** The keys of the rows of `state.reductionQuestion`, in the order of the sheet. */
  asked: readonly string[];
}

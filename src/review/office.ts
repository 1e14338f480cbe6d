import type { Surroundings } from "../excel/surroundings";
import type { Reader } from "../files/reader";
import type { Settings } from "../files/settings";
import type { Action } from "../ims/actions";
import type { TableKey } from "../ims/tables";
import { stripOf, summariesOf, type Book } from "./book";
import type { DeskState } from "./deskState";
import type { Store } from "./store";

/** What the desk needs from outside. */
export interface Tools {
  /** A new reader of files; in the add-in it runs in a worker. */
  openReader(): Reader;
  now(): Date;
  /** Where the add-in runs; `tell` is called when it looks again. */
  surroundings(tell: (surroundings: Surroundings) => void): Promise<Surroundings>;
}

/** A command that can be undone: the actions its rows held before. */
export interface JournalEntry {
  readonly table: TableKey;
  readonly before: ReadonlyMap<string, Action>;
}

/** Rows a message speaks of, to be shown on a click. */
export interface Named {
  readonly table: TableKey;
  readonly keys: readonly string[];
}

/** All that the steps share. */
export interface Office {
  readonly tools: Tools;
  readonly store: Store<DeskState>;
  book: Book;
  settings: Settings;
  /** The last commands, latest last; memory of the session only. */
  journal: readonly JournalEntry[];
  refused: Named | undefined;
}

/** Puts what the book says before the user's eyes. */
export function showBook({ store, book }: Office): void {
  store.set({
    tables: summariesOf(book),
    strip: book.loaded.size > 0 ? stripOf(book) : undefined,
  });
}

import type { Row } from "../../ims/records";
import { commandInWords, type JournalEntry } from "../mark/journal";
import { rhythmNow } from "../statement/rhythm";
import { findingsOf, stripOf, summariesOf, waitingIn } from "./book";
import type { Office } from "./office";

/** Puts what the book and the journal say before the user's eyes. */
export function showBook(office: Office): void {
  const { store, book, journal } = office;
  store.set({
    tables: summariesOf(book),
    findings: findingsOf(book),
    strip: book.loaded.size > 0 ? stripOf(book, office.settings.upload?.change) : undefined,
    rhythm: book.loaded.size > 0 ? rhythmNow(office) : undefined,
    undo: stepOf(journal.done.at(-1)),
    redo: stepOf(journal.undone.at(-1)),
    waiting: [...waitingIn(book)].map(([table, rows]) => ({
      table,
      count: rows.length,
      first: rows.slice(0, WAITING_NAMED).map(named),
    })),
  });
}

/** The pane names so many of a table; all of them are shown on the sheet. */
const WAITING_NAMED = 5;

const named = (row: Row) => ({
  key: row.text("key"),
  name: [row.text("number"), row.text("supplier") || row.text("port")].filter(Boolean).join(" · "),
});

const stepOf = (entry: JournalEntry | undefined) =>
  entry && { command: commandInWords(entry.command), rows: entry.keys.length };

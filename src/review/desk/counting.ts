import { findImsSheets } from "../../excel/sheets/imsSheets";
import { readTable } from "../../excel/rows/reading";
import type { Cycle } from "../../ims/returnCycle";
import { addKnown } from "../../gstr2b/ties";
import type { Reader } from "../../files/reader/reader";
import type { TableCount } from "../../files/reader/report";
import type { Period } from "../../ims/period";
import { columnOf, imsTable } from "../../ims/tables";
import { addToBook, countedFields, inCountingOrder, newBook, type Book } from "./book";
import type { Office } from "./office";
import { showBook } from "./showBook";
import { cycleOf } from "../statement/rhythm";
import { tieOriginals } from "../statement/tying";

/** So many records are counted at a time. */
export const COUNTING_BLOCK = 5_000;

/** Counts what was read from the files, while the reader still holds it. */
export async function countRead(
  book: Book,
  reader: Reader,
  tables: readonly TableCount[],
): Promise<void> {
  for (const { table, count } of inCountingOrder(tables)) {
    for (let from = 0; from < count; from += COUNTING_BLOCK) {
      addToBook(book, await reader.rows(table, from, Math.min(from + COUNTING_BLOCK, count)));
    }
  }
}

/** Counts what stands on the sheets. */
export async function countSheets(book: Book, signal?: AbortSignal): Promise<void> {
  const tables = inCountingOrder([...book.loaded].map((table) => ({ table })));
  for (const { table } of tables) {
    const fields = [...countedFields(table, book.loaded), "check" as const].filter((field) =>
      columnOf(imsTable(table), field),
    );
    await readTable(
      table,
      fields,
      (records) => {
        addToBook(book, records);
      },
      signal,
    );
  }
}

/**
 * Reads all sheets again and counts them for a period: hand edits and all. Amendments are tied to
 * their originals anew.
 */
export async function recount(office: Office, period: Period, signal?: AbortSignal): Promise<void> {
  await takeBook(office, await countAll(period, cycleOf(office.settings), signal));
}

/** Goes on with a book that was counted: ties what it holds and shows it. */
export async function takeBook(office: Office, book: Book): Promise<void> {
  office.book = book;
  addKnown(book.ties, office.knownOriginals);
  await tieOriginals(office);
  showBook(office);
}

/** What all sheets hold now, counted for a period. */
export async function countAll(period: Period, cycle: Cycle, signal?: AbortSignal): Promise<Book> {
  const sheets = await findImsSheets();
  const book = newBook(
    period,
    sheets.map(({ table }) => table),
    cycle,
  );
  await countSheets(book, signal);
  return book;
}

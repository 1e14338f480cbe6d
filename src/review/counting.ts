import { findImsSheets } from "../excel/imsSheets";
import { readTable } from "../excel/reading";
import type { Reader } from "../files/reader";
import type { TableCount } from "../files/report";
import type { Period } from "../ims/period";
import { columnOf, imsTable } from "../ims/tables";
import { addToBook, COUNTED_FIELDS, newBook, type Book } from "./book";
import { showBook, type Office } from "./office";

const COUNTING_BLOCK = 5_000;

/** Counts what was read from the files, while the reader still holds it. */
export async function countRead(
  book: Book,
  reader: Reader,
  tables: readonly TableCount[],
): Promise<void> {
  for (const { table, count } of tables) {
    for (let from = 0; from < count; from += COUNTING_BLOCK) {
      addToBook(book, await reader.rows(table, from, Math.min(from + COUNTING_BLOCK, count)));
    }
  }
}

/** Counts what stands on the sheets. */
export async function countSheets(book: Book, signal?: AbortSignal): Promise<void> {
  for (const table of book.loaded) {
    const fields = [...COUNTED_FIELDS, "check" as const].filter((field) =>
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

/** Reads all sheets again and counts them for a period: hand edits and all. */
export async function recount(office: Office, period: Period, signal?: AbortSignal): Promise<void> {
  office.book = await countAll(period, signal);
  showBook(office);
}

/** What all sheets hold now, counted for a period. */
export async function countAll(period: Period, signal?: AbortSignal): Promise<Book> {
  const sheets = await findImsSheets();
  const book = newBook(
    period,
    sheets.map(({ table }) => table),
  );
  await countSheets(book, signal);
  return book;
}

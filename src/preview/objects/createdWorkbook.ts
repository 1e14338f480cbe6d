import type { Book } from "../book";
import { invalidArgument } from "../requests/excelError";
import { hostObject, type HostObject, type ObjectType } from "../requests/objectType";

/** A workbook made of a file, not yet open. */
interface CreatedWorkbook {
  readonly book: Book;
  /** An .xlsx in base64. */
  readonly file: string;
}

const createdWorkbookType: ObjectType<CreatedWorkbook> = {
  name: "WorkbookCreated",
  id: ({ book }) => `created${book.created.length}`,
  methods: {
    open: ({ book, file }) => {
      book.created.push(file);
    },
  },
};

/** How every ZIP archive begins, in base64. */
const ZIP = "UEsDB";

/** The file of a new workbook; Excel takes none but an .xlsx in base64. */
export function newWorkbookFile(file: unknown): string {
  if (typeof file !== "string" || !file.startsWith(ZIP))
    throw invalidArgument("an .xlsx in base64");
  return file;
}

/** `Application.createWorkbook`, which Windows and Mac are asked for. */
export const createdWorkbook = (book: Book, file: unknown): HostObject =>
  hostObject(createdWorkbookType, { book, file: newWorkbookFile(file) });

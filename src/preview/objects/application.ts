import type { Book } from "../book";
import { invalidArgument } from "../requests/excelError";
import type { ObjectType } from "../requests/objectType";
import { createdWorkbook } from "./createdWorkbook";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

export const applicationType: ObjectType<Book> = {
  name: "Application",
  scalars: {
    calculationMode: {
      read: (book) => book.calculationMode,
      write: (book, mode) => {
        if (!MODES.includes(String(mode)))
          throw invalidArgument(`calculation mode ${String(mode)}`);
        book.calculationMode = String(mode);
      },
    },
  },
  methods: {
    // The stand-in computes before every read and after every request, whatever is asked for.
    calculate: () => undefined,
    createWorkbook: (book, [file]) => createdWorkbook(book, file),
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

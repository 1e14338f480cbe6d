import type { ICommandService, IMutation, Injector, Workbook } from "@univerjs/core";
import type { Calculation } from "./calculation";
import type { Area } from "./area";
import type { CellEditing } from "./cellEditing";
import type { ConditionalFormat } from "./conditionalFormats";
import type { Events } from "./events";
import type { Hyperlink } from "./hyperlinks";
import type { Profile } from "./profiles";
import type { QuirkSwitches } from "./quirks";
import type { Table } from "./tables";

/**
 * The workbook behind the stand-in: Univer's, which holds cells, looks, hidden rows and selection, and
 * what Univer does not know of.
 */
export interface Book {
  /** The Excel that has the workbook open; another may open it. */
  profile: Profile;
  /** What it does otherwise than the profile has it. */
  readonly quirks: QuirkSwitches;
  readonly unitId: string;
  readonly grid: Workbook;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly calculation: Calculation;
  readonly events: Events;
  /** Excel's tables, in the order they were made. */
  readonly tables: Table[];
  /** The newest first, as Excel orders them. */
  readonly conditionalFormats: ConditionalFormat[];
  /** What the add-in keeps in the file. */
  readonly settings: Map<string, unknown>;
  /** The files of the workbooks the add-in has opened beside this one, in base64. */
  readonly created: string[];
  /** What is known of each sheet besides Univer, by sheet id. */
  readonly sheetFacts: Map<string, SheetFacts>;
  /** Whether the add-in listens (`context.runtime.enableEvents`). */
  eventsEnabled: boolean;
  /** Who acts just now; it decides what an event says of its origin. */
  actor: "add-in" | "person";
  /** Whether a change is the stand-in's own housekeeping, of which nothing is told. */
  silent: boolean;
  calculationMode: string;
  protected: boolean;
  readOnly: boolean;
  /** A cell a person is editing just now. */
  editing: CellEditing | undefined;
  /** Whether it is this workbook a person looks at. */
  inFront: boolean;
  /** More cells than Excel hands out at once. */
  mostCellsRead: number;
}

export interface SheetFacts {
  veryHidden: boolean;
  protected: boolean;
  readonly customProperties: Map<string, unknown>;
  readonly pageLayout: Map<string, unknown>;
  hyperlinks: readonly { readonly area: Area; readonly link: Hyperlink }[];
}

/** Changes the book by one of Univer's mutations, which the grid on screen follows. */
export function change<P extends { unitId: string }>(
  book: Book,
  mutation: IMutation<P>,
  params: Omit<P, "unitId">,
): void {
  book.commands.syncExecuteCommand(mutation.id, { ...params, unitId: book.unitId });
}

/** Changes something that nobody did. */
export function silently(book: Book, work: () => void): void {
  const before = book.silent;
  book.silent = true;
  try {
    work();
  } finally {
    book.silent = before;
  }
}

/** Does something in the name of the add-in. */
export function asAddIn<R>(book: Book, work: () => R): R {
  book.actor = "add-in";
  try {
    return work();
  } finally {
    book.actor = "person";
  }
}

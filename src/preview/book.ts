import type { ICommandService, IMutation, Injector, IStyleBase, Workbook } from "@univerjs/core";
import type { Calculation } from "./formulas/calculation";
import type { Area } from "./cells/area";
import type { HostEvent } from "./protocol";
import type { Profile } from "./profiles";
import type { QuirkSwitches } from "./quirks";

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
  /** Whether days are counted from 1904 instead of 1900. */
  from1904: boolean;
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

/** A sheet of the book, by its id: it may have been deleted since. */
export interface Sheet {
  readonly book: Book;
  readonly id: string;
}

/** One of Excel's tables: Univer knows only its filter. */
export interface Table {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  /** With the header row. */
  area: Area;
  /** Numbers that stay with the columns, in their order. */
  columnIds: number[];
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
}

/** One of Excel's conditional formats: it reaches Univer once it says what it looks for. */
export interface ConditionalFormat {
  readonly id: string;
  readonly sheet: Sheet;
  area: Area;
  readonly type: string;
  style: IStyleBase;
  rule: Readonly<Record<string, unknown>> | undefined;
}

/** `Excel.RangeHyperlink`, as far as it leads to a place in the workbook. */
export interface Hyperlink {
  readonly documentReference: string;
  readonly textToDisplay?: string;
  readonly screenTip?: string;
}

/** Who listens to what, and what has happened and was not told yet. */
export interface Events {
  /** How many listeners there are, by kind and target. */
  readonly registered: Map<string, number>;
  readonly listeners: Set<(event: HostEvent) => void>;
  waiting: HostEvent[];
  /** Whether the mouse is over the pane: late events come then. */
  mouseOverPane: boolean;
  /** Told when something waits. */
  onWaiting: () => void;
}

/** A cell that is being edited: `left` resolves when the person presses Enter or Esc. */
export interface CellEditing {
  readonly left: Promise<void>;
  readonly leave: () => void;
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

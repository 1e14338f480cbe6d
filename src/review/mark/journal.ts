import type { CellChanges } from "../../excel/rows/rows";
import type { TableKey } from "../../ims/tables";

/** A command as it was done: by record, what its fields held before and after. */
export interface JournalEntry {
  readonly table: TableKey;
  /** Its name, as the log has it: "Reject", "typed". */
  readonly command: string;
  readonly keys: readonly string[];
  /** The rows in which the records stood, counted from 0: where to look for them first. */
  readonly rows: readonly number[];
  /** By field, as long as `keys`; undefined where the field of that record did not change. */
  readonly before: CellChanges;
  readonly after: CellChanges;
  /** Entries of one command on several tables share it: they are taken back together. */
  readonly together?: number;
}

/** The commands of this session that can be taken back, and those that were; latest last. */
export interface Journal {
  readonly done: readonly JournalEntry[];
  readonly undone: readonly JournalEntry[];
}

/** A command by its name in the log; what the user typed is no command of ours. */
export const commandInWords = (command: string): string =>
  command === "typed" ? "edit by hand" : command;

export const EMPTY_JOURNAL: Journal = { done: [], undone: [] };

/** How many commands can be taken back. */
const LENGTH = 100;

const add = (entries: readonly JournalEntry[], entry: JournalEntry): readonly JournalEntry[] =>
  entry.keys.length === 0 ? entries : [...entries.slice(1 - LENGTH), entry];

/** After a new command there is nothing to redo. */
export const afterCommand = ({ done, undone }: Journal, entry: JournalEntry): Journal => ({
  done: add(done, entry),
  undone: entry.keys.length === 0 ? undone : [],
});

const without = (entries: readonly JournalEntry[], entry: JournalEntry): readonly JournalEntry[] =>
  entries.filter((each) => each !== entry);

/** After a command was undone; `back` takes the undo back. */
export const afterUndo = (
  { done, undone }: Journal,
  entry: JournalEntry,
  back: JournalEntry,
): Journal => ({ done: without(done, entry), undone: add(undone, back) });

/** After an undo was taken back; `back` undoes the command again. */
export const afterRedo = (
  { done, undone }: Journal,
  entry: JournalEntry,
  back: JournalEntry,
): Journal => ({ done: add(done, back), undone: without(undone, entry) });

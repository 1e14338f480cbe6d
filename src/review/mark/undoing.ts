import { howMany } from "../../ims/money";
import type { Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { valueOf, type Value } from "../../ims/values";
import { carryOut, rememberRefused } from "./rowCommand";
import type { Decision } from "./decision";
import type { Status } from "../desk/deskState";
import { afterRedo, afterUndo, commandInWords, type JournalEntry } from "./journal";
import { refusalsInWords } from "./markWords";
import type { Office } from "../desk/office";
import { showBook } from "../desk/showBook";

/** A way through the journal, and the words for it. */
interface Way {
  readonly name: "Undo" | "Redo";
  readonly done: string;
  /** Undo gives back what was there, whatever the rules say of it by now. */
  readonly restores: boolean;
  readonly enter: typeof afterUndo;
}

const UNDO: Way = { name: "Undo", done: "Undone", restores: true, enter: afterUndo };
const REDO: Way = { name: "Redo", done: "Redone", restores: false, enter: afterRedo };

/** Takes the last command back. */
export async function undoLast(office: Office): Promise<Status> {
  return (
    (await takeStepBack(office, "done", UNDO)) ?? {
      tone: "plain",
      text: "There is nothing to undo.",
    }
  );
}

/** Does again what was undone last. */
export async function redoLast(office: Office): Promise<Status> {
  return (
    (await takeStepBack(office, "undone", REDO)) ?? {
      tone: "plain",
      text: "There is nothing to redo.",
    }
  );
}

/** Goes one step through the journal: of a command on several tables, all of them. */
async function takeStepBack(
  office: Office,
  from: "done" | "undone",
  way: Way,
): Promise<Status | undefined> {
  const first = office.journal[from].at(-1);
  if (!first) return undefined;
  let status = await takeBack(office, first, way);
  for (;;) {
    const next = office.journal[from].at(-1);
    if (!next || next.together === undefined || next.together !== first.together) return status;
    const more = await takeBack(office, next, way);
    const isWhole = status.tone === "done" && more.tone === "done";
    const { next: step = more.next } = status;
    status = {
      tone: isWhole ? "done" : "refused",
      text: `${status.text} ${more.text}`,
      ...(step && { next: step }),
    };
  }
}

/**
 * Gives the records of a journal entry what they held before it, wherever they stand now. A record
 * that has changed since – by hand, by a load – keeps what it holds.
 */
async function takeBack(office: Office, entry: JournalEntry, way: Way): Promise<Status> {
  const { table, keys, rows, command, together } = entry;
  const decided = await carryOut(
    office,
    { table, keys, rows },
    {
      name: way.name,
      restores: way.restores,
      reads: fieldsOf(entry),
      decider: () => restorer(entry),
      // The step keeps its name, however often it goes to and fro.
      entered: (journal, back) =>
        way.enter(journal, entry, {
          ...back,
          command,
          ...(together !== undefined && { together }),
        }),
    },
  );
  if (!decided) {
    // None of the records is on its sheet any more: the step is over all the same.
    office.journal = way.enter(office.journal, entry, { ...entry, keys: [] });
    showBook(office);
  }
  const restored = decided?.done ?? 0;
  const refused = decided?.refused ?? [];
  if (decided && refused.length > 0) rememberRefused(office, decided);
  const kept = keys.length - restored - refused.length;
  const sentences = [
    `${way.done}: ${commandInWords(command)}, ${howMany(restored, "row")}.`,
    ...(refused.length > 0 ? [refusalsInWords(refused)] : []),
    ...(kept > 0
      ? [
          `${howMany(kept, "row")} changed since, or ${kept === 1 ? "is gone, and was" : "are gone, and were"} left.`,
        ]
      : []),
  ];
  const isWhole = kept === 0 && refused.length === 0;
  return {
    tone: isWhole ? "done" : "refused",
    text: sentences.join(" "),
    ...(refused.length > 0 && { next: "show-refused" }),
  };
}

const fieldsOf = ({ after }: JournalEntry): readonly Field[] => Object.keys(after) as Field[];

/** Decides each row by the entry's record of that key; of twins, by one each. */
function restorer(entry: JournalEntry): (row: Row) => Decision {
  const { keys, before, after } = entry;
  const fields = fieldsOf(entry);
  const waiting = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const twins = waiting.get(key);
    if (twins) twins.push(index);
    else waiting.set(key, [index]);
  });
  return (row) => {
    const twins = waiting.get(row.text("key")) ?? [];
    const at = twins.findIndex((index) =>
      fields.every((field) => {
        const value = after[field]?.[index];
        return value === undefined || Object.is(value, valueOf(row, field));
      }),
    );
    const [index] = at < 0 ? [] : twins.splice(at, 1);
    if (index === undefined) return undefined;
    return {
      values: new Map(
        fields.flatMap((field): [Field, Value][] => {
          const value = before[field]?.[index];
          return value === undefined ? [] : [[field, value]];
        }),
      ),
    };
  };
}

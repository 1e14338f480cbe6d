import type { ChangeEntry } from "../../excel/log/log";
import type { Merging } from "../../excel/load/mergeRows";
import { toldFields } from "../../files/again/comparison";
import { NAME_FIELDS } from "../../files/again/pairing";
import type { Paired, Reader } from "../../files/reader/reader";
import type { TableCount } from "../../files/reader/report";
import { ANSWER_FIELDS } from "../../ims/answers";
import { CHANGES, isGone, type Change } from "../../ims/change";
import { dayOfMoment } from "../../ims/day";
import type { Field } from "../../ims/fields";
import { rowAt, type Records, type Row } from "../../ims/records";
import { withTwin } from "../../ims/rules/documentRules";
import { columnOf, imsTable, isOutward, type TableKey } from "../../ims/tables";
import type { Value } from "../../ims/values";
import { cellsOf } from "../desk/cellColumns";
import { entryOf } from "./changeEntries";
import type { LoadChanges } from "./loadState";
import { mergeInward } from "./mergedInward";
import { mergeOutward } from "./mergedOutward";
import { goneRow, type MergedRow } from "./mergedRow";

/** A later load: what the files say of the rows on the sheets, and what that comes to. */
export interface LaterLoad extends Merging {
  /** The records that are to be added, marked as new and noted for the list. */
  asNew(records: Records): Records;
  /** What was found; complete when all is written. */
  changes(): LoadChanges;
}

/** Fields the user may have answered, beside what the files tell. */
const OWN_FIELDS: readonly Field[] = [
  "action",
  "check",
  ...ANSWER_FIELDS,
  "twoB",
  "change",
  "checkedAction",
  "checkedAnswers",
];

/** Under what each kind of change is counted. */
const COUNTED_AS = {
  New: "new",
  Changed: "changed",
  Gone: "gone",
  Filed: "filed",
  "Portal status": "portalStatus",
} as const satisfies Readonly<Record<Change, keyof LoadChanges>>;

/**
 * Asks the reader, block by block, what newer files say of the rows of the sheets. The marks of the
 * load before (`Change`) are cleared. Where no record of a sheet is met again, the files are another
 * part of the download, not a newer one, and nothing of that sheet is taken to be gone.
 */
export function laterLoad(
  reader: Reader,
  tables: readonly TableCount[],
  at: Date,
  onProgress: Merging["onProgress"],
): LaterLoad {
  const inFiles = new Map(tables.map(({ table, count }) => [table, count]));
  const today = dayOfMoment(at);
  const paired = new Map<TableKey, Paired>();
  const left = new Set<TableKey>();
  const entries: ChangeEntry[] = [];
  const found = { new: 0, changed: 0, gone: 0, filed: 0, portalStatus: 0, same: 0, takenBack: 0 };
  /** Files of one side say nothing of the other: what was new there stays new. */
  const isSideLoaded = (table: TableKey) =>
    tables.some((each) => isOutward(each.table) === isOutward(table));
  const isMet = (table: TableKey) => (paired.get(table)?.met ?? 0) > 0;
  /** Rows of which another part of the download has a twin, by key. */
  const twinsOn = new Map<TableKey, ReadonlySet<string>>();

  /** What is said where the files hold no record of a sheet, as those of another part or side. */
  const notMet = (records: Records) => {
    const isOver = !left.has(records.table) && isSideLoaded(records.table);
    const twins = twinsOn.get(records.table);
    return cellsOf(records, (index) => {
      const row = rowAt(records, index);
      return new Map<Field, Value>([
        ...(isOver && isChanged(row) ? [["change", ""] as const] : []),
        ...(twins?.has(row.text("key")) ? twinCells(row) : []),
      ]);
    });
  };

  const note = (merged: MergedRow) => {
    const whats = new Set(merged.entries.map(({ what }) => what));
    for (const what of whats) found[COUNTED_AS[what]]++;
    if (whats.size === 0) found.same++;
    if (merged.takenBack) found.takenBack++;
    entries.push(...merged.entries);
  };

  return {
    at,
    names: NAME_FIELDS,
    async meet(names) {
      if (inFiles.has(names.table)) await reader.meet(names);
    },
    async pair(table, wasLeft) {
      if (wasLeft) left.add(table);
      if (!inFiles.has(table)) return;
      const found = await reader.pair(table);
      paired.set(table, found);
      if (found.twins.length > 0) twinsOn.set(table, new Set(found.twins));
    },
    fields(key) {
      if (!isMet(key)) return twinsOn.has(key) ? ["change", ...TWIN_FIELDS] : ["change"];
      const table = imsTable(key);
      return [...toldFields(table), ...OWN_FIELDS].filter((field) => columnOf(table, field));
    },
    async decide(records) {
      if (!isMet(records.table)) return notMet(records);
      const { gone, differing, newer } = await reader.compare(records);
      const newerOf = new Map(differing.map((index, at) => [index, rowAt(newer, at)]));
      const isMissing = new Set(gone);
      return cellsOf(records, (index) => {
        const was = rowAt(records, index);
        const is = newerOf.get(index);
        if (!is && !isMissing.has(index) && was.text("change") === "") {
          found.same++;
          return undefined;
        }
        const merge = was.table.side === "outward" ? mergeOutward : mergeInward;
        const merged = isMissing.has(index) ? goneRow(was, today) : merge(was, is ?? was, today);
        const asLeft = left.has(records.table) && keptChange(was, merged);
        if (asLeft) note(asLeft);
        else if (!isMissing.has(index) || !isGone(was)) note(merged);
        return (asLeft || merged).cells;
      });
    },
    toAdd: (table) => paired.get(table)?.fresh ?? inFiles.get(table) ?? 0,
    found: () => entries,
    onProgress,
    asNew(records) {
      for (let index = 0; index < records.count; index++) {
        entries.push(entryOf(rowAt(records, index), "New"));
      }
      found.new += records.count;
      const change = new Array<string>(records.count).fill("New");
      return { ...records, columns: { ...records.columns, change } };
    },
    changes: () => ({
      ...found,
      // Outward files are of one return each: those of another return meet nothing, and that is right.
      apart: [...paired]
        .filter(([key, { met, gone }]) => met === 0 && gone > 0 && !isOutward(key))
        .map(([key]) => key),
      listed: entries.length > 0,
    }),
  };
}

/**
 * A row on which a merge that was broken off has done its work, so that the files tell nothing new of
 * it: what that one found is found now. Whether it was that one or the load before, nothing tells.
 */
function keptChange(was: Row, { entries }: MergedRow): MergedRow | undefined {
  const word = CHANGES.find((change) => change === was.text("change"));
  if (word === undefined || entries.length > 0) return undefined;
  return { cells: new Map(), entries: [entryOf(was, word)], takenBack: false };
}

/** What the load before found of a row is over with the next one; what has left IMS stays so. */
const isChanged = (row: Row): boolean => row.text("change") !== "" && !isGone(row);

const TWIN_FIELDS = ["documentCheck", "check"] as const;

/** What is said of a row of which another part of the download has a twin. */
const twinCells = (row: Row) =>
  TWIN_FIELDS.flatMap((field) => {
    const said = withTwin(row.text(field));
    return said === row.text(field) ? [] : [[field, said] as const];
  });

import type { Side } from "../../ims/tables";
import { BATCH } from "../records/batch";
import type { Collector } from "../records/collector";
import type { Gathering } from "../records/gathering";
import { damaged } from "../reader/refused";
import type { Tell } from "../reader/report";
import { asDownloaded } from "../wire/asDownloaded";
import type { Section } from "./downloadShape";
import { openEnvelope } from "./envelope";
import { withExactNumbers } from "./exactNumbers";
import { isObject, type JsonObject } from "./otherFiles";
import { shapesOf, type RecordShape } from "./recordShape";
import { takeValues } from "./takeValues";

/** Reads an IMS download in any of the portal's JSON dialects. Throws `Refused`. */
export function readJson(text: string, gathering: Gathering, tell: Tell): void {
  const { side, gstin, sections } = openEnvelope(parseJson(text));
  gathering.gstin = gstin;
  const total = sections.reduce((sum, { records }) => sum + records.length, 0);
  let before = 0;
  for (const section of sections) {
    readSection(section, side, gathering, (done) => tell(section.name, (before + done) / total));
    before += section.records.length;
  }
}

/** Numbers are exact (`withExactNumbers`). Throws `Refused` for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(withExactNumbers(text));
  } catch {
    // A SyntaxError; its words and positions say nothing to an accountant.
    throw damaged("its JSON is not complete, so it was cut short or altered");
  }
}

function readSection(
  { name, table, records }: Section,
  side: Side,
  gathering: Gathering,
  tell: (done: number) => void,
): void {
  if (!table) {
    gathering.find({
      reason: `The section ${name} (${records.length} records) is no table of IMS ${side} supplies. It was left out.`,
    });
    return;
  }
  const collector = gathering.collector(table);
  const shapeOf = shapesOf(collector.table);
  collector.expect(records.length);
  for (let from = 0; from < records.length; from += BATCH) {
    tell(from);
    readBatch(collector, gathering, shapeOf, records.slice(from, from + BATCH), from);
  }
}

const NO_RECORD: JsonObject = {};

/** Reads records of a section that follow `before` others. */
function readBatch(
  collector: Collector,
  gathering: Gathering,
  shapeOf: (record: JsonObject) => RecordShape,
  values: readonly unknown[],
  before: number,
): void {
  const { table } = collector;
  const batch = collector.begin(values.length);
  const records = values.map((value, row) => {
    if (isObject(value)) return value;
    batch.fault(row, "It is not a record.");
    return NO_RECORD;
  });
  const shapes = records.map(shapeOf);
  const known = [...new Set(shapes)];
  table.columns.forEach((column, at) => {
    if (known.every(({ sources }) => sources[at] === undefined)) return;
    takeValues(batch, column, records, (row) => shapes[row]?.sources[at]);
    collector.fill(batch, column);
  });
  gathering.take(
    collector,
    batch,
    (row) => ({ table: table.key, row: before + row + 1 }),
    (row) => {
      const shape = shapes[row];
      // Nothing of our own documents goes back to the portal.
      if (table.side === "outward") return "";
      if (!shape || !(shape.keepsSome || batch.unusual[row])) return "";
      return asDownloaded(batch.row(row), shape.keys, records[row] ?? NO_RECORD);
    },
  );
}

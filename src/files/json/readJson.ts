import type { Gathering } from "../gathering";
import { damaged } from "../refused";
import type { Tell } from "../report";
import { asDownloaded } from "../wire/asDownloaded";
import { openEnvelope, type Section } from "./envelope";
import { isObject } from "./otherFiles";
import { fillRecord, shapesOf } from "./recordShape";

/** Records between two tellings. */
const STRIDE = 10_000;

/** Reads an IMS download in any of the portal's JSON dialects. Throws `Refused`. */
export function readJson(text: string, gathering: Gathering, tell: Tell): void {
  const { gstin, sections } = openEnvelope(parse(text));
  gathering.gstin = gstin;
  const total = sections.reduce((sum, { records }) => sum + records.length, 0);
  let before = 0;
  for (const section of sections) {
    readSection(section, gathering, (done) => tell(section.name, (before + done) / total));
    before += section.records.length;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError; its words and positions say nothing to an accountant.
    throw damaged("its JSON is not complete, so it was cut short or altered");
  }
}

function readSection(
  { name, table, records }: Section,
  gathering: Gathering,
  tell: (done: number) => void,
): void {
  if (!table) {
    gathering.find({
      reason: `The section ${name} (${records.length} records) is no table of IMS inward supplies. It was left out.`,
    });
    return;
  }
  const collector = gathering.collector(table);
  const shapeOf = shapesOf(collector);
  records.forEach((record, index) => {
    if (index % STRIDE === 0) tell(index);
    const place = { table, row: index + 1 };
    if (!isObject(record)) {
      gathering.refuse(place, "It is not a record.");
      return;
    }
    const shape = shapeOf(record);
    const faults = fillRecord(collector, shape, record);
    gathering.take(collector, place, faults, (slot) => asDownloaded(slot, shape.keys, record));
  });
}

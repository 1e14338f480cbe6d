import type { Field } from "../../ims/fields";
import { imsTable, type TableKey } from "../../ims/tables";
import { sectionTable } from "../json/envelope";
import { isObject, type JsonObject } from "../json/otherFiles";
import { shownText } from "../shownText";
import { readDay } from "../values/readDay";
import { columnOfKey } from "../wire/wireKeys";
import { asList, CODES, firstText, MESSAGES, textOf, valueOf } from "./answerKeys";

/** A record that the portal refused, by what its answer tells of it. */
export interface RefusedRecord {
  /** Undefined where the answer has a section that IMS does not, or none. */
  readonly table: TableKey | undefined;
  readonly section: string;
  readonly supplier: string;
  /** "" where it is not told: then nobody knows which record is meant. */
  readonly number: string;
  /** `MMYYYY`, or a month alone; "" where it is not told. */
  readonly period: string;
  /** `NaN` where it is not told. */
  readonly date: number;
  readonly code: string;
  readonly message: string;
}

/** Lists and objects nested deeper than this hold no records. */
const DEEPEST = 8;

/** Where a list of records of all tables names their sections. */
const SECTION = ["section", "sectionname", "tablename"];

/** The documents of an entry that tells the supplier and the error once for several. */
const DOCUMENTS = ["inv", "nt", "boe"];

/**
 * The records that a list of refused records names, whatever holds them: sections with a list or with
 * one record each, a list of such sections, or a list of records that name their sections themselves.
 */
export function refusedRecords(
  told: unknown,
  section = "",
  levels = DEEPEST,
): readonly RefusedRecord[] {
  if (levels === 0) return [];
  if (Array.isArray(told)) {
    return told.flatMap((each: unknown) =>
      typeof each === "string"
        ? recordsOfEntry({ message: each }, section)
        : refusedRecords(each, section, levels - 1),
    );
  }
  if (!isObject(told) || Object.keys(told).length === 0) return [];
  if (isEntry(told, section)) return recordsOfEntry(told, section);
  const found = Object.entries(told).flatMap(([name, inside]) =>
    refusedRecords(inside, sectionTable(name) || section === "" ? name : section, levels - 1),
  );
  // What stands in a section and cannot be made out was refused nevertheless.
  return found.length === 0 && sectionTable(section) ? recordsOfEntry(told, section) : found;
}

/** Whether it is a record or several of one supplier, not what holds them. */
function isEntry(told: JsonObject, section: string): boolean {
  const isNamed = Object.keys(told).some((key) => ["supplier", "number"].includes(fieldOf(key)));
  if (isNamed || valueOf(told, DOCUMENTS) !== undefined) return true;
  return sectionTable(section) !== undefined && firstText([told], [...CODES, ...MESSAGES]) !== "";
}

/** Sections of no table of ours are read by what they tell of an invoice. */
const fieldOf = (key: string, table: TableKey = "b2b"): Field | "" =>
  columnOfKey(imsTable(table), key)?.field ?? "";

function recordsOfEntry(entry: JsonObject, section: string): readonly RefusedRecord[] {
  const named = firstText([entry], SECTION) || section;
  const documents = asList(valueOf(entry, DOCUMENTS)).filter(isObject);
  const records =
    documents.length === 0 ? [entry] : documents.map((each) => ({ ...entry, ...each }));
  return records.map((record) => {
    const levels = [record, ...asList(valueOf(record, ["error", "errors"])).filter(isObject)];
    return {
      ...nameOf(sectionTable(named), record),
      section: shownText(named),
      code: firstText(levels, CODES),
      message: firstText(levels, MESSAGES),
    };
  });
}

function nameOf(table: TableKey | undefined, record: JsonObject) {
  const told = new Map<Field | "", string>();
  for (const [key, value] of Object.entries(record)) {
    const field = fieldOf(key, table);
    if (!told.has(field)) told.set(field, textOf(value));
  }
  return {
    table,
    supplier: (told.get("supplier") ?? "").toUpperCase(),
    number: (told.get("number") ?? "").toUpperCase(),
    period: told.get("sourcePeriod") ?? "",
    date: readDay(told.get("date") ?? ""),
  };
}

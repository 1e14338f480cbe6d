import { readTable } from "../../excel/rows/reading";
import type { SentState } from "../../files/upload/sentRecords";
import { valuesBefore } from "../../files/upload/uploaded";
import type { PortalAnswer } from "../../files/answer/portalAnswer";
import type { RefusedRecord } from "../../files/answer/refusedRecords";
import { parseAction } from "../../ims/actions";
import { dayOfMoment } from "../../ims/day";
import type { Field } from "../../ims/fields";
import { normalGstin } from "../../ims/gstin";
import { parsePeriodCode } from "../../ims/period";
import { portalErrorInWords } from "../../ims/portalErrors";
import { rowAt, type Row } from "../../ims/records";
import { checkText } from "../../ims/rules";
import { INWARD_TABLES, type TableKey } from "../../ims/tables";
import type { Value } from "../../ims/values";
import type { Status } from "../desk/deskState";
import type { Office } from "../desk/office";
import { sendable } from "../../files/upload/unsendable";
import { sentOnSheet } from "./sent";
import type { StepUnderWay } from "../desk/step";
import { answerStatus, refusedInWords, statusOfWhole, whyNoneTaken } from "./answerWords";
import { decideTables, decideUploaded, type TableDecisions } from "./uploading";

const NAMES: readonly Field[] = ["key", "supplier", "number", "sourcePeriod", "date"];
const NOTHING_SENT: ReadonlyMap<string, SentState> = new Map();
const NOTHING_SAID: ReadonlyMap<string, string> = new Map();

/** The refused records on the sheets: by table, the words for each key. */
interface Found {
  readonly words: ReadonlyMap<TableKey, ReadonlyMap<string, string>>;
  readonly notFound: readonly RefusedRecord[];
}

const nameOf = (supplier: string, number: string): string =>
  `${supplier.trim().toUpperCase()}|${number.trim().toUpperCase()}`;

/** Whether the row can be the record, as far as the answer tells period and date. */
function isMeant(row: Row, { period, date }: RefusedRecord): boolean {
  const source = row.number("sourcePeriod");
  const month = /^\d{1,2}$/.test(period) ? Number(period) : NaN;
  const told = parsePeriodCode(period);
  if (!Number.isNaN(month) && (source % 12) + 1 !== month) return false;
  if (!Number.isNaN(told) && source !== told) return false;
  return Number.isNaN(date) || row.number("date") === date;
}

async function findRefused(
  { book }: Office,
  refused: readonly RefusedRecord[],
  { signal }: StepUnderWay,
): Promise<Found> {
  const words = new Map<TableKey, Map<string, string>>();
  const found = new Set<RefusedRecord>();
  for (const { key: table } of INWARD_TABLES) {
    // A list without sections may mean any of them.
    const here = refused.filter((each) => each.table === table || each.section === "");
    if (here.length === 0 || !book.loaded.has(table)) continue;
    const byName = new Map<string, RefusedRecord[]>();
    for (const each of here) {
      const name = nameOf(each.supplier, each.number);
      const named = byName.get(name);
      if (named) named.push(each);
      else byName.set(name, [each]);
    }
    const ofTable = new Map<string, string>();
    words.set(table, ofTable);
    await readTable(
      table,
      NAMES,
      (records) => {
        for (let index = 0; index < records.count; index++) {
          const row = rowAt(records, index);
          const named = byName.get(nameOf(row.text("supplier"), row.text("number"))) ?? [];
          const meant = named.filter((each) => isMeant(row, each));
          if (meant.length === 0) continue;
          for (const each of meant) found.add(each);
          const said = meant.map(({ code, message }) => portalErrorInWords(code, message));
          ofTable.set(row.text("key"), [...new Set(said)].join(" "));
        }
      },
      signal,
    );
  }
  return { words, notFound: refused.filter((each) => !found.has(each)) };
}

/**
 * Takes the portal's answer to the last upload: each refused record gets the portal's message in
 * `Check`, in words, and stays to be sent; the others of the last export become the portal's state –
 * unless the answer leaves it open whether the portal took them.
 */
export async function takeAnswer(
  office: Office,
  file: string,
  answer: PortalAnswer,
  underWay: StepUnderWay,
): Promise<Status> {
  office.store.set({ answer: undefined });
  const ofWhole = statusOfWhole(file, answer, normalGstin(office.settings.gstin));
  if (ofWhole) return ofWhole;
  const { words, notFound } = await findRefused(office, answer.refused, underWay);
  const sent = await sentRows(office, underWay);
  const whyNone = office.sent && whyNoneTaken(answer, namesSent(words, sent));
  const today = dayOfMoment(office.tools.now());
  const tables = [...sent].map(([table, states]) =>
    decisionsOf(table, words.get(table) ?? NOTHING_SAID, whyNone ? NOTHING_SENT : states, today),
  );
  const decided = await decideTables(office, "Portal’s answer", tables);
  const refused = [...words.values()].reduce((sum, each) => sum + each.size, 0);
  const done = decided.reduce((sum, each) => sum + each.done, 0);
  const first = tables.find(({ table }) => (words.get(table)?.size ?? 0) > 0);
  if (first) {
    office.refused = { table: first.table, keys: [...(words.get(first.table)?.keys() ?? [])] };
  }
  office.store.set({
    answer: { file, refused, taken: done - refused, notFound: notFound.map(refusedInWords) },
  });
  const counts = { refused, taken: done - refused, notFound: notFound.length };
  return answerStatus(file, counts, whyNone);
}

/** What was sent of the rows on the sheets, by row key. */
type SentRows = ReadonlyMap<TableKey, ReadonlyMap<string, SentState>>;

async function sentRows({ book, sent }: Office, { signal }: StepUnderWay): Promise<SentRows> {
  const rows = new Map<TableKey, ReadonlyMap<string, SentState>>();
  for (const { key } of INWARD_TABLES) {
    if (!book.loaded.has(key)) continue;
    rows.set(key, sent ? await sentOnSheet(sent.records, key, signal) : NOTHING_SENT);
  }
  return rows;
}

/** Whether one of the records found was sent. */
const namesSent = (words: Found["words"], sent: SentRows): boolean =>
  [...words].some(([table, found]) => [...found.keys()].some((key) => sent.get(table)?.has(key)));

function decisionsOf(
  table: TableKey,
  words: ReadonlyMap<string, string>,
  states: ReadonlyMap<string, SentState>,
  today: number,
): TableDecisions {
  return {
    table,
    keys: [...new Set([...words.keys(), ...states.keys()])],
    decideRow(row) {
      const state = states.get(row.text("key"));
      const said = words.get(row.text("key"));
      if (said === undefined) return state && decideUploaded(row, state);
      const rules = checkText(row, parseAction(row.text("action")) ?? "No action", today);
      const check: [Field, Value] = ["check", [said, rules].filter(Boolean).join(" ")];
      // Should it count as uploaded already, it does no longer.
      const before = state && sendable(() => valuesBefore(row, state.portalAction, state.answers));
      return { values: new Map([...(before ?? []), check]) };
    },
  };
}

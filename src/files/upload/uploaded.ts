import { ANSWER_FIELDS } from "../../ims/answers";
import { fingerprint } from "../../ims/identity";
import type { Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { cleanRemark } from "../../ims/remark";
import { columnOf } from "../../ims/tables";
import { withValues, type Value, type Values } from "../../ims/values";
import { LIMITS } from "../reader/limits";
import { shownJson } from "../shownJson";
import { columnOfKey } from "../wire/wireKeys";
import { wireValue } from "../wire/wireValue";
import { sendsReduction, sendsRemark } from "./changes";
import { downloadedOf } from "./downloaded";

/** What a record is sent with: its action and the answers beside it. */
export const SENT_FIELDS: readonly Field[] = ["action", ...ANSWER_FIELDS];

/**
 * The row's cells once the portal has what was `sent`: from then on the record counts as changed only
 * when it differs from that. Undefined when a cell could not hold it.
 * Throws `Unsendable` when As downloaded was altered.
 */
export function uploadedValues(row: Row, sent: Values): Values | undefined {
  const asSent = withValues(row, sent);
  const downloaded = downloadedOf(row);
  const keys = new Map(downloaded.keys);
  const action = downloaded.keyOf("action");
  if (action !== undefined) keys.delete(action);
  for (const field of ANSWER_FIELDS) {
    const column = columnOf(row.table, field);
    const key = downloaded.keyOf(field) ?? column?.wire;
    if (!column || key === undefined || isBlocked(row, field)) continue;
    const isSent = field === "remarks" ? sendsRemark(asSent) : sendsReduction(asSent);
    const value = isSent ? wireValue(asSent, column) : undefined;
    if (value === undefined) keys.delete(key);
    else keys.set(key, typeof value === "string" ? cleanRemark(value) : value);
  }
  const asDownloaded = keys.size === 0 ? "" : shownJson(Object.fromEntries(keys));
  if (asDownloaded.length > LIMITS.cellText) return undefined;
  const state = new Map<Field, Value>([
    ["portalAction", asSent.text("action")],
    ["asDownloaded", asDownloaded],
  ]);
  return state.set("fingerprint", fingerprint(withValues(row, state)));
}

/**
 * The keys of `As downloaded` that an upload changes, as JSON; "" for none. Throws `Unsendable` when it
 * was altered.
 */
export function heldAnswers(row: Row): string {
  if (row.text("asDownloaded") === "") return "";
  const held = [...downloadedOf(row).keys].filter(([key]) => isOfAnswer(row, key));
  return held.length === 0 ? "" : shownJson(Object.fromEntries(held));
}

/**
 * The row's cells once the portal holds again what it held before an upload; none where it does.
 * Throws `Unsendable` when As downloaded was altered.
 */
export function valuesBefore(row: Row, portalAction: string, answers: string): Values {
  if (row.text("portalAction") === portalAction && heldAnswers(row) === answers) return new Map();
  const others = [...downloadedOf(row).keys].filter(([key]) => !isOfAnswer(row, key));
  const held = downloadedOf(asIf(row, "asDownloaded", answers)).keys;
  const keys = [...others, ...held];
  const state = new Map<Field, Value>([
    ["portalAction", portalAction],
    ["asDownloaded", keys.length === 0 ? "" : shownJson(Object.fromEntries(keys))],
  ]);
  return state.set("fingerprint", fingerprint(withValues(row, state)));
}

const asIf = (row: Row, field: Field, value: Value): Row =>
  withValues(row, new Map([[field, value]]));

function isOfAnswer(row: Row, key: string): boolean {
  const field = columnOfKey(row.table, key)?.field;
  return field !== undefined && SENT_FIELDS.includes(field);
}

/** What the portal takes no answer on stays there as it was. */
const isBlocked = (row: Row, field: Field): boolean =>
  row.text(field === "remarks" ? "remarksBlocked" : "reduceBlocked") === "Yes";

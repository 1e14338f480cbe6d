import { ACTION_CODES, YES_NO } from "../../ims/codes";
import type { Column } from "../../ims/columns";
import { HEADS, REDUCE_FIELDS, type Field } from "../../ims/fields";
import { toRupees } from "../../ims/money";
import type { Row } from "../../ims/records";
import { columnOf, INWARD_TABLES, type TableKey } from "../../ims/tables";
import { columnOfKey } from "../wire/wireKeys";
import { wireCode, wireValue } from "../wire/wireValue";
import { answerOf } from "./answers";
import { takesReduction, takesRemark } from "./changes";
import { downloadedOf, type Downloaded } from "./downloaded";

/** The user's answers; every other key goes back as it came. */
const ANSWERS: ReadonlySet<Field> = new Set<Field>([
  "action",
  "remarks",
  "reduce",
  ...HEADS.map((head) => REDUCE_FIELDS[head]),
]);

/** A record on its way to the portal: its keys in the order they are written. */
export type SentRecord = Record<string, unknown>;

/** Sets a key, one called `__proto__` like any other: keys come from files. */
export function setKey(record: SentRecord, key: string, value: unknown): void {
  if (key !== "__proto__") record[key] = value;
  else Object.defineProperty(record, key, { value, enumerable: true, configurable: true });
}

/**
 * The record that goes to the portal: every downloaded key as it came, without those the portal makes
 * itself (`tradenm`, `hash`, `error_msg`), with the user's action and, where the portal takes them,
 * remark and declared reduction. Keys keep the spelling they were downloaded in.
 * Throws `Unsendable` when As downloaded was altered.
 */
export function uploadRecord(row: Row): SentRecord {
  const downloaded = downloadedOf(row);
  const record = echo(row, downloaded);
  const set = (field: Field, value: unknown) => {
    const key = downloaded.keyOf(field) ?? columnOf(row.table, field)?.wire;
    if (key !== undefined) setKey(record, key, value);
  };
  set("action", wireCode(ACTION_CODES, row.text("action")));
  for (const [field, value] of answersToSend(row, downloaded)) set(field, value);
  return record;
}

/** The remark and the declared reduction, where the portal takes them with the row's action. */
export function answersToSend(row: Row, downloaded: Downloaded): (readonly [Field, unknown])[] {
  const remark = row.text("remarks").trim();
  const isAsDownloaded = remark === answerOf(downloaded, "remarks");
  return [
    ...(remark !== "" && takesRemark(row)
      ? [["remarks", isAsDownloaded ? downloaded.valueOf("remarks") : remark] as const]
      : []),
    ...(takesReduction(row) ? reductionOf(row) : []),
  ];
}

/** A column of the portal's, with its key. */
interface EchoedColumn {
  readonly column: Column;
  readonly wire: string;
}

/** Found once: every record of a hundred thousand is asked. */
const echoed: ReadonlyMap<TableKey, readonly EchoedColumn[]> = new Map(
  INWARD_TABLES.map(({ key, columns }) => [
    key,
    columns.flatMap((column) => {
      const { field, role, wire } = column;
      return wire === undefined || role === "user" || field === "name" ? [] : [{ column, wire }];
    }),
  ]),
);

function echo(row: Row, downloaded: Downloaded): SentRecord {
  const record: SentRecord = {};
  for (const { column, wire } of echoed.get(row.table.key) ?? []) {
    const { field } = column;
    // Another spelling stands in As downloaded, and there alone.
    if ((downloaded.keyOf(field) ?? wire) !== wire) continue;
    const value = wireValue(row, column);
    if (value !== undefined) record[wire] = value;
  }
  for (const [key, value] of downloaded.keys) {
    const column = columnOfKey(row.table, key);
    if (!column || !ANSWERS.has(column.field)) setKey(record, key, value);
  }
  return record;
}

/**
 * The declared reduction: full = `Y` alone, in part = `Y` with all four heads, none = `N`. A head
 * without a figure is reduced in full, as it is counted in GSTR-2B.
 */
function reductionOf(row: Row): (readonly [Field, unknown])[] {
  const answer = row.text("reduce");
  if (answer === "") return [];
  const reduce = ["reduce", wireCode(YES_NO, answer)] as const;
  const isPartial = HEADS.some((head) => !Number.isNaN(row.number(REDUCE_FIELDS[head])));
  if (answer !== "Yes" || !isPartial) return [reduce];
  const heads = HEADS.map((head) => {
    const declared = row.number(REDUCE_FIELDS[head]);
    const paise = Number.isNaN(declared) ? row.number(head) || 0 : declared;
    return [REDUCE_FIELDS[head], toRupees(paise)] as const;
  });
  return [reduce, ...heads];
}

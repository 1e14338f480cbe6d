import { ACTION_CODES, YES_NO } from "../../ims/codes";
import { HEADS, REDUCE_FIELDS, type Field } from "../../ims/fields";
import { toRupees } from "../../ims/money";
import type { Row } from "../../ims/records";
import { declaredOf, isPartial } from "../../ims/reduction";
import { columnOf, INWARD_TABLES, type TableKey } from "../../ims/tables";
import { columnOfKey } from "../wire/wireKeys";
import { wireCode, wireOf, type WireOf } from "../wire/wireValue";
import { answerOf } from "./answers";
import { remarkToSend, sendsReduction, sendsRemark } from "./changes";
import { downloadedOf, type Downloaded } from "./downloaded";
import type { Put } from "./recordText";

/** The user's answers; every other key goes back as it came. */
const ANSWERS: ReadonlySet<Field> = new Set<Field>([
  "action",
  "remarks",
  "reduce",
  ...HEADS.map((head) => REDUCE_FIELDS[head]),
]);

/**
 * Puts the record that goes to the portal: every downloaded key as it came, without those the portal makes
 * itself (`tradenm`, `hash`, `error_msg`), with the user's action and, where the portal takes them,
 * remark and declared reduction. Keys keep the spelling they were downloaded in.
 * Throws `Unsendable` when As downloaded was altered.
 */
export function uploadRecord(row: Row, put: Put): void {
  const downloaded = downloadedOf(row);
  echo(row, downloaded, put);
  const answer = (field: Field, value: unknown) => {
    const key = downloaded.keyOf(field) ?? columnOf(row.table, field)?.wire;
    if (key !== undefined) put(key, value);
  };
  answer("action", wireCode(ACTION_CODES, row.text("action")));
  for (const [field, value] of answersToSend(row, downloaded)) answer(field, value);
}

/** The remark and the declared reduction, where the portal takes them with the row's action. */
export function answersToSend(row: Row, downloaded: Downloaded): (readonly [Field, unknown])[] {
  const remark = remarkToSend(row, downloaded);
  const isAsDownloaded = remark === answerOf(downloaded, "remarks");
  return [
    ...(remark !== "" && sendsRemark(row)
      ? [["remarks", isAsDownloaded ? downloaded.valueOf("remarks") : remark] as const]
      : []),
    ...(sendsReduction(row) ? reductionOf(row) : []),
  ];
}

/** A column of the portal's, with its key and what is written of it. */
interface EchoedColumn {
  readonly field: Field;
  readonly wire: string;
  readonly valueOf: WireOf;
}

/** Found once: every record of a hundred thousand is asked. */
const echoed: ReadonlyMap<TableKey, readonly EchoedColumn[]> = new Map(
  INWARD_TABLES.map(({ key, columns }) => [
    key,
    columns.flatMap((column) => {
      const { field, role, wire } = column;
      if (wire === undefined || role === "user" || field === "name") return [];
      return { field, wire, valueOf: wireOf(column) };
    }),
  ]),
);

function echo(row: Row, downloaded: Downloaded, put: Put): void {
  for (const { field, wire, valueOf } of echoed.get(row.table.key) ?? []) {
    // What is kept in As downloaded is the rule, whatever its spelling and its form.
    if (downloaded.keyOf(field) === undefined) put(wire, valueOf(row));
  }
  for (const [key, value] of downloaded.keys) {
    const column = columnOfKey(row.table, key);
    if (!column || !ANSWERS.has(column.field)) put(key, value);
  }
}

/**
 * The declared reduction: full = `Y` alone, in part = `Y` with all four heads, none = `N`. Beside a
 * figure an empty head is 0, as it is counted in GSTR-2B.
 */
function reductionOf(row: Row): (readonly [Field, unknown])[] {
  const answer = row.text("reduce");
  if (answer === "") return [];
  const reduce = ["reduce", wireCode(YES_NO, answer)] as const;
  if (answer !== "Yes" || !isPartial(row)) return [reduce];
  const heads = HEADS.map(
    (head) => [REDUCE_FIELDS[head], toRupees(declaredOf(row, head) || 0)] as const,
  );
  return [reduce, ...heads];
}

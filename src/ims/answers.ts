import { HEADS, REDUCE_FIELDS, type Field } from "./fields";
import type { Row } from "./records";
import { columnOf } from "./tables";
import { valueOf, type Value, type Values } from "./values";

/** The answers on ‘ITC to be reduced’. */
const REDUCTION_FIELDS: readonly Field[] = ["reduce", ...HEADS.map((head) => REDUCE_FIELDS[head])];

/** What a user answers beside the action, and the portal keeps. */
export const ANSWER_FIELDS: readonly Field[] = ["remarks", ...REDUCTION_FIELDS];

const SEPARATOR = "|";
/** A remark is 250 characters; of what is longer the beginning is enough to see that it changed. */
const REMEMBERED = 1_000;

const remembered = (remark: string): string => remark.slice(0, REMEMBERED);

const inText = (value: Value): string => (Number.isNaN(value) ? "" : String(value));

/**
 * The answers of a row as its hidden cell `Checked answers` remembers them: the word, the amounts in
 * paise, the remark last, for it may hold anything; "" where nothing is answered.
 */
export function answersText(row: Row): string {
  const texts = [
    ...REDUCTION_FIELDS.map((field) => inText(valueOf(row, field))),
    remembered(row.text("remarks")),
  ];
  return texts.every((text) => text === "") ? "" : texts.join(SEPARATOR);
}

/**
 * The answers the row held when they were last logged: where the row holds another one now, it was
 * given by hand. Of a cell that was altered nothing is believed but what the row holds.
 */
export function checkedAnswers(row: Row): Values {
  const fields = ANSWER_FIELDS.filter((field) => columnOf(row.table, field));
  const text = row.text("checkedAnswers");
  const parts = text.split(SEPARATOR);
  if (text !== "" && parts.length <= REDUCTION_FIELDS.length) {
    return new Map(fields.map((field) => [field, valueOf(row, field)]));
  }
  const remark = parts.slice(REDUCTION_FIELDS.length).join(SEPARATOR);
  const checked = (field: Field): Value => {
    if (field === "remarks") {
      const held = row.text("remarks");
      return remembered(held) === remark ? held : remark;
    }
    const part = text === "" ? "" : (parts[REDUCTION_FIELDS.indexOf(field)] ?? "");
    if (field === "reduce") return part;
    return part === "" ? NaN : Number(part);
  };
  return new Map(fields.map((field) => [field, checked(field)]));
}

/** Whether an answer of the row was given by hand since the answers were last logged. */
export const hasUncheckedAnswers = (row: Row): boolean =>
  answersText(row) !== row.text("checkedAnswers");

import { ANSWER_FIELDS } from "../../ims/answers";
import type { Field } from "../../ims/fields";
import { CHECK_FIELDS } from "../../ims/rules";
import { COUNTED_FIELDS } from "../desk/book";

/** What the rules look at and the log tells, beside what GSTR-2B counts. */
export const RULE_FIELDS: readonly Field[] = [
  ...new Set<Field>([
    ...COUNTED_FIELDS,
    ...CHECK_FIELDS,
    "check",
    "supplier",
    "number",
    "checkedAction",
    "checkedAnswers",
    ...ANSWER_FIELDS,
  ]),
];

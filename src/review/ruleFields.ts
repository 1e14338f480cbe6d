import type { Field } from "../ims/fields";
import { COUNTED_FIELDS } from "./book";

/** What the rules look at and the log tells, beside what GSTR-2B counts. */
export const RULE_FIELDS: readonly Field[] = [
  ...new Set<Field>([
    ...COUNTED_FIELDS,
    "check",
    "supplier",
    "number",
    "remarks",
    "portalAction",
    "checkedAction",
    "pendingBlocked",
    "remarksBlocked",
    "reduceBlocked",
  ]),
];

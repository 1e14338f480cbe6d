import {
  HEADS,
  ORIGINAL_FIELDS,
  REDUCE_FIELDS,
  type Field,
  type Head,
  type NumberField,
} from "./fields";
import { directionOf } from "./original";
import { CREDITED, UNKNOWN, type Direction } from "./originalCredit";
import type { Row } from "./records";
import { columnOf } from "./tables";

/** Where the declared reductions of the heads stand. */
export const DECLARED_FIELDS: readonly NumberField[] = Object.values(REDUCE_FIELDS);

/** What `reductionAsked` looks at. */
export const ASKING_FIELDS: readonly Field[] = [
  "reduceBlocked",
  "originalCredit",
  ...HEADS,
  ...Object.values(ORIGINAL_FIELDS),
];

/**
 * Whether accepting a record asks ‘ITC to be reduced’. It is asked where accepting lowers the credit:
 * on credit notes and their amendments, and on the downward amendment of a document whose credit was
 * taken; never where the portal blocks it. `unknown`: an amendment whose original is not known.
 * Source: GSTN FAQ on IMS of 17-10-2025 and advisory of 23-09-2025; IMS Offline Tool V1.1. A credit
 * note's downward amendment is asked too while the portal does not block it: it refuses an acceptance
 * without the answer (IMSSAV0054), not one with it.
 */
export function reductionAsked(row: Row): "yes" | "no" | "unknown" {
  if (!columnOf(row.table, "reduce") || row.text("reduceBlocked") === "Yes") return "no";
  if (row.table.lowersCredit) return "yes";
  switch (row.text("originalCredit")) {
    case CREDITED:
      return ASKED_BY_DIRECTION[directionOf(row)];
    case "":
    case UNKNOWN:
      return "unknown";
    default:
      // No credit was taken on the original yet, so none is lowered.
      return "no";
  }
}

const ASKED_BY_DIRECTION: Readonly<Record<Direction, "yes" | "no" | "unknown">> = {
  Downward: "yes",
  Upward: "no",
  "": "unknown",
};

const ANSWERS = ["Yes", "No"] as const;

/**
 * Reads what a user typed or pasted into ‘ITC to be reduced’, without regard to case and spaces; what is
 * neither Yes nor No is given back as it stands.
 */
export function readAnswer(text: string): string {
  const word = text.trim().toLowerCase();
  return ANSWERS.find((answer) => answer.toLowerCase() === word) ?? (word === "" ? "" : text);
}

/** Whether something else than Yes or No stands for an answer: it counts as none. */
export const isNoAnswer = (text: string): boolean =>
  text !== "" && !ANSWERS.some((answer) => answer === text);

/**
 * The reduction declared for a head, in paise; `NaN` for none: 0 beside another head's, and where no
 * head has one the whole is reduced.
 */
export const declaredOf = (row: Row, head: Head): number => row.number(REDUCE_FIELDS[head]);

/** Whether amounts are declared: ITC is to be reduced in part. */
export function isPartial(row: Row): boolean {
  return HEADS.some((head) => !Number.isNaN(declaredOf(row, head)));
}

/** Whether something else than the whole was declared when the record was accepted: a part, or nothing. */
export function isReducedOtherwise(row: Row): boolean {
  if (row.text("action") !== "Accepted") return false;
  return row.text("reduce") === "No" || (row.text("reduce") === "Yes" && isPartial(row));
}

import { ACTIONS, type Action } from "./actions";
import type { Day } from "./day";
import type { Field } from "./fields";
import type { Row } from "./records";
import { AMOUNT_RULES } from "./rules/amountRules";
import { CREDIT_RULES } from "./rules/creditRules";
import { documentFindings, DOCUMENT_RULES } from "./rules/documentRules";
import { PENDING_RULES } from "./rules/pendingRules";
import { REDUCTION_RULES } from "./rules/reductionRules";
import { REFUSALS } from "./rules/refusals";
import { REMARK_RULES } from "./rules/remarkRules";
import type { Rule } from "./rules/rule";
import { INWARD_TABLES, type TableKey } from "./tables";

export type { Rule, RuleLevel } from "./rules/rule";

/** What hangs on the action: asked anew with each mark. */
const ACTION_RULES: readonly Rule[] = [
  ...REFUSALS,
  ...PENDING_RULES,
  ...REDUCTION_RULES,
  ...AMOUNT_RULES,
  ...REMARK_RULES,
  ...CREDIT_RULES,
];

/** The register of rules, in the order their sentences are shown. */
export const RULES: readonly Rule[] = [...ACTION_RULES, ...DOCUMENT_RULES];

/** What has to be read of a record to say whether an action may be taken. */
export const REFUSAL_FIELDS: readonly Field[] = [
  ...new Set(REFUSALS.flatMap(({ reads }) => reads)),
];

/** What has to be read of a record to say what stands in its `Check`. */
export const CHECK_FIELDS: readonly Field[] = [
  ...new Set<Field>([
    "twoB",
    "portalAction",
    "documentCheck",
    ...ACTION_RULES.flatMap(({ reads }) => reads),
  ]),
];

type RulesByAction = ReadonlyMap<Action, readonly Rule[]>;

const rulesFor = (table: TableKey, action: Action): readonly Rule[] =>
  ACTION_RULES.filter(
    ({ actions, tables }) =>
      (!actions || actions.includes(action)) && (!tables || tables.includes(table)),
  );

/** Found once: every record of half a million is asked. */
const register: ReadonlyMap<TableKey, RulesByAction> = new Map(
  INWARD_TABLES.map(({ key }) => [
    key,
    new Map(ACTIONS.map(({ action }) => [action, rulesFor(key, action)])),
  ]),
);

function isBroken(rule: Rule, row: Row, action: Action, today: Day): boolean {
  const twoB = row.number("twoB");
  if (rule.since !== undefined && twoB < rule.since) return false;
  if (rule.until !== undefined && !(twoB <= rule.until)) return false;
  return rule.breaks(row, action, today);
}

/** The rule that forbids the action on this record, or undefined: the action may be taken. */
export function refusal(row: Row, action: Action): Rule | undefined {
  // No refusal hangs on the day.
  return register
    .get(row.table.key)
    ?.get(action)
    ?.find((rule) => rule.level === "refusal" && isBroken(rule, row, action, NaN));
}

/**
 * What the rules say of a record with its present action. What the portal itself holds is not held
 * against it: a record that came as Pending and blocked, or as Accepted and unanswered, is right until
 * the user changes it.
 */
function actionFindings(row: Row, action: Action, today: Day): readonly Rule[] {
  const asDownloaded = row.text("portalAction") === action;
  const held = (rule: Rule) => asDownloaded && rule.level !== "warning" && rule.actions;
  return brokenRules(row, action, today).filter((rule) => !held(rule));
}

function brokenRules(row: Row, action: Action, today: Day): readonly Rule[] {
  const rules = register.get(row.table.key)?.get(action) ?? [];
  return rules.filter((rule) => isBroken(rule, row, action, today));
}

/**
 * All that the rules say of a record, of its document too, with its present action on a day. Which
 * rules a document breaks is asked only where something was noted when it was read.
 */
export function findings(row: Row, action: Action, today: Day): readonly Rule[] {
  return withDocument(row, actionFindings(row, action, today));
}

/**
 * The same of a record that is to be sent, for another remark or reduction even where its action is the
 * portal's: an upload goes through all validations (GSTN Advisory 658, 21-04-2026).
 */
export function findingsToUpload(row: Row, action: Action, today: Day): readonly Rule[] {
  return withDocument(row, brokenRules(row, action, today));
}

const withDocument = (row: Row, ofAction: readonly Rule[]): readonly Rule[] =>
  row.text("documentCheck") === "" ? ofAction : [...ofAction, ...documentFindings(row)];

/**
 * The `Check` cell: the sentences of all findings, empty when all is well. What there is to say of the
 * document itself was noted when it was read, and is taken from there.
 */
export function checkText(row: Row, action: Action, today: Day): string {
  const sentences = actionFindings(row, action, today).map((rule) => rule.sentence(row));
  const ofDocument = row.text("documentCheck");
  return [...sentences, ...(ofDocument ? [ofDocument] : [])].join(" ");
}

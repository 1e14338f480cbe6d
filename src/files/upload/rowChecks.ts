import { parseAction } from "../../ims/actions";
import type { Day } from "../../ims/day";
import type { Field } from "../../ims/fields";
import { normalGstin } from "../../ims/gstin";
import { alteredNames, fingerprint, rowKey } from "../../ims/identity";
import { howMany } from "../../ims/money";
import type { Row } from "../../ims/records";
import { remembered } from "../../ims/remembered";
import { findings, findingsToUpload, type Rule } from "../../ims/rules";
import { REMARK_BLOCKED } from "../../ims/rules/remarkRules";
import { columnOf } from "../../ims/tables";
import { answerOf } from "./answers";
import { downloadedOf } from "./downloaded";
import { lackingToSend } from "./lacking";
import { malformedToSend } from "./malformed";

/** What a check says of the rows it finds. */
export interface RowFinding {
  readonly id: string;
  readonly level: "error" | "warning";
  text(count: number): string;
}

interface RowCheck extends RowFinding {
  fails(row: Row): boolean;
}

/** A flag of the portal's that a file may not tell, and the answers it matters for. */
const FLAGS: readonly {
  readonly flag: "pendingBlocked" | "remarksBlocked" | "reduceBlocked";
  readonly blocks: string;
  matters(row: Row): boolean;
}[] = [
  {
    flag: "pendingBlocked",
    blocks: "Pending",
    matters: (row) => row.text("action") === "Pending",
  },
  {
    flag: "remarksBlocked",
    blocks: "remarks",
    matters: (row) => row.text("remarks") !== "",
  },
  {
    flag: "reduceBlocked",
    blocks: "the reduction of ITC",
    matters: (row) => row.text("reduce") !== "",
  },
];

/** The portal's Excel download has no column for its flags; its JSON has. */
const flagChecks: readonly RowCheck[] = FLAGS.map(({ flag, blocks, matters }) => ({
  id: `untold-${flag}`,
  level: "warning",
  text: (count) =>
    `The files did not tell whether the portal blocks ${blocks} on ${howMany(count, "record")}. It may refuse them; load the JSON download to be sure.`,
  fails: (row) => row.text(flag) === "" && matters(row),
}));

/** Checks of a changed row that no rule of the register makes. */
const ROW_CHECKS: readonly RowCheck[] = [
  {
    id: "unknown-action",
    level: "error",
    text: (count) =>
      `${howMany(count, "record")}: what stands in ‘Action’ is no action. Choose one of the four.`,
    fails: (row) => parseAction(row.text("action")) === undefined,
  },
  ...flagChecks,
];

const ALTERED: RowFinding = {
  id: "altered",
  level: "error",
  text: (count) =>
    `${howMany(count, "record")}: a cell that came from the portal was altered. Undo the change or load the download again; amounts and numbers go back as they came.`,
};

/** What of the portal's was overtyped since the record was loaded: by name what names the record. */
function alteredIn(row: Row): readonly RowFinding[] {
  if (rowKey(row) !== row.text("key")) {
    const names = alteredNames(row);
    if (names.length === 0) return [ALTERED];
    return [
      {
        id: `altered-${names.join("-")}`,
        level: "error",
        text: (count) =>
          `${howMany(count, "record")}: ${headings(row, names)} was altered since loading, and the portal would not know the record. Undo the change or load the download again.`,
      },
    ];
  }
  return fingerprint(row) === row.text("fingerprint") ? [] : [ALTERED];
}

const headings = ({ table }: Row, fields: readonly Field[]): string =>
  fields.map((field) => columnOf(table, field)?.heading ?? field).join(", ");

export const TWINS: RowFinding = {
  id: "duplicate",
  level: "error",
  text: (count) =>
    `${howMany(count, "record")} ${count === 1 ? "stands" : "stand"} twice on the sheet. Delete the copies.`,
};

export const OWN_SUPPLIES: RowFinding = {
  id: "own-supplies",
  level: "error",
  text: (count) =>
    `${howMany(count, "record")}: the supplier’s GSTIN is your own. Look whether ‘Your GSTIN’ on the Load tab is right; a record of your own is none of IMS.`,
};

export const HIDDEN_ALTERED: RowFinding = {
  id: "altered-hidden",
  level: "error",
  text: (count) =>
    `${howMany(count, "record")}: the hidden cell As downloaded was altered. Undo that, or load the download again.`,
};

export const NO_SECTION: RowFinding = {
  id: "no-section",
  level: "warning",
  text: (count) =>
    `${howMany(count, "record")} ${count === 1 ? "is" : "are"} left out: the API has no section for ${count === 1 ? "it" : "them"}. Export ${count === 1 ? "it" : "them"} as the portal’s own file.`,
};

/** Of the offline file no official text has an example that resets; the API has a request for it. */
export const RESET_UNTRIED: RowFinding = {
  id: "reset-untried",
  level: "warning",
  text: (count) =>
    `${howMany(count, "record")} ${count === 1 ? "goes" : "go"} back to No action: no official text says how the portal takes that from a file. After the upload, look on the dashboard that ${count === 1 ? "it shows" : "they show"} No action.`,
};

/** A field that the schema of the file does not take as it stands. */
export const malformed = (heading: string): RowFinding => ({
  id: `malformed-${heading}`,
  level: "error",
  text: (count) =>
    `${howMany(count, "record")}: ${heading} is missing or not as the portal wants it. ${LOAD_JSON}`,
});

const LOAD_JSON =
  "Load the JSON download (IMS dashboard, Offline) into this workbook: it adds what is missing and keeps your marks.";

/** What the portal asks for and the row does not tell, one finding for all rows that lack the same. */
function lackingIn(row: Row): readonly RowFinding[] {
  const { needed, amounts } = lackingToSend(row);
  const found: RowFinding[] = malformedToSend(row).map((field) =>
    malformed(headings(row, [field])),
  );
  if (needed.length > 0) {
    found.push({
      id: `lacking-${needed.join("-")}`,
      level: "error",
      text: (count) =>
        `${howMany(count, "record")}: ${headings(row, needed)} is missing – the file it was loaded from does not tell it, and the portal takes no record without it. ${LOAD_JSON}`,
    });
  }
  if (amounts.length > 0) {
    found.push({
      id: `no-figure-${amounts.join("-")}`,
      level: "warning",
      text: (count) =>
        `${howMany(count, "record")}: there is no figure for ${headings(row, amounts)}, so none is sent, and the portal may refuse that. ${LOAD_JSON}`,
    });
  }
  return found;
}

/**
 * What is to be said of a row that is to be sent: the portal's validations as far as a row shows them,
 * and what the rules say. `gstin`: the client's own. Throws `Unsendable` when As downloaded was altered.
 */
export function findingsToSend(row: Row, gstin: string, today: Day): readonly RowFinding[] {
  const action = parseAction(row.text("action")) ?? "No action";
  const isOwn = gstin !== "" && normalGstin(row.text("supplier")) === gstin;
  const found: RowFinding[] = ROW_CHECKS.filter((check) => check.fails(row));
  if (isOwn) found.push(OWN_SUPPLIES);
  found.push(...alteredIn(row), ...lackingIn(row));
  for (const rule of findingsToUpload(row, action, today)) {
    if (rule.id !== REMARK_BLOCKED || !isRemarkOfPortal(row)) found.push(inRows(rule));
  }
  return found;
}

/** A remark that the portal itself holds is not held against the record that takes no other. */
const isRemarkOfPortal = (row: Row): boolean =>
  row.text("remarks").trim() === answerOf(downloadedOf(row), "remarks");

/** The same for each of the rows a rule finds. */
const inRows = remembered(({ id, level, why, remedy }: Rule): RowFinding => ({
  id,
  level: level === "warning" ? "warning" : "error",
  text: (count) =>
    [`${howMany(count, "record")}: ${why}.`, ...(remedy === undefined ? [] : [remedy])].join(" "),
}));

/**
 * What is to be said of a record that stays as the portal has it: pending for longer than the portal
 * keeps it so.
 */
export function findingsToLeave(row: Row, today: Day): readonly RowFinding[] {
  if (row.text("action") !== "Pending") return [];
  return findings(row, "Pending", today)
    .filter(({ id }) => id === "pending-period-over")
    .map(inRows);
}

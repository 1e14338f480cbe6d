import { howMany } from "../../ims/money";
import type { Field } from "../../ims/fields";
import { formatDay } from "../../ims/day";
import { rowsIn, type Records, type Row } from "../../ims/records";
import { reductionAsked } from "../../ims/reduction";
import {
  answerFault,
  askedRecords,
  isUnanswered,
  reductionValues,
  type ReductionAnswer,
} from "../../ims/reductionAnswer";
import { refusal } from "../../ims/rules";
import { carryOut, rememberRefused, type Decided, type RowCommand } from "./rowCommand";
import type { Decision, Refusal } from "./decision";
import type { Status } from "../desk/deskState";
import type { MarkScope, ReductionQuestion } from "./markState";
import { decideAccept } from "./markDecisions";
import { markSentence, NOTHING_SELECTED } from "./markWords";
import type { Office } from "../desk/office";

/** What has to be read to put the question in words. */
export const QUESTION_FIELDS: readonly Field[] = ["date"];

/** What is said of rows that have no such answer. */
const NOT_ASKED: Refusal = {
  why: "‘ITC to be reduced’ is answered on accepted credit notes and downward amendments only",
};

/** The answer on rows that are accepted: it may be given anew, where the portal does not block it. */
const mayAnswer = (row: Row): boolean =>
  row.text("action") === "Accepted" && reductionAsked(row) !== "no";

const mustAnswer = (row: Row): boolean =>
  isUnanswered(row) && refusal(row, "Accepted") === undefined;

/** Puts the question, unless none of the rows asks it; true where the command may go on. */
export function askedOn(
  office: Office,
  { purpose, scope, remark }: Pick<ReductionQuestion, "purpose" | "scope" | "remark">,
): (records: Records) => boolean {
  return (records) => {
    const { table, count, columns } = records;
    if (!columns.reduce) return true;
    const isAsked = purpose === "accept" ? mustAnswer : mayAnswer;
    const asked = askedRecords(rowsIn(records), isAsked);
    if (!asked) return true;
    const one = asked.count === 1 ? [...rowsIn(records)].find(isAsked) : undefined;
    const question: ReductionQuestion = {
      purpose,
      scope,
      table,
      rows: count,
      asked,
      ...(one && { document: `${one.text("number")} of ${formatDay(one.number("date"))}` }),
      remark,
    };
    office.store.set({ reductionQuestion: question });
    office.asked = columns.key ?? [];
    return false;
  };
}

const answering = (purpose: ReductionQuestion["purpose"], answer: ReductionAnswer): RowCommand => ({
  name: purpose === "accept" ? "Accept" : "ITC to be reduced",
  decider: () =>
    purpose === "accept"
      ? (row) => decideAccept(row, answer)
      : (row): Decision =>
          mayAnswer(row) ? { values: reductionValues(row, answer) } : { refused: NOT_ASKED },
});

/** Asks anew about rows that are accepted already. */
export async function askReduction(office: Office, scope: MarkScope): Promise<Status | undefined> {
  const asking = askedOn(office, { purpose: "answer", scope, remark: "" });
  let noneAsks = false;
  await carryOut(office, scope, {
    name: "ITC to be reduced",
    decider: () => () => undefined,
    reads: QUESTION_FIELDS,
    mayDecide: (records) => {
      noneAsks = asking(records);
      return false;
    },
  });
  if (office.store.get().reductionQuestion) return undefined;
  return noneAsks
    ? { tone: "refused", text: `Nothing to answer: ${NOT_ASKED.why}.` }
    : NOTHING_SELECTED;
}

/**
 * Does what the question was put for, with the answer. Where other rows are meant by now than were
 * asked about – another selection, another filter – it is put again for those.
 */
export async function answerReduction(
  office: Office,
  question: ReductionQuestion,
  answer: ReductionAnswer,
): Promise<Status | undefined> {
  const { purpose, scope, asked } = question;
  const fault = answerFault(answer, asked);
  if (fault !== undefined) return { tone: "refused", text: `Nothing was marked. ${fault}` };
  const keys = office.asked;
  const askAnew = askedOn(office, question);
  const decided = await carryOut(office, scope, {
    ...answering(purpose, answer),
    reads: QUESTION_FIELDS,
    mayDecide: (records) => {
      const now = records.columns.key ?? [];
      const isSame = now.length === keys.length && now.every((key, at) => key === keys[at]);
      return isSame || askAnew(records);
    },
  });
  if (office.store.get().reductionQuestion) return undefined;
  if (!decided) return NOTHING_SELECTED;
  rememberRefused(office, decided);
  if (answer.kind === "later") return decidedLater(decided, asked.count);
  return markSentence(purpose === "accept" ? "Accept" : "ITC to be reduced", decided);
}

function decidedLater(decided: Decided, count: number): Status {
  const { text, ...rest } = markSentence("Accept", decided);
  const open = `‘ITC to be reduced’ is open on ${howMany(count, "row")}: ‘Check’ says so, and the export waits for the answer.`;
  return { ...rest, text: `${text} ${open}` };
}

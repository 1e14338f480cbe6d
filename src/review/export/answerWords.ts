import type { PortalAnswer } from "../../files/answer/portalAnswer";
import type { RefusedRecord } from "../../files/answer/refusedRecords";
import { portalErrorInWords } from "../../ims/portalErrors";
import { howMany } from "../../ims/money";
import { formatPeriod, parsePeriodCode } from "../../ims/period";
import { imsTable } from "../../ims/tables";
import type { Status } from "../desk/deskState";
import { portalsNowInWords } from "./uploading";

/** `B2B · INV-1 · 24AAQCA8719H1ZC · October 2026`: a refused record that is not in the workbook. */
export function refusedInWords(record: RefusedRecord): string {
  const { table, section, supplier, number, period } = record;
  const sheet = table ? imsTable(table).sheet : section;
  const month = formatPeriod(parsePeriodCode(period)) || period;
  return [sheet, number || "without number", supplier, month].filter(Boolean).join(" · ");
}

/** What an answer of which no record is to be looked at comes to; `own`: the client's GSTIN. */
export function statusOfWhole(file: string, answer: PortalAnswer, own: string): Status | undefined {
  if (answer.gstin !== "" && own !== "" && answer.gstin !== own) {
    return {
      tone: "refused",
      text: `${file} is the answer to an upload of ${answer.gstin}, and this workbook is of ${own}. Open that client’s workbook, or choose the answer to this one’s upload. Nothing was changed.`,
    };
  }
  if (answer.outcome === "in progress") {
    return {
      tone: "plain",
      text: `${file}: the portal is still processing the upload. Ask for the status again later. Nothing was changed.`,
    };
  }
  if (answer.outcome === "refused" && answer.refused.length === 0) {
    return {
      tone: "refused",
      text: `${file}: the portal took nothing of the upload. ${portalErrorInWords(answer.code, answer.message)} All records stay to be sent.`,
    };
  }
  return undefined;
}

/**
 * Why nothing of the last export counts as the portal's, though the answer does not refuse all of it;
 * undefined: what it does not refuse the portal took. `namesSent`: it refuses some of that export.
 */
export function whyNoneTaken(
  { outcome, refused }: PortalAnswer,
  namesSent: boolean,
): string | undefined {
  if (outcome === "refused") {
    return "It took nothing of the upload: the other records stay to be sent too.";
  }
  if (refused.length > 0 && !namesSent) {
    return "It names none of the records that were exported last, so it seems to answer another upload: all of those stay to be sent.";
  }
  const unnamed = refused.filter(({ number }) => number === "").length;
  if (unnamed === 0) return undefined;
  return `It refuses ${howMany(unnamed, "record")} without telling the number, so any may be meant: all that was exported stays to be sent. Download again and load the file to see what the portal took.`;
}

interface Counts {
  readonly refused: number;
  readonly taken: number;
  readonly notFound: number;
}

/** What an answer that was taken comes to. */
export function answerStatus(
  file: string,
  { refused, taken, notFound }: Counts,
  whyNone: string | undefined,
): Status {
  const sentences = [
    refused > 0
      ? `The portal refused ${howMany(refused, "record")}: ‘Check’ says why, and ${refused === 1 ? "it stays" : "they stay"} to be sent.`
      : `${file}: the portal refused no record that is here.`,
    ...(taken > 0 ? [portalsNowInWords(taken)] : []),
    ...(whyNone === undefined ? [] : [whyNone]),
    ...(notFound > 0
      ? [
          notFound === 1
            ? "1 record of the answer is not in this workbook; it is listed."
            : `${howMany(notFound, "record")} of the answer are not in this workbook; they are listed.`,
        ]
      : []),
  ];
  return {
    tone: refused > 0 || notFound > 0 ? "refused" : "done",
    text: sentences.join(" "),
    ...(refused > 0 && { next: "show-refused" as const }),
  };
}

import { MARKS, putMark, sheetsWithMark } from "./sheetMarks";
import { freeSheetName } from "./sheetNames";

/** Sheets of ours that hold no IMS table, by the value of their mark. */
export const OWN_SHEETS = [
  "statement",
  "summary",
  "portalDocuments",
  "comparison",
  "outwardSummary",
  "outwardLiability",
] as const;
export type OwnSheet = (typeof OWN_SHEETS)[number];

export interface OwnSheetOnHand {
  readonly worksheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
}

/** A sheet of ours, found by its mark; undefined where the workbook has none. */
export async function findOwnSheet(
  context: Excel.RequestContext,
  kind: OwnSheet,
): Promise<OwnSheetOnHand | undefined> {
  return (await sheetsWithMark(context, MARKS.own)).find(({ value }) => value === kind);
}

/**
 * A sheet of ours with nothing on it: the one that is there, emptied, or a new one. Nothing has happened
 * to it yet: emptying and filling go with the caller's next sync, so that no half sheet is left when
 * Excel fails. The sheet's id is loaded then.
 */
export async function blankOwnSheet(
  context: Excel.RequestContext,
  kind: OwnSheet,
  wishedName: string,
): Promise<Omit<OwnSheetOnHand, "id">> {
  const there = await findOwnSheet(context, kind);
  if (!there) return newOwnSheet(context, kind, wishedName);
  const { worksheet, name } = there;
  worksheet.getUsedRange().untrack().clear();
  return { worksheet, name };
}

/** A new sheet of ours, likewise, under the name that is wished or one like it. */
export async function newOwnSheet(
  context: Excel.RequestContext,
  kind: OwnSheet,
  wishedName: string,
): Promise<Omit<OwnSheetOnHand, "id">> {
  const sheets = await sheetsWithMark(context, MARKS.own);
  const name = freeSheetName(
    wishedName,
    sheets.map((sheet) => sheet.name),
  );
  const worksheet = context.workbook.worksheets.add(name);
  putMark(worksheet, MARKS.own, kind);
  worksheet.load("id");
  return { worksheet, name };
}

/** From the caller's next sync on the sheet is the user's: we know it no more. */
export function setAside({ worksheet }: OwnSheetOnHand): void {
  putMark(worksheet, MARKS.own, "");
}

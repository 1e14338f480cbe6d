import type { Field } from "../../ims/fields";
import { columnOf, imsTable, type ImsTable } from "../../ims/tables";
import { neededFields } from "../records/completeRecords";
import type { Gathering } from "../records/gathering";
import { Refused } from "../reader/refused";
import type { Tell } from "../reader/report";
import { neededToSend } from "../upload/lacking";
import type { Sheet } from "../xlsx/cells";
import { findHeaderBlock, type HeaderBlock } from "./headerBlock";
import { toldAbove, type ToldAbove } from "./outwardSheet";
import { ownGstin } from "./ownGstin";
import { readSheetRecords } from "./sheetRecords";
import { tableNamed, tableOfSheet } from "./sheetTable";

/** A sheet with at least so many known headings, one of them of a document, is meant to hold records. */
const FEWEST_HEADINGS = 4;
const OF_DOCUMENTS: readonly Field[] = ["supplier", "number", "port"];

/** A worksheet to be read, in a file or open in Excel. */
export interface SheetSource {
  readonly name: string;
  readonly hidden: boolean;
  /** What its reading weighs among the others. */
  readonly size: number;
  /** Reads it; `tell` hears now and then which share of it is read, from 0 to 1. */
  read(tell: (share: number) => void): Promise<Sheet>;
}

/** Whether a sheet has the headings of records; its first rows are enough to tell. */
export function isRecordSheet(sheet: Sheet): boolean {
  const block = findHeaderBlock(sheet);
  return block !== undefined && isOfRecords(block);
}

/**
 * Reads the IMS records of a workbook: every visible sheet whose headings are those of a table.
 * Other sheets (Home, Read me) are passed over. Throws `Refused` when there is no such sheet.
 */
export async function readWorkbook(
  sheets: readonly SheetSource[],
  gathering: Gathering,
  tell: Tell,
): Promise<void> {
  let tables = 0;
  const total = sheets.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const entry of sheets) {
    if (entry.hidden) {
      reportHidden(entry.name, gathering);
    } else {
      const tellShare = shareTeller(entry, before / total, entry.size / total, tell);
      const sheet = await entry.read((share) => tellShare(share / 2));
      if (readSheet(sheet, gathering, (share) => tellShare((1 + share) / 2))) tables++;
      sheet.cells.release();
    }
    before += entry.size;
  }
  if (tables === 0) throw new Refused(gathering.onlyReason() ?? NO_TABLE);
  if (gathering.records === 0 && gathering.unread === 0) throw new Refused(EMPTY);
}

const NO_TABLE =
  "holds no sheet with the columns of an IMS download (GSTIN of supplier, invoice number, taxable value …). Choose the file of IMS Dashboard › Download IMS details (Excel), or of Offline › Download JSON.";
const EMPTY =
  "is an IMS workbook without records: there is nothing to load. Download it again when the dashboard shows records.";

/** Unpacking a sheet and reading its records take about half the time each. */
function shareTeller({ name }: SheetSource, from: number, width: number, tell: Tell) {
  return (share: number) => tell(name, from + share * width);
}

/** Whether the sheet is one of IMS records that could be read. */
function readSheet(
  sheet: Sheet,
  gathering: Gathering,
  tellShare: (share: number) => void,
): boolean {
  const block = findHeaderBlock(sheet);
  if (!block || !isOfRecords(block)) {
    gathering.gstin ??= ownGstin(sheet.cells);
    return false;
  }
  if (block.other) throw new Refused(block.other.sentence);
  gathering.gstin ??= ownGstin(sheet.cells, block.from);
  const key = tableOfSheet(sheet, block);
  if (!key) {
    gathering.find({
      sheet: sheet.name,
      reason: `The sheet ${sheet.name} holds notes, but does not say whether credit or debit notes. Name it B2B-CN or B2B-DN and choose the file again.`,
    });
    return false;
  }
  const table = imsTable(key);
  const missing = neededColumns(table).filter((field) => !block.columns.has(field));
  if (missing.length > 0) {
    gathering.find({
      sheet: sheet.name,
      table: key,
      reason: `The sheet ${sheet.name} looks like ${table.title}, but has no column ${headings(table, missing)}. It was not loaded. Choose the file as the portal gave it.`,
    });
    return false;
  }
  const told = table.side === "outward" ? toldAbove(sheet, block.from) : undefined;
  if (told) reportMissedOutward(sheet, table, block, told, gathering);
  else reportMissed(sheet, table, block, gathering);
  readSheetRecords(sheet, block, gathering.collector(key), gathering, tellShare, told);
  return true;
}

function isOfRecords({ columns }: HeaderBlock): boolean {
  return columns.size >= FEWEST_HEADINGS && OF_DOCUMENTS.some((field) => columns.has(field));
}

/**
 * Fields whose column a sheet must have: what names a document, what makes it one, and the status,
 * without which it would be any purchase register.
 */
function neededColumns(table: ImsTable): readonly Field[] {
  const amounts = (["taxable", "igst", "cgst", "sgst"] as const).filter((field) =>
    columnOf(table, field),
  );
  return [...neededFields(table), ...amounts, ...(table.needsFiling ? (["action"] as const) : [])];
}

/** Fields that a sheet may do without, and what then follows. */
const MISSED: readonly (readonly [Field, string])[] = [
  [
    "filing",
    "so its documents cannot be counted in GSTR-2B. Download the JSON file, which tells who has filed",
  ],
  ["action", "so all its records were taken as No action"],
  [
    "sourcePeriod",
    "so ‘2B period’ is empty and its documents are counted in no GSTR-2B before you fill it",
  ],
];
const NOT_SENT =
  "which the portal asks for. Review the records; before they are exported, load the JSON file too: it adds what is missing and keeps your marks";

function reportMissed(
  { name }: Sheet,
  table: ImsTable,
  block: HeaderBlock,
  gathering: Gathering,
): void {
  const missed = (fields: readonly Field[], consequence: string) => {
    const lacking = fields.filter((field) => columnOf(table, field) && !block.columns.has(field));
    if (lacking.length === 0) return;
    gathering.find({
      sheet: name,
      table: table.key,
      reason: `The sheet ${name} has no column ${headings(table, lacking)}, ${consequence}.`,
    });
  };
  for (const [field, consequence] of MISSED) missed([field], consequence);
  missed(neededToSend(table), NOT_SENT);
}

/** What an outward sheet tells neither in a column nor above its headings. */
function reportMissedOutward(
  { name }: Sheet,
  table: ImsTable,
  { columns }: HeaderBlock,
  { sourcePeriod, source }: ToldAbove,
  gathering: Gathering,
): void {
  const report = (field: Field, consequence: string) =>
    gathering.find({
      sheet: name,
      table: table.key,
      reason: `The sheet ${name} does not say the ${headings(table, [field])} of its documents, ${consequence}.`,
    });
  if (!columns.has("sourcePeriod") && Number.isNaN(sourcePeriod)) {
    report(
      "sourcePeriod",
      "so Outward Summary finds them in no return period. Load the JSON file, which tells it",
    );
  }
  if (!columns.has("source") && source === "") {
    report("source", "so they cannot be filtered by it. Load the JSON file, which tells it");
  }
}

/** Headings as the user knows them; the column for the action is called Status by the portal. */
function headings(table: ImsTable, fields: readonly Field[]): string {
  return fields
    .map((field) => (field === "action" ? "Status" : (columnOf(table, field)?.heading ?? field)))
    .join(", ");
}

function reportHidden(name: string, gathering: Gathering): void {
  if (!tableNamed(name)) return;
  gathering.find({
    sheet: name,
    reason: `The sheet ${name} is hidden and was left out. Unhide it in Excel if it is to be loaded.`,
  });
}

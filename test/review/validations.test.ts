import type { Settings } from "../../src/files/settings";
import { dayOf, dayOfMoment } from "../../src/ims/day";
import { fingerprint, rowKey } from "../../src/ims/identity";
import { periodOf } from "../../src/ims/period";
import { documentCheck } from "../../src/ims/rules/documentRules";
import { recordsOf, rowAt, type RecordFields, type Records } from "../../src/ims/records";
import type { TableKey } from "../../src/ims/tables";
import { isChanged } from "../../src/files/upload/changes";
import { newExamination } from "../../src/files/upload/examination";
import { OURS, VALIDATION_CASES } from "./validationCases";
import { checklistOf } from "../../src/review/export/checklist";

/** The validations before an upload, by the numbers of the list they are drawn up in. */
const NOW = new Date(2026, 10, 15);

const SETTINGS: Settings = {
  version: 1,
  gstin: OURS,
  twoBPeriod: "102026",
  loadedAt: "",
  noticeSeen: true,
};

/** A record as the portal gives it, with what a test says of it; then what was overtyped since. */
function records(table: TableKey, fields: RecordFields, overtyped: RecordFields = {}): Records {
  const plain: RecordFields = {
    supplier: "24AAQCA8719H1ZC",
    name: "Sample Supplier",
    number: "A/1",
    originalNumber: "O/1",
    originalDate: dayOf(2026, 9, 1),
    port: "INBOM4",
    type: "Regular",
    date: dayOf(2026, 10, 8),
    value: 118_000_00,
    place: "27-Maharashtra",
    taxable: 100_000_00,
    igst: 18_000_00,
    cgst: 0,
    sgst: 0,
    cess: 0,
    filing: "Filed",
    source: "GSTR-1",
    sourcePeriod: periodOf(2026, 10),
    twoB: periodOf(2026, 10),
    portalAction: "No action",
    pendingBlocked: "No",
    remarksBlocked: "No",
    reduceBlocked: "No",
    ...fields,
  };
  const row = rowAt(recordsOf(table, [plain]), 0);
  const noted = { documentCheck: documentCheck(row, false) };
  const told = { ...plain, ...noted, key: rowKey(row), fingerprint: fingerprint(row) };
  return recordsOf(table, [{ ...told, ...overtyped }]);
}

/** What the check list says of a record: each line's level and id, without the table. */
function linesOf(made: Records, settings: Settings = SETTINGS, copies = 1): readonly string[] {
  const examination = newExamination(settings.gstin, dayOfMoment(NOW));
  for (let copy = 0; copy < copies; copy++) examination.see(made.columns.key ?? []);
  const row = rowAt(made, 0);
  if (isChanged(row)) examination.passes(row);
  else examination.leaves(row);
  const ofRows = examination.lines().map((line) => ({ ...line, keys: [] }));
  const { lines } = checklistOf({ changed: 1, lines: ofRows }, { settings, tables: [], now: NOW });
  return lines.map(({ level, id }) => `${level} ${id.split(":")[0] ?? ""}`);
}

test.each(VALIDATION_CASES)("%s", (_, table, fields, line) => {
  expect(linesOf(records(table, fields))).toContain(line);
});

test("a record as the portal gives it has nothing to be said of", () => {
  expect(linesOf(records("b2b", { action: "Rejected" }))).toEqual([]);
});

test("E8: a record that stands twice", () => {
  const made = records("b2b", { action: "Rejected" });
  expect(linesOf(made, SETTINGS, 2)).toEqual(["error duplicate"]);
});

test("E9: without the taxpayer's own GSTIN", () => {
  const made = records("b2b", { action: "Rejected" });
  expect(linesOf(made, { ...SETTINGS, gstin: "" })).toEqual(["error own-gstin"]);
});

test("W7: an old download", () => {
  const savedAt = new Date(2026, 10, 14, 11).toISOString();
  const made = records("b2b", { action: "Rejected" });
  expect(linesOf(made, { ...SETTINGS, savedAt })).toEqual(["warning age"]);
});

test.each<[string, TableKey, RecordFields, string]>([
  ["its number", "b2b", { number: "A/2" }, "error altered-number"],
  ["its date and supplier", "b2b", { date: 46_000, supplier: OURS }, "error altered-supplier-date"],
  ["a bill's port", "impg", { port: "INMAA1" }, "error altered-port"],
  ["an amount", "b2b", { igst: 1_00 }, "error altered"],
])(
  "a cell of the portal's that was overtyped stops the export: %s",
  (_, table, overtyped, line) => {
    expect(linesOf(records(table, { action: "Accepted" }, overtyped))).toContain(line);
  },
);

test("what names a record is named when it was overtyped", () => {
  const examination = newExamination(OURS, dayOfMoment(NOW));
  examination.passes(rowAt(records("b2b", { action: "Accepted" }, { number: "A/2" }), 0));
  expect(examination.lines().map(({ text }) => text)).toEqual([
    "B2B: 1 record: Invoice number was altered since loading, and the portal would not know the record. Undo the change or load the download again. It is A/2.",
  ]);
});

test("a malformed cell whose value is kept as it was downloaded goes back as it came", () => {
  const asDownloaded = JSON.stringify({ inum: "INV#1" });
  const made = records("b2b", { action: "Accepted", number: "INV#1", asDownloaded });
  expect(linesOf(made)).toEqual([]);
});

test("the first of the records that stop the export are named, the others counted", () => {
  const examination = newExamination(OURS, dayOfMoment(NOW));
  for (const number of ["A#1", "A#2", "A#3", "A#4"]) {
    examination.passes(rowAt(records("b2b", { action: "Accepted", number }), 0));
  }
  expect(examination.lines().map(({ text }) => text)).toEqual([
    "B2B: 4 records: Invoice number is missing or not as the portal wants it. Load the JSON download (IMS dashboard, Offline) into this workbook: it adds what is missing and keeps your marks. They are A#1, A#2, A#3 and 1 more.",
  ]);
});

import type { Action } from "../../src/ims/actions";
import { dayOf, type Day } from "../../src/ims/day";
import { periodOf } from "../../src/ims/period";
import { recordsOf, rowAt, type RecordFields, type Row } from "../../src/ims/records";
import { checkText, findings } from "../../src/ims/rules";
import { documentCheck } from "../../src/ims/rules/documentRules";
import type { TableKey } from "../../src/ims/tables";

const OCTOBER_2026 = periodOf(2026, 10);
export const TODAY = dayOf(2026, 11, 15);

/** A plain record of a filed return of October 2026, with what a test says of it. */
export function record(table: TableKey, fields: RecordFields = {}): Row {
  const plain: RecordFields = {
    supplier: "27AAPFU0939F1ZV",
    number: "A/1",
    filing: "Filed",
    portalAction: "No action",
    twoB: OCTOBER_2026,
    cgst: 900_00,
    sgst: 900_00,
    igst: 0,
    cess: 0,
  };
  return rowAt(recordsOf(table, [{ ...plain, ...fields }]), 0);
}

/** The rules that have something to say. */
export const ids = (row: Row, action: Action, today: Day = TODAY): string[] =>
  findings(row, action, today).map((rule) => rule.id);

/** What `Check` says. */
export const check = (row: Row, action: Action, today: Day = TODAY): string =>
  checkText(row, action, today);

/** What is found of a document as it was read. */
export const said = (fields: RecordFields, table: TableKey = "b2b") => {
  const read = record(table, { type: "Regular", ...fields });
  const noted = { documentCheck: documentCheck(read, false) };
  return ids(record(table, { type: "Regular", ...fields, ...noted }), "No action");
};

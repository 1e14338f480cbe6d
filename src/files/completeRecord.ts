import { parseAction } from "../ims/actions";
import { HEADS, isNumberField, type Field } from "../ims/fields";
import { gstinFault, normalGstin } from "../ims/gstin";
import { fingerprint, rowKey } from "../ims/identity";
import { periodOfDay } from "../ims/period";
import type { Row } from "../ims/records";
import { columnOf, type ImsTable } from "../ims/tables";
import { firstTwoB } from "../gstr2b/twoB";
import type { Collector } from "./collector";
import { quoted } from "./fillField";

/**
 * Completes the record in the slot, once its fields are filled: the action in its three places, the
 * first GSTR-2B, the key, the fingerprint. Returns a sentence when the record cannot be used: what
 * is missing is never made up.
 */
export function completeRecord(collector: Collector): string | undefined {
  const { slot } = collector;
  const fault = faultOf(slot);
  if (fault !== undefined) return fault;
  const action = parseAction(slot.text("action"));
  if (action === undefined) {
    return `${headingOf(slot, "portalAction")} ${quoted({ value: slot.text("action") })} is not one of Accepted, Rejected, Pending and No action.`;
  }
  collector.setText("action", action);
  collector.setText("portalAction", action);
  collector.setText("checkedAction", action);
  collector.setText("supplier", normalSupplier(slot.text("supplier")).gstin);
  if (slot.table.amends) collector.setText("originalCredit", "Unknown");
  if (Number.isNaN(slot.number("twoB"))) collector.setNumber("twoB", firstPeriod(slot));
  collector.setText("fingerprint", fingerprint(slot));
  collector.setText("key", rowKey(slot));
  return undefined;
}

const AMOUNTS = ["taxable", ...HEADS] as const;

interface Supplier {
  readonly gstin: string;
  readonly isGstin: boolean;
}

/** Suppliers come again and again; more of them than this are forgotten and looked at anew. */
const REMEMBERED = 50_000;
const suppliers = new Map<string, Supplier>();

/** A supplier's GSTIN in normal form, and whether it has the form of one. */
function normalSupplier(text: string): Supplier {
  const known = suppliers.get(text);
  if (known) return known;
  const gstin = normalGstin(text);
  const supplier = { gstin, isGstin: gstinFault(gstin) !== "form" };
  if (suppliers.size >= REMEMBERED) suppliers.clear();
  suppliers.set(text, supplier);
  return supplier;
}

/** Without one of these a document cannot be told from others. */
const NEEDED_OF_DOCUMENTS: readonly Field[] = ["supplier", "number", "date"];
const NEEDED_OF_BILLS: readonly Field[] = ["number", "date"];

/**
 * The fields without which a record of the table cannot be used. What else the portal asks for is
 * missed only when the record is to be sent: `neededToSend`.
 */
export function neededFields(table: ImsTable): readonly Field[] {
  return table.needsFiling ? NEEDED_OF_DOCUMENTS : NEEDED_OF_BILLS;
}

function isEmpty(slot: Row, field: Field): boolean {
  return isNumberField(field) ? Number.isNaN(slot.number(field)) : slot.text(field).trim() === "";
}

function faultOf(slot: Row): string | undefined {
  const missing = neededFields(slot.table).find((field) => isEmpty(slot, field));
  if (missing) return `${headingOf(slot, missing)} is missing.`;
  const supplier = slot.text("supplier");
  if (supplier !== "" && !normalSupplier(supplier).isGstin) {
    return `${headingOf(slot, "supplier")} ${quoted({ value: supplier })} is not a GSTIN.`;
  }
  const hasAmount = AMOUNTS.some((field) => !Number.isNaN(slot.number(field)));
  return hasAmount ? undefined : "All amounts are missing.";
}

/**
 * The first GSTR-2B of a record that does not tell it; `NaN` where nothing tells it. A bill of entry
 * without its period of credit is of the month of the source period, or of its ICEGATE reference date.
 */
function firstPeriod(slot: Row): number {
  const source = slot.number("sourcePeriod");
  return Number.isNaN(source)
    ? periodOfDay(slot.number("reference"))
    : firstTwoB(source, slot.text("source"));
}

function headingOf({ table }: Row, field: Field): string {
  return columnOf(table, field)?.heading ?? field;
}

import { checkDigit } from "../../src/ims/gstin";
import { dayOf } from "../../src/ims/day";
import { periodOf } from "../../src/ims/period";
import { recordsOf, type RecordFields, type Records } from "../../src/ims/records";

const PERIOD = periodOf(2026, 10);
const FIRST = dayOf(2026, 10, 1);
const ACTIONS = ["No action", "Accepted", "Rejected", "Pending"] as const;

const gstinOf = (supplier: number): string => {
  const first14 = `29AAACB${String(1000 + supplier)}K1Z`;
  return first14 + checkDigit(first14);
};

function invoice(index: number, mark: (typeof ACTIONS)[number] | undefined): RecordFields {
  const taxable = 100_000 + (index % 997) * 1_000;
  const action = mark ?? ACTIONS[index % 11 === 0 ? index % 4 : 0] ?? "No action";
  return {
    action,
    checkedAction: action,
    supplier: gstinOf(index % 900),
    name: `Supplier ${index % 900} Private Limited`,
    number: `INV/26-27/${String(index).padStart(6, "0")}`,
    type: "Regular",
    date: FIRST + (index % 28),
    value: taxable + taxable * 0.18,
    place: "29-Karnataka",
    taxable,
    igst: 0,
    cgst: taxable * 0.09,
    sgst: taxable * 0.09,
    cess: 0,
    twoB: PERIOD,
    filing: index % 13 === 0 ? "Not Filed" : "Filed",
    source: "GSTR-1",
    sourcePeriod: PERIOD,
    portalAction: "No action",
    pendingBlocked: "No",
    key: `b2b|${index}`,
  };
}

/**
 * As many made-up B2B invoices of October 2026, from 900 suppliers, a few of them marked, or all of
 * them with one mark.
 */
export function madeInvoices(count: number, mark?: (typeof ACTIONS)[number]): Records {
  return recordsOf(
    "b2b",
    Array.from({ length: count }, (_, index) => invoice(index, mark)),
  );
}

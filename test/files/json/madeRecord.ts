import { OCTOBER, SUPPLIER, day } from "../readings";

/** What is read of the record `INVOICE`. */
export const READ = {
  action: "No action",
  supplier: SUPPLIER,
  name: "Kaveri Metals Pvt Ltd",
  number: "INV/001",
  type: "Regular",
  date: day(8),
  value: 118_000_00,
  place: "24-Gujarat",
  taxable: 100_000_00,
  igst: 0,
  cgst: 9_000_00,
  sgst: 9_000_00,
  cess: 0,
  twoB: OCTOBER,
  filing: "Filed",
  source: "GSTR-1",
  sourcePeriod: OCTOBER,
  portalAction: "No action",
  checkedAction: "No action",
  pendingBlocked: "No",
  remarksBlocked: "No",
  reduceBlocked: "No",
};

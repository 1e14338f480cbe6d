import { dayOf } from "../../src/ims/day";
import { periodOf } from "../../src/ims/period";
import type { RecordFields } from "../../src/ims/records";
import type { TableKey } from "../../src/ims/tables";

/** The taxpayer’s own GSTIN. */
export const OURS = "27AAPFU0939F1ZV";

const PARTLY = { reduce: "Yes", reduceIgst: 1_00, reduceCgst: 0, reduceSgst: 0, reduceCess: 0 };

/** By the number of the list: a record, what is overtyped of it, and the line of the check list. */
export const VALIDATION_CASES: readonly [string, TableKey, RecordFields, string][] = [
  ["E1 no action", "b2b", { action: "Maybe" }, "error unknown-action"],
  [
    "E2 Pending blocked",
    "b2b",
    { action: "Pending", pendingBlocked: "Yes" },
    "error pending-blocked",
  ],
  ["E3 import rejected", "impg", { action: "Rejected" }, "error imports-not-rejected"],
  ["E4 unanswered", "b2bcn", { action: "Accepted" }, "error reduction-unanswered"],
  [
    "E5 more than the tax",
    "b2bcn",
    { action: "Accepted", remarks: "x", ...PARTLY, reduceIgst: 18_000_01 },
    "error reduction-amounts",
  ],
  [
    "E5 less than nothing",
    "b2bcn",
    { action: "Accepted", remarks: "x", ...PARTLY, reduceIgst: -1 },
    "error reduction-amounts",
  ],
  [
    "E5 central and State/UT tax apart",
    "b2bcn",
    { action: "Accepted", remarks: "x", cgst: 9_00, sgst: 9_00, ...PARTLY, reduceCgst: 1_00 },
    "error reduction-amounts",
  ],
  [
    "E5 amounts with No",
    "b2bcn",
    { action: "Accepted", remarks: "x", ...PARTLY, reduce: "No" },
    "error reduction-amounts",
  ],
  [
    "E4 neither Yes nor No",
    "b2ba",
    { action: "Accepted", reduce: "Maybe" },
    "error reduction-word",
  ],
  [
    "E4 the portal’s answer taken away",
    "b2bcn",
    { action: "Accepted", portalAction: "Accepted", asDownloaded: '{"itcRedReq":"Y"}' },
    "error reduction-unanswered",
  ],
  [
    "E2 another remark on what the portal holds pending and blocks",
    "b2bcn",
    { action: "Pending", portalAction: "Pending", pendingBlocked: "Yes", remarks: "late" },
    "error pending-blocked",
  ],
  ["E5 amounts with Reject", "b2bcn", { action: "Rejected", ...PARTLY }, "error reduction-amounts"],
  [
    "E5 answered where blocked",
    "b2bcn",
    { action: "Accepted", reduce: "Yes", reduceBlocked: "Yes" },
    "error reduction-blocked",
  ],
  [
    "E6 long remark",
    "b2b",
    { action: "Rejected", remarks: "x".repeat(251) },
    "error remark-too-long",
  ],
  [
    "E6 remark where none is taken",
    "b2b",
    { action: "Rejected", remarks: "x", remarksBlocked: "Yes" },
    "error remark-blocked",
  ],
  ["E6 remark missing", "b2bcn", { action: "Accepted", ...PARTLY }, "error remark-missing"],
  [
    "E7 number malformed",
    "b2b",
    { action: "Accepted", number: "INV#1" },
    "error malformed-Invoice number",
  ],
  [
    "E7 number of 17 characters",
    "b2b",
    { action: "Accepted", number: "1".repeat(17) },
    "error malformed-Invoice number",
  ],
  [
    "E7 place malformed",
    "ecom",
    { action: "Accepted", place: "Atlantis" },
    "error malformed-Place of supply",
  ],
  [
    "E7 supplier malformed",
    "b2b",
    { action: "Accepted", supplier: "24AAQCA8719H1Z" },
    "error malformed-GSTIN of supplier",
  ],
  ["E7 supplier missing", "b2b", { action: "Accepted", supplier: "" }, "error lacking-supplier"],
  ["E7 date missing", "b2b", { action: "Accepted", date: NaN }, "error lacking-date"],
  [
    "E7 period missing",
    "b2b",
    { action: "Accepted", sourcePeriod: NaN },
    "error lacking-sourcePeriod",
  ],
  ["E7 source missing", "b2b", { action: "Accepted", source: "" }, "error lacking-source"],
  ["E7 amount missing", "b2b", { action: "Accepted", cess: NaN }, "error lacking-cess"],
  ["E9 own supply", "b2b", { action: "Accepted", supplier: OURS }, "error own-supplies"],
  [
    "W1 not filed",
    "b2b",
    { action: "Accepted", filing: "Not Filed" },
    "warning supplier-not-filed",
  ],
  [
    "W2 check digit",
    "b2b",
    { action: "Accepted", supplier: "24AAQCA8719H1ZD" },
    "warning gstin-check-digit",
  ],
  ["W3 decide by", "b2bcn", { action: "Pending" }, "warning pending-one-period"],
  [
    "W4 too late",
    "b2b",
    { action: "Accepted", date: dayOf(2024, 5, 1) },
    "warning credit-too-late",
  ],
  [
    "W4 last chance",
    "b2b",
    { action: "Pending", date: dayOf(2026, 3, 1) },
    "warning credit-last-chance",
  ],
  [
    "W5 pending for too long",
    "b2bcn",
    { action: "Pending", portalAction: "Pending", twoB: periodOf(2026, 8) },
    "warning pending-period-over",
  ],
  ["W6 both taxes", "b2b", { action: "Rejected", cgst: 1_00, sgst: 1_00 }, "warning both-taxes"],
  ["W6 tax and place", "b2b", { action: "Rejected", place: "24-Gujarat" }, "warning tax-and-place"],
  ["W6 value", "b2b", { action: "Rejected", value: 1_00 }, "warning value-below-taxable"],
];

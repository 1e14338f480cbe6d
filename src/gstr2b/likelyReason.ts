import { formatDay } from "../ims/day";
import { HEADS } from "../ims/fields";
import { formatPeriod, type Period } from "../ims/period";
import { taxOf, type Row } from "../ims/records";
import type { Counted, Treatment } from "./counting";
import { reasonInWords } from "./notAvailable";
import { documentTax, type PortalDocument } from "./portalStatement";

/** How a document stands otherwise in the one statement than in the other. */
export type DifferenceKind =
  "Only here" | "Only on the portal" | "Other treatment" | "Other figures";

/** Why a record that counts nothing here may stand in the portal's statement all the same. */
const UNCOUNTED: Readonly<Record<Treatment, (row: Row) => string>> = {
  pending: () => "It is pending here. The portal has another action; upload yours and recompute.",
  notFiled: () =>
    "The supplier had not filed when the records were downloaded, and has since. Download the IMS records again.",
  later: (row) =>
    `Its 2B period here is ${formatPeriod(row.number("twoB")) || "not known"}, the portal's is this one. Change ‘2B period’ on the row.`,
  amended: () => "An amendment in the same GSTR-2B stands in its place here.",
  gone: () => "It was not in the last download. Download the IMS records again.",
  accepted: () => "It amends a document that is not known, so it counts nothing here.",
  deemed: () => "It amends a document that is not known, so it counts nothing here.",
  rejected: () => "Import of goods cannot be rejected, so it counts nothing here.",
};

const marked = (row: Row): boolean => row.text("action") !== row.text("portalAction");

/** The likely reason of a difference, in a sentence or two. `from`: the first month of the GSTR-2B. */
export function likelyReason(
  kind: DifferenceKind,
  { row, counted }: { readonly row: Row; readonly counted: Counted },
  found: PortalDocument | undefined,
  from: Period,
): string {
  switch (kind) {
    case "Only here":
      return onlyHere(row, counted, from);
    case "Only on the portal":
      return UNCOUNTED[counted.treatment](row);
    case "Other treatment":
      return otherTreatment(row, counted, found);
    case "Other figures":
      return otherFigures(row, found);
  }
}

function onlyHere(row: Row, { treatment }: Counted, from: Period): string {
  if (treatment === "deemed" && row.text("action") === "Pending") {
    return "It is pending for longer than the one period a credit note may be, so it counts as accepted here. Accept or reject it, and upload that.";
  }
  if (marked(row)) {
    return `Your action ${row.text("action")} is not on the portal, which has ${row.text("portalAction")}. Upload your actions and recompute GSTR-2B on the portal.`;
  }
  if (row.table.amends) {
    return "The portal does not show the amendment in this GSTR-2B. Look at the 2B period of the row.";
  }
  return row.number("twoB") < from
    ? `Its first GSTR-2B was that of ${formatPeriod(row.number("twoB"))}: it may have been counted there already.`
    : "The supplier may have filed after the cut-off: then it is in the next GSTR-2B. Change ‘2B period’ on the row.";
}

function otherTreatment(row: Row, counted: Counted, found: PortalDocument | undefined): string {
  const line = found?.line ?? "";
  if (line.startsWith("itcRejected.")) {
    return "It is rejected on the portal and not here. Upload your actions and recompute GSTR-2B on the portal.";
  }
  if (counted.treatment === "rejected") {
    return "It is rejected here and not on the portal. Upload your actions and recompute GSTR-2B on the portal.";
  }
  if (line.startsWith("itcunavl.")) {
    const reason = reasonInWords(found?.reason ?? "") || "not told";
    return `The portal shows the credit as not available: ${reason}.`;
  }
  if (line.includes("rev")) return "On the portal it is liable to reverse charge.";
  return `On the portal it stands in another line${row.table.amends ? ", as an amendment" : ""}.`;
}

function otherFigures(row: Row, found: PortalDocument | undefined): string {
  const [ours, theirs] = [taxOf(row), found && documentTax(found)];
  if (theirs && HEADS.every((head) => ours[head] === theirs[head])) {
    return "The declared reduction of ITC differs. Compare ‘ITC to be reduced’ and its amounts.";
  }
  if (row.table.amends)
    return "The amended figures differ: the supplier amended the document again.";
  const filed = found && !Number.isNaN(found.filed) ? `, filed on ${formatDay(found.filed)}` : "";
  return `The supplier's return states other figures${filed}. Download the IMS records again.`;
}

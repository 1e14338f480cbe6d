import { addedBackTax, addsBack } from "../../ims/outward/addedBack";
import { formatDay } from "../../ims/day";
import { formatPaise } from "../../ims/money";
import { formatPeriod, type Period } from "../../ims/period";
import { taxOf, totalTax, type Row } from "../../ims/records";
import { isOutward, type OutwardKey } from "../../ims/tables";

/** A document a customer rejected or keeps pending. */
export interface ListedDocument {
  readonly table: OutwardKey;
  readonly gstin: string;
  readonly name: string;
  /** "Credit note", "Invoice", "Amended invoice". */
  readonly kind: string;
  readonly number: string;
  /** `Day`. */
  readonly date: number;
  readonly status: "Rejected" | "Pending";
  readonly remark: string;
  /** In paise. */
  readonly tax: number;
  /** What it adds to the liability, in paise; `NaN` where that is not known, 0 where it adds nothing. */
  readonly addsBack: number;
  readonly period: Period;
  /** What happens next, as it is said to the customer. */
  readonly next: string;
}

const KINDS: Readonly<Record<OutwardKey, string>> = {
  outb2b: "Invoice",
  outb2ba: "Amended invoice",
  outcdnr: "Note",
  outcdnra: "Amended note",
  outecom: "E-commerce document",
  outecoma: "Amended e-commerce document",
};

function kindOf(key: OutwardKey, noteType: string): string {
  if (noteType === "") return KINDS[key];
  return key === "outcdnra" ? `Amended ${noteType.toLowerCase()}` : noteType;
}

/** The document as the list has it; undefined for one that was accepted or is undecided. */
export function listedDocument(row: Row): ListedDocument | undefined {
  const status = row.text("action");
  const { key } = row.table;
  if (!isOutward(key) || (status !== "Rejected" && status !== "Pending")) return undefined;
  const added = addedBackTax(row);
  return {
    table: key,
    gstin: row.text("supplier"),
    name: row.text("name"),
    kind: kindOf(key, row.text("noteType")),
    number: row.text("number"),
    date: row.number("date"),
    status,
    remark: row.text("remarks"),
    tax: totalTax(taxOf(row)),
    addsBack: added ? totalTax(added) : NaN,
    period: row.number("liabilityPeriod"),
    next: nextForCustomer(row),
  };
}

/**
 * What follows for both sides. Sources: GSTN FAQ on IMS of 17-10-2025 (rejected and pending credit
 * notes), FAQ on rejected records of 19-06-2025 (what was rejected by mistake).
 */
function nextForCustomer(row: Row): string {
  const owes = addsBack(row) !== "nothing";
  if (row.text("action") === "Pending") {
    return owes
      ? "Please decide on it: it can be kept pending for one tax period only. If you reject it, its tax is added to our liability."
      : "Please decide on it: until you accept it, you cannot take credit for it.";
  }
  if (!owes) {
    return "You take no credit for it. If that was a mistake, accept it and recompute your GSTR-2B before you file GSTR-3B; otherwise tell us what is to be amended.";
  }
  const period = formatPeriod(row.number("liabilityPeriod"));
  const when = Number.isNaN(row.number("addedBack"))
    ? "of a following month"
    : `of ${period || "a following month"}`;
  return `Your credit is not reduced, and the tax is added to our liability in GSTR-3B ${when}. If that was a mistake, accept it and recompute your GSTR-2B before you file GSTR-3B; after that we report it again for you to accept.`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function documentLine(document: ListedDocument, index: number): string {
  const { kind, number, date, tax, status, remark, next } = document;
  const dated = Number.isNaN(date) ? "" : ` of ${formatDay(date)}`;
  const said = remark === "" ? "no remark" : `“${oneLine(remark)}”`;
  return [
    `${index + 1}. ${kind} ${oneLine(number)}${dated}, tax ₹ ${formatPaise(tax)}`,
    `   ${status}; what you said: ${said}`,
    `   ${next}`,
  ].join("\n");
}

/** A text to send, customer by customer: the documents, what was said of them, what happens next. */
export function customerText(documents: readonly ListedDocument[], ours: string): string {
  const byCustomer = new Map<string, ListedDocument[]>();
  for (const document of documents) {
    byCustomer.set(document.gstin, [...(byCustomer.get(document.gstin) ?? []), document]);
  }
  return [...byCustomer]
    .map(([gstin, theirs]) => {
      const name = theirs.find((each) => each.name !== "")?.name ?? "";
      return [
        `To ${[oneLine(name), gstin].filter(Boolean).join(", GSTIN ")}`,
        `From GSTIN ${ours}`,
        `In the Invoice Management System (IMS) you have rejected or kept pending ${theirs.length === 1 ? "this document" : "these documents"} of ours:`,
        ...theirs.map(documentLine),
      ].join("\n");
    })
    .join("\n\n");
}

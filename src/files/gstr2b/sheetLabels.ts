import type { SectionKey, Summary } from "./treatment";

/** What a column of a GSTR-2B sheet holds. */
export type StatementField =
  | "supplier"
  | "name"
  | "number"
  | "date"
  | "kind"
  | "originalNumber"
  | "originalDate"
  | "reverseCharge"
  | "available"
  | "reason"
  | "reduce"
  | "supplierPeriod"
  | "filed"
  | "taxable"
  | "igst"
  | "cgst"
  | "sgst"
  | "cess"
  | "declIgst"
  | "declCgst"
  | "declSgst"
  | "declCess";

/**
 * Headings by what they say, normalised, in the workbooks from 2021 to 2026: columns came, went and
 * moved, so none is found by its place.
 */
const LABELS: readonly (readonly [StatementField, RegExp])[] = [
  ["supplier", /^gstin of (the )?(supplier|eco|isd|e commerce operator)$/],
  ["name", /^trade legal name( of the (supplier|isd|eco))?$/],
  ["number", /^((invoice|note|document|isd document|bill of entry) )?number$/],
  ["date", /^((invoice|note|document|isd document|bill of entry) )?date$/],
  ["kind", /^(note|isd document) type$/],
  ["reverseCharge", /^supply attracts? reverse charge$/],
  ["available", /^(itc availability|eligibility of itc)$/],
  ["reason", /^reason$/],
  ["reduce", /^whether itc to be reduced/],
  ["filed", /filing date$/],
  ["supplierPeriod", /^(isd )?gstr .*period$/],
  ["taxable", /^taxable value$/],
  ["igst", /^integrated tax$/],
  ["cgst", /^central tax$/],
  ["sgst", /^state ut tax$/],
  ["cess", /^cess$/],
];

const ORIGINAL: Partial<Record<StatementField, StatementField>> = {
  number: "originalNumber",
  date: "originalDate",
};
const DECLARED: Partial<Record<StatementField, StatementField>> = {
  igst: "declIgst",
  cgst: "declCgst",
  sgst: "declSgst",
  cess: "declCess",
};

/** The field of a column by its titles from top to bottom; undefined for others. */
export function fieldOf(path: readonly string[]): StatementField | undefined {
  const own = path.at(-1) ?? "";
  const groups = path.slice(0, -1).join(" ");
  const field = LABELS.find(([, label]) => label.test(own.replace(/^original /, "")))?.[0];
  if (field === undefined) return undefined;
  // ISD sheets name the supplier's invoice `Original Invoice Number`: not the document's own.
  if (/^original details/.test(groups) || /^original /.test(own)) return ORIGINAL[field];
  return /declared/.test(groups) ? (DECLARED[field] ?? field) : field;
}

/** A sheet of documents. */
export interface StatementSheet {
  readonly section: SectionKey;
  readonly summary: Summary | undefined;
  readonly amendedBill: boolean;
}

const SECTIONS: ReadonlyMap<string, readonly [SectionKey, amendedBill?: boolean]> = new Map([
  ["b2b", ["b2b"]],
  ["b2ba", ["b2ba"]],
  ["b2bcdnr", ["cdnr"]],
  ["b2bcdnra", ["cdnra"]],
  ["b2bdnr", ["cdnr"]],
  ["b2bdnra", ["cdnra"]],
  ["eco", ["ecom"]],
  ["ecoa", ["ecoma"]],
  ["isd", ["isd"]],
  ["isda", ["isda"]],
  ["impg", ["impg"]],
  ["impga", ["impg", true]],
  ["impgsez", ["impgsez"]],
  ["impgseza", ["impgsez", true]],
] satisfies [string, [SectionKey, boolean?]][]);

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** What a sheet of the workbook holds, by its name: `B2B-CDNR(Rejected)`, `B2BA (ITC Reversal)`. */
export function sheetOfDocuments(name: string): StatementSheet | undefined {
  const rejected = /rejected/i.test(name);
  const reversal = /reversal/i.test(name) || /^b2b-dnra?$/i.test(name.trim());
  const found = SECTIONS.get(bare(name.replace(/\(.*\)/, "")));
  if (!found) return undefined;
  const [section, amendedBill = false] = found;
  const summary = rejected ? "itcRejected" : reversal ? "itcrev" : undefined;
  return { section, summary, amendedBill };
}

/** The four summary sheets, by name. */
export function summarySheet(name: string): Summary | undefined {
  const summaries = new Map<string, Summary>([
    ["itcavailable", "itcavl"],
    ["itcnotavailable", "itcunavl"],
    ["itcreversal", "itcrev"],
    ["itcrejected", "itcRejected"],
  ]);
  return summaries.get(bare(name));
}

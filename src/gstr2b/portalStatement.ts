import type { Day } from "../ims/day";
import { HEADS, type Tax } from "../ims/fields";
import type { Period } from "../ims/period";
import { addFigures, NO_FIGURES, type Figures } from "./figures";

/** The texts of a document of the portal's GSTR-2B; "" = empty. */
const DOCUMENT_TEXTS = [
  /** The line of the summary it belongs to, by its path: its treatment by the portal. */
  "line",
  "supplier",
  "name",
  "number",
  "originalNumber",
  /** Why no credit is available: the portal's code P or C, its words, or T for the time being. */
  "reason",
  /** The portal's answer on ITC reduction: Y, N. */
  "reduce",
] as const;

/** Its numbers: days, a period, paise; `NaN` = empty. */
const DOCUMENT_NUMBERS = [
  "date",
  "originalDate",
  "filed",
  "supplierPeriod",
  "taxable",
  ...HEADS,
  "declIgst",
  "declCgst",
  "declSgst",
  "declCess",
] as const;

export type DocumentText = (typeof DOCUMENT_TEXTS)[number];
export type DocumentNumber = (typeof DOCUMENT_NUMBERS)[number];

/** The documents of a GSTR-2B, column by column. Credit notes are positive, as the portal has them. */
export interface PortalDocuments {
  readonly count: number;
  readonly texts: Readonly<Record<DocumentText, readonly string[]>>;
  readonly numbers: Readonly<Record<DocumentNumber, Float64Array>>;
}

/** A GSTR-2B as the portal gives it. */
export interface PortalStatement {
  readonly gstin: string;
  readonly period: Period;
  /** The day it was generated; `NaN` where the file does not tell. */
  readonly generated: Day;
  readonly documents: PortalDocuments;
  /** The summary's lines by path, in paise; absent lines are nil. Undefined: the file has no summary. */
  readonly lines: ReadonlyMap<string, Tax> | undefined;
}

/** One document as it is read or shown. */
export type PortalDocument = Readonly<
  Record<DocumentText, string> & Record<DocumentNumber, number>
>;

export function documentAt({ texts, numbers }: PortalDocuments, index: number): PortalDocument {
  const text = (field: DocumentText) => texts[field][index] ?? "";
  const number = (field: DocumentNumber) => numbers[field][index] ?? NaN;
  return {
    line: text("line"),
    supplier: text("supplier"),
    name: text("name"),
    number: text("number"),
    originalNumber: text("originalNumber"),
    reason: text("reason"),
    reduce: text("reduce"),
    date: number("date"),
    originalDate: number("originalDate"),
    filed: number("filed"),
    supplierPeriod: number("supplierPeriod"),
    taxable: number("taxable"),
    igst: number("igst"),
    cgst: number("cgst"),
    sgst: number("sgst"),
    cess: number("cess"),
    declIgst: number("declIgst"),
    declCgst: number("declCgst"),
    declSgst: number("declSgst"),
    declCess: number("declCess"),
  };
}

/** Columns from single documents. */
export function documentsOf(documents: readonly Partial<PortalDocument>[]): PortalDocuments {
  const texts = DOCUMENT_TEXTS.map((field) => [field, documents.map((each) => each[field] ?? "")]);
  const numbers = DOCUMENT_NUMBERS.map((field) => [
    field,
    Float64Array.from(documents, (each) => each[field] ?? NaN),
  ]);
  return {
    count: documents.length,
    texts: Object.fromEntries(texts) as PortalDocuments["texts"],
    numbers: Object.fromEntries(numbers) as PortalDocuments["numbers"],
  };
}

/** The tax of a document, an empty head as 0. */
export function documentTax({ igst, cgst, sgst, cess }: PortalDocument): Tax {
  return { igst: igst || 0, cgst: cgst || 0, sgst: sgst || 0, cess: cess || 0 };
}

/** What its documents come to, line by line. */
export function sumsByLine(documents: PortalDocuments): ReadonlyMap<string, Readonly<Figures>> {
  const sums = new Map<string, Figures>();
  documents.texts.line.forEach((line, index) => {
    let sum = sums.get(line);
    if (!sum) sums.set(line, (sum = { ...NO_FIGURES }));
    addFigures(sum, documentTax(documentAt(documents, index)), 1);
  });
  return sums;
}

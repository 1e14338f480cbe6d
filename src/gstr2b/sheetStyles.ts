/** How a cell of the `GSTR-2B` sheet looks. */
export type SheetStyle =
  | "title"
  | "label"
  | "text"
  | "period"
  | "time"
  | "sentence"
  | "verdict"
  | "summaryTitle"
  | "summaryVerdict"
  | "columns"
  | "strip"
  | "part"
  | "headingText"
  | "headingAmount"
  | "headingCount"
  | "detailText"
  | "detailAmount"
  | "detailCount"
  | "advisory"
  | "agrees"
  | "note"
  | "blank";

export interface StyleEntry {
  /** Excel number format; "@" is text. */
  readonly numberFormat: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly align?: "left" | "right" | "center";
  readonly fill?: string;
  readonly ink?: string;
}

/** Indian grouping, two decimals, a leading minus: 1,23,45,678.00. */
const AMOUNT = "[>=10000000]##\\,##\\,##\\,##0.00;[>=100000]##\\,##\\,##0.00;##,##0.00";
const COUNT = "[>=10000000]##\\,##\\,##\\,##0;[>=100000]##\\,##\\,##0;##,##0";
const TEXT = "@";
/**
 * For formulas, which a cell of text format would show as their own text, and for our own long
 * sentences, which Excel shows as #### in a cell of text format beyond 255 characters.
 */
const GENERAL = "General";

/** The statement's looks, after the colours of the portal's own workbook. */
export const SHEET_STYLES: Readonly<Record<SheetStyle, StyleEntry>> = {
  title: { numberFormat: TEXT, bold: true, fill: "#002060", ink: "#FFFFFF" },
  label: { numberFormat: TEXT, bold: true },
  text: { numberFormat: TEXT, align: "left" },
  period: { numberFormat: "mmm-yyyy", align: "left", bold: true },
  time: { numberFormat: "dd-mm-yyyy hh:mm", align: "left" },
  sentence: { numberFormat: GENERAL },
  verdict: { numberFormat: GENERAL, bold: true, align: "left" },
  summaryTitle: { numberFormat: TEXT, bold: true, fill: "#1F4E78", ink: "#FFFFFF" },
  summaryVerdict: {
    numberFormat: GENERAL,
    bold: true,
    align: "center",
    fill: "#1F4E78",
    ink: "#FFFFFF",
  },
  columns: {
    numberFormat: TEXT,
    bold: true,
    wrap: true,
    align: "center",
    fill: "#1F4E78",
    ink: "#FFFFFF",
  },
  strip: { numberFormat: TEXT, bold: true, fill: "#C65911", ink: "#FFFFFF" },
  part: { numberFormat: TEXT, bold: true, fill: "#F4B084" },
  headingText: { numberFormat: TEXT, bold: true, wrap: true },
  headingAmount: { numberFormat: AMOUNT, bold: true, align: "right" },
  headingCount: { numberFormat: COUNT, bold: true, align: "right" },
  detailText: { numberFormat: TEXT },
  detailAmount: { numberFormat: AMOUNT, align: "right" },
  detailCount: { numberFormat: COUNT, align: "right" },
  advisory: { numberFormat: GENERAL, wrap: true },
  agrees: { numberFormat: GENERAL, align: "center" },
  note: { numberFormat: GENERAL, wrap: true },
  blank: { numberFormat: GENERAL },
};

// The sample as a workbook laid out like the IMS Offline Tool V1.1: sheet Home, then one sheet per
// section with headings in rows 5–6 (5–7 for amendments) and words in place of codes. The import
// sheets, which that tool does not have, are labelled like those of the portal's GSTR-2B workbook.
import { writeXlsx } from "hucre/xlsx";

const STATUS = { A: "Accepted", R: "Rejected", P: "Pending", N: "No Action" };
const TYPE = {
  R: "Regular",
  DE: "Deemed exports",
  SEWP: "SEZ supplies with payment",
  SEWOP: "SEZ supplies without payment",
  CBW: "Sale from bonded warehouse",
};
const SOURCE = { R1: "GSTR-1", R1A: "GSTR-1A", IFF: "IFF", R5: "GSTR-5" };
const YES_NO = { Y: "Yes", N: "No" };
const MONTHS = { "08": "Aug", "09": "Sep", 10: "Oct", 11: "Nov" };
const month = (period) => `${MONTHS[period.slice(0, 2)]}-${period.slice(4)}`;

/** A column: its headings from the top down, and the record's cell. */
const column = (headings, cell) => ({ headings: [headings].flat(), cell });
const blank = (heading) => column(heading, () => null);

const supplier = [
  column("GSTIN of supplier", (r) => r.stin),
  column("Trade/Legal name", (r) => r.tradenm),
];

const details = (word, keys, typed) => [
  column([`${word} details`, `${word} number`], (r) => r[keys.number]),
  column([`${word} details`, `${word} type`], (r) => (typed ? TYPE[r.inv_typ] : "Regular")),
  column([`${word} details`, `${word} date`], (r) => r[keys.date]),
  column([`${word} details`, `${word} value (₹)`], (r) => r.val),
];

const amounts = [
  column("Status", (r) => STATUS[r.action]),
  column("Place of supply", () => "29-Karnataka"),
  column("Taxable value (₹)", (r) => r.txval),
  column(["Tax amount", "Integrated tax (₹)"], (r) => r.iamt),
  column(["Tax amount", "Central tax (₹)"], (r) => r.camt),
  column(["Tax amount", "State/UT tax (₹)"], (r) => r.samt),
  column(["Tax amount", "Cess (₹)"], (r) => r.cess),
];

const DECLARED = "Amount declared by taxpayer for ITC reduction";
const reduction = [
  column("Whether ITC to be reduced (Taxpayer's Input)", (r) => YES_NO[r.itcRedReq] ?? null),
  column([DECLARED, "Integrated tax (₹)"], (r) => r.declIgst ?? null),
  column([DECLARED, "Central tax (₹)"], (r) => r.declCgst ?? null),
  column([DECLARED, "State/UT tax (₹)"], (r) => r.declSgst ?? null),
  column([DECLARED, "Cess (₹)"], (r) => r.declCess ?? null),
];

const origin = [
  column("Remarks", (r) => r.remarks ?? null),
  column("Source", (r) => SOURCE[r.srcform]),
  column("Source Return Period", (r) => month(r.rtnprd)),
  column("Source Filing Status", (r) => r.srcfilstatus),
  blank("Sheet validation errors"),
  blank("GST portal validation errors"),
  column("Previous Status", (r) => STATUS[r.action]),
];

const previousReduction = [
  blank("Previous ITC reduction"),
  blank("Previous declared integrated tax"),
  blank("Previous declared central tax"),
  blank("Previous declared State/UT tax"),
  blank("Previous declared cess"),
];

const flags = (reduces) => [
  blank("Previous Remarks"),
  column("IsPendingBlocked", (r) => r.ispendactblocked),
  column("IsRemarkBlocked", (r) => r.isRemarksBlocked),
  ...(reduces
    ? [column("IsITCBlocked", (r) => r.itcRedReqBlocked), blank("ItcAvailabilityCheck")]
    : []),
];

const revised = (columns) =>
  columns.map(({ headings, cell }) => ({ headings: ["Revised details", ...headings], cell }));

/** The columns of a section of suppliers' documents. */
function documentColumns(word, keys, { typed = true, reduces = false, amends = false }) {
  const rest = [
    ...supplier,
    ...details(word, keys, typed),
    ...amounts,
    ...(reduces ? reduction : []),
    ...origin,
    ...(reduces ? previousReduction : []),
    ...flags(reduces),
  ];
  if (!amends) return rest;
  return [
    column(["Original details", `${word} number`], (r) => r[`o${keys.number}`]),
    column(["Original details", `${word} date`], (r) => r[`o${keys.date}`]),
    ...revised(rest),
  ];
}

/** The columns of a section of bills of entry. */
const billColumns = (sez) => [
  ...(sez ? supplier : []),
  column("Icegate Reference Date", (r) => r.irefdt),
  column("Port Code", (r) => r.portcd),
  column(["Bill of Entry Details", "Number"], (r) => r.boenum),
  column(["Bill of Entry Details", "Date"], (r) => r.boedt),
  column(["Bill of Entry Details", "Taxable Value (₹)"], (r) => r.txval),
  column(["Amount of tax", "Integrated Tax (₹)"], (r) => r.igst),
  column(["Amount of tax", "Cess (₹)"], (r) => r.cess),
  column("Status", (r) => STATUS[r.action]),
  column("ITC Period", (r) => month(r.itcprd)),
  column("Source Return Period", (r) => month(r.srtinprd)),
  column("IsPendingBlocked", (r) => r.ispendactblocked),
];

const INVOICE = { number: "inum", date: "idt" };
const NOTE = { number: "nt_num", date: "nt_dt" };
const AMENDS = { amends: true, reduces: true };

const SHEETS = [
  ["b2b", "B2B", documentColumns("Invoice", INVOICE, {})],
  ["b2ba", "B2BA", documentColumns("Invoice", INVOICE, AMENDS)],
  ["b2bdn", "B2B-DN", documentColumns("Note", NOTE, {})],
  ["b2bdna", "B2B-DNA", documentColumns("Note", NOTE, AMENDS)],
  ["b2bcn", "B2B-CN", documentColumns("Note", NOTE, { reduces: true })],
  ["b2bcna", "B2B-CNA", documentColumns("Note", NOTE, AMENDS)],
  ["ecom", "ECO", documentColumns("Document", INVOICE, { typed: false })],
  ["ecoma", "ECOA", documentColumns("Document", INVOICE, { ...AMENDS, typed: false })],
  ["impg", "IMPG", billColumns(false)],
  ["impga", "IMPGA", billColumns(false)],
  ["impgsez", "IMPGSEZ", billColumns(true)],
  ["impgseza", "IMPGSEZA", billColumns(true)],
];

/** Rows 0-based: the headings begin in row 5 of the sheet. */
const HEAD = 4;

function sheet(name, columns, records) {
  const depth = Math.max(...columns.map(({ headings }) => headings.length));
  const titles = [[`Goods and Services Tax - IMS: ${name}`], [], [], []];
  const heads = Array.from({ length: depth }, (_, level) =>
    columns.map(({ headings }, at) =>
      headings[level] !== undefined && !continues(columns, at, level) ? headings[level] : null,
    ),
  );
  return {
    name,
    rows: [...titles, ...heads, ...records.map((r) => columns.map(({ cell }) => cell(r)))],
    merges: merges(columns, depth),
    columns: columns.map(({ headings }) => ({ width: Math.max(12, headings.at(-1).length + 2) })),
    freezePane: { rows: HEAD + depth },
    // Text cells stay text when somebody edits them: =Ganga is a name, 0042 a number of a document.
    cells: textCells(records, columns, HEAD + depth),
  };
}

/** Whether the heading of a level is the same group as that of the column before. */
function continues(columns, at, level) {
  const path = (one) => one?.headings.slice(0, level + 1).join("\n");
  return (
    level < columns[at].headings.length - 1 &&
    columns[at - 1]?.headings.length > level + 1 &&
    path(columns[at]) === path(columns[at - 1])
  );
}

/** A group's title lies over its columns; a heading without a group goes down to the last row. */
function merges(columns, depth) {
  const found = [];
  columns.forEach(({ headings }, at) => {
    headings.forEach((_, level) => {
      if (continues(columns, at, level)) return;
      let end = at;
      while (end + 1 < columns.length && continues(columns, end + 1, level)) end++;
      const bottom = level === headings.length - 1 ? depth - 1 : level;
      if (end > at || bottom > level) {
        found.push({ startRow: HEAD + level, startCol: at, endRow: HEAD + bottom, endCol: end });
      }
    });
  });
  return found;
}

function textCells(records, columns, first) {
  const cells = new Map();
  records.forEach((record, i) =>
    columns.forEach(({ cell }, at) => {
      const value = cell(record);
      if (typeof value !== "string") return;
      cells.set(`${first + i},${at}`, { value, type: "string", style: { numFmt: "@" } });
    }),
  );
  return cells;
}

const HOME = (client) => ({
  name: "Home",
  rows: [
    ["Goods and Services Tax"],
    ["Invoice Management System (IMS) Offline Tool"],
    ["Sample data of a made-up client"],
    [],
    [null, "GSTIN", client.gstin],
    [null, "Trade/Legal name", client.name],
  ],
  columns: [{ width: 4 }, { width: 24 }, { width: 40 }],
});

/** The bytes of the workbook. */
export function workbook(client, imsDetails) {
  const made = new Date(Date.UTC(2026, 10, 15));
  return writeXlsx({
    sheets: [
      HOME(client),
      ...SHEETS.map(([key, name, columns]) => sheet(name, columns, imsDetails[key])),
    ],
    properties: { creator: "IMS Review sample", created: made, modified: made },
  });
}

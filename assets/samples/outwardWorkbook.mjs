// The outward sample as the portal's Excel download: a workbook for each category with one sheet, the
// title in row 1, the heading of the table in row 4, the headings of columns in row 5 and row 6 blank.
import { writeXlsx } from "hucre/xlsx";
import { rupees } from "./documents.mjs";
import { OUTWARD, totals } from "./outwardRecords.mjs";

const STATUS = { A: "Accepted", R: "Rejected", P: "Pending" };
const FORM = { R1: "GSTR-1/IFF", R1A: "GSTR-1A" };
const TYPE = { R: "Regular", SEWP: "SEZ supplies with payment" };
const NOTE = { C: "Credit Note", D: "Debit Note" };
const MONTHS = { "09": "Sep", 10: "Oct" };
const month = (period) => `${MONTHS[period.slice(0, 2)]}-${period.slice(4)}`;

const CATEGORIES = [
  ["b2b", "Invoice", "4A, 4B, 6B, 6C - B2B, SEZ, DE Invoices"],
  ["b2ba", "Invoice", "9A - Amended B2B Invoices"],
  ["cdnr", "Note", "9B - Credit/Debit Notes (Registered)"],
  ["cdnra", "Note", "9C - Amended Credit/Debit Notes (Registered)"],
  ["ecom", "Document", "15 - Supplies U/s 9(5)"],
  ["ecoma", "Document", "15A - Amended Supplies U/s 9(5)"],
];

function columnsOf(key, word) {
  const eco = key.startsWith("ecom");
  const amends = key.endsWith("a");
  const amount = (head) => (record) => rupees(totals(record)[head]);
  return [
    ...(amends
      ? [
          [`Original ${word} Number`, ({ original }) => original.number],
          [`Original ${word} Date`, ({ original }) => original.date],
        ]
      : []),
    ...(eco ? [["GSTIN of Supplier", ({ seller }) => seller.gstin]] : []),
    ["GSTIN/UIN of Recipient", ({ customer }) => customer.gstin],
    ["Trade/Legal Name", ({ customer }) => customer.name],
    [`${word} Number`, ({ number }) => number],
    [`${word} Date`, ({ date }) => date],
    ...(word === "Note" ? [["Note Type", ({ noteType }) => NOTE[noteType]]] : []),
    ...(eco ? [] : [["Invoice Type", ({ type }) => TYPE[type]]]),
    [`${word} Value (₹)`, amount("val")],
    ["Place of Supply", ({ customer }) => customer.state],
    ...(eco ? [] : [["Reverse Charge", ({ reverse }) => (reverse === "Y" ? "Yes" : "No")]]),
    ["Taxable Value (₹)", amount("txval")],
    ["Integrated Tax (₹)", amount("iamt")],
    ["Central Tax (₹)", amount("camt")],
    ["State/UT Tax (₹)", amount("samt")],
    ["Cess (₹)", amount("csamt")],
    ["Form", ({ form }) => FORM[form]],
    ["Return Period", ({ period }) => month(period)],
    ["Status", ({ status }) => STATUS[status] ?? "No Action"],
    ["Remarks", ({ remark }) => remark ?? null],
  ];
}

/** File name → bytes of each category's workbook. */
export async function outwardWorkbooks(client) {
  const made = new Date(Date.UTC(2026, 10, 15));
  const files = CATEGORIES.map(async ([key, word, title]) => {
    const columns = columnsOf(key, word);
    const rows = OUTWARD[key].map((record) => columns.map(([, cell]) => cell(record)));
    const cells = new Map();
    rows.forEach((row, at) =>
      row.forEach((value, column) => {
        if (typeof value !== "string") return;
        cells.set(`${6 + at},${column}`, { value, type: "string", style: { numFmt: "@" } });
      }),
    );
    const bytes = await writeXlsx({
      sheets: [
        {
          name: key.toUpperCase(),
          rows: [
            [`Goods and Services Tax - IMS: Outward Supplies of ${client.gstin}`],
            [],
            [],
            [title],
            columns.map(([heading]) => heading),
            [],
            ...rows,
          ],
          columns: columns.map(([heading]) => ({ width: Math.max(12, heading.length + 2) })),
          cells,
        },
      ],
      properties: { creator: "IMS Review sample", created: made, modified: made },
    });
    return [`${client.gstin}_outward_${key.toUpperCase()}.xlsx`, bytes];
  });
  return Object.fromEntries(await Promise.all(files));
}

import { dayOf } from "../../src/ims/day";
import { periodOf } from "../../src/ims/period";
import { LAST_ROW, PERIOD_CELL, rowOf } from "../../src/gstr2b/layout";
import { LINE_PATHS } from "../../src/gstr2b/lines";
import { statementSheet } from "../../src/gstr2b/sheet";
import { SHEET_STYLES } from "../../src/gstr2b/sheetStyles";
import { statementOf } from "../../src/gstr2b/statement";
import { newTally } from "../../src/gstr2b/tally";
import type { Made } from "./madeRecords";
import { contentOf, sheetOf } from "./madeSheet";
import { SUMMARY_HEADINGS } from "../files/gstr2b/portalCover";

test("it says whose, of which period, when, and that it is not the portal's", () => {
  const { rows } = sheetOf([]);
  expect(rows.slice(0, 5).map((cells) => cells.slice(0, 2))).toEqual([
    ["FORM GSTR-2B - October 2026, computed from IMS", ""],
    ["GSTIN", "29AAACH1234A1Z5"],
    ["GSTR-2B period", dayOf(2026, 10, 1)],
    ["Lapsed up to", "=EDATE($B$3,-2)"],
    ["Computed on", dayOf(2026, 11, 15) + 18.5 / 24],
  ]);
  expect(rows[5]?.[0]).toContain("not the portal's statement");
  expect(PERIOD_CELL).toBe("$B$3");
});

test("four tables, each with its official title and columns", () => {
  const { rows } = sheetOf([]);
  const titles = rows.flatMap(([first]) =>
    String(first).startsWith("FORM SUMMARY") ? [first] : [],
  );
  expect(titles).toEqual([
    "FORM SUMMARY - ITC Available",
    "FORM SUMMARY - ITC Not Available",
    "FORM SUMMARY - ITC Reversal",
    "FORM SUMMARY - ITC Rejected",
  ]);
  const columns = rows.filter(([first]) => first === "S.no.");
  expect(columns).toHaveLength(4);
  expect(columns[0]).toEqual([...SUMMARY_HEADINGS, "Documents", "Agrees", "Note"]);
});

test("every row is as wide as the sheet, and every line has its row", () => {
  const { rows } = sheetOf([]);
  expect(rows.length).toBeGreaterThan(LAST_ROW);
  expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([11]));
  const at = LINE_PATHS.map((path) => rowOf(path) ?? 0);
  expect(new Set(at).size).toBe(69);
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(rowOf("itcavl.pending")).toBeUndefined();
});

test("a heading sums the details below it", () => {
  const { line } = sheetOf([]);
  const from = rowOf("itcavl.imports.impg");
  const to = rowOf("itcavl.imports.impgasez");
  expect(line("itcavl.imports").slice(0, 7)).toEqual([
    "IV",
    "Import of Goods",
    "4(A)(1)",
    ...["D", "E", "F", "G"].map((column) => `=SUM(${column}${from}:${column}${to})`),
  ]);
});

test("each line compares its live figures with the computation, to the paisa and below zero", () => {
  const { line } = sheetOf([
    { table: "b2b", fields: { igst: 18000, cgst: 0.05 } },
    {
      table: "b2ba",
      fields: { igst: 12600, originalCredit: "Credited earlier", originalIgst: 18000.5 },
    },
  ]);
  const invoices = rowOf("itcavl.nonrevsup.b2b");
  const amended = rowOf("itcavl.nonrevsup.b2ba");
  const formulas = ["D", "E", "F", "G", "I"].map((column) => `ISFORMULA(${column}${invoices})`);
  expect(line("itcavl.nonrevsup.b2b")[9]).toBe(
    `=IFERROR(IF(AND(${formulas.join(",")},ABS(D${invoices}-18000.00)<0.005,` +
      `ABS(E${invoices}-0.05)<0.005,ABS(F${invoices}-0.00)<0.005,ABS(G${invoices}-0.00)<0.005,` +
      `I${invoices}=1),"Yes","No"),"No")`,
  );
  expect(line("itcavl.nonrevsup.b2ba")[9]).toContain(`ABS(D${amended}-(-5400.50))<0.005`);
});

test("the second count tells the lines that agree, so that an error in a line is no agreement", () => {
  const { rows } = sheetOf([]);
  const yes = `COUNTIF(J10:J${LAST_ROW},"Yes")`;
  expect(rows[6]?.[1]).toContain(
    `=IF(${yes}=69,"Agrees","Does not agree: "&(69-${yes})&" of 69 lines"&`,
  );
});

test("beside the title of each table stands whether its lines agree", () => {
  const { rows } = sheetOf([]);
  const verdicts = rows.flatMap(([title, , , , , , , , , verdict]) =>
    String(title).startsWith("FORM SUMMARY") ? [String(verdict)] : [],
  );
  // 27 lines available, 22 not available, 5 reversed, 15 rejected.
  expect(verdicts.map((formula) => /"Yes"\)=(\d+),"Agrees"/.exec(formula)?.[1])).toEqual([
    "27",
    "22",
    "5",
    "15",
  ]);
});

test("a quarterly filer's sheet names the quarter, and looks two quarters back for pending notes", () => {
  const statement = statementOf(newTally(periodOf(2026, 12), "Quarterly"));
  const { rows } = sheetOf([], { statement });
  expect(rows[0]?.[0]).toBe("FORM GSTR-2B - October–December 2026, computed from IMS");
  expect(rows[2]?.slice(0, 4)).toEqual([
    "GSTR-2B period",
    dayOf(2026, 12, 1),
    "",
    "The last month of the quarter.",
  ]);
  expect(rows[3]?.[1]).toBe("=EDATE($B$3,-6)");
});

test("lines IMS does not know stand at zero with the reason, or as the portal says", () => {
  expect(sheetOf([]).line("itcavl.isdsup.isd").slice(3)).toEqual([
    0,
    0,
    0,
    0,
    "",
    0,
    expect.stringContaining('"Yes","No"'),
    "Documents of input service distributors (GSTR-6) are not in IMS. Load the portal's GSTR-2B file.",
  ]);
  const path = "itcavl.isdsup.isd";
  const statement = statementOf(
    newTally(periodOf(2026, 10)),
    new Map([[path, { igst: 100_05, cgst: 0, sgst: 0, cess: 0 }]]),
  );
  const { line } = sheetOf([], { statement, fromPortal: new Set([path]) });
  const criteria =
    'GSTR2B_Documents[Line],"ITC Available, Part A II: ISD - Invoices",GSTR2B_Documents[2B period],$B$3';
  expect(line(path)[3]).toBe(`=SUMIFS(GSTR2B_Documents[Integrated tax],${criteria})`);
  expect(line(path)[8]).toBe(
    `=COUNTIFS(${criteria},GSTR2B_Documents[Document number],"<>Rest of the portal's line")`,
  );
  expect(line(path)[10]).toBe("From the portal's GSTR-2B file.");
});

test("a table that is not in the workbook gives zeros and says so", () => {
  const { line } = sheetOf([], { tables: new Map() });
  expect(line("itcavl.nonrevsup.ecom").slice(3, 7)).toEqual([0, 0, 0, 0]);
  expect(line("itcavl.nonrevsup.ecom")[10]).toBe("No e-commerce documents in this workbook.");
});

test("amendments that wait for their original are counted at their line and at the top", () => {
  const waiting: Made = { table: "b2ba", fields: { igst: 18000, originalCredit: "Unknown" } };
  const one = sheetOf([waiting]);
  expect(one.line("itcavl.nonrevsup.b2ba")[10]).toBe(
    "1 amended invoice not counted in full: needs the original. The difference to what was credited (inferred).",
  );
  expect(one.line("itcRejected.nonrevsup.b2ba")[10]).toBe("The whole revised value (inferred).");
  expect(one.rows[7]?.[0]).toBe("1 amendment not counted in full: see Note.");
  const three = sheetOf([waiting, waiting, { ...waiting, table: "b2bcna" }]);
  expect(three.rows[7]?.[0]).toBe("3 amendments not counted in full: see Note.");
  expect(sheetOf([]).rows[7]?.[0]).toBe("");
});

test("no formula stands in a cell of text format, and texts from files always do", () => {
  for (const cell of statementSheet(contentOf([], { gstin: "=HYPERLINK(0)" })).flat()) {
    const { numberFormat } = SHEET_STYLES[cell.style];
    if ("formula" in cell) expect(numberFormat).not.toBe("@");
    if ("text" in cell && cell.text.startsWith("=")) expect(numberFormat).toBe("@");
  }
});

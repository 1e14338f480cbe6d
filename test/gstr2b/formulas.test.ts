import { HEADS } from "../../src/ims/fields";
import { periodOf } from "../../src/ims/period";
import { INWARD_TABLES, type TableKey } from "../../src/ims/tables";
import { amountFormula, documentsFormula } from "../../src/gstr2b/formulas";
import { columnReference } from "../../src/ims/columnReference";
import { DETAILS } from "../../src/gstr2b/lines";
import { figuresOf, statementOf } from "../../src/gstr2b/statement";
import { counted, ISD, rejected } from "../../src/gstr2b/summary";
import { addRecords, newTally } from "../../src/gstr2b/tally";
import { figuresByFormula } from "./formulaOracle";
import { randomTables } from "./randomRecords";

const workbook = {
  tables: new Map<TableKey, string>(INWARD_TABLES.map(({ key, name }) => [key, name])),
  period: "$B$3",
  lapsed: "$B$4",
};

test("invoices: all that are neither rejected nor pending, filed, of the period or before, in IMS", () => {
  expect(amountFormula(counted("b2b"), "sgst", workbook)).toBe(
    'SUMIFS(IMS_B2B[[State/UT tax]],IMS_B2B[Action],"<>Rejected",IMS_B2B[Action],"<>Pending",' +
      'IMS_B2B[2B period],"<"&EDATE($B$3,1),IMS_B2B[Filing status],"Filed",IMS_B2B[Change],"<>Gone",' +
      'IMS_B2B[Amended],"<>In this 2B")',
  );
  expect(documentsFormula(counted("b2b"), workbook)).toBe(
    'COUNTIFS(IMS_B2B[Action],"<>Rejected",IMS_B2B[Action],"<>Pending",' +
      'IMS_B2B[2B period],"<"&EDATE($B$3,1),IMS_B2B[Filing status],"Filed",IMS_B2B[Change],"<>Gone",' +
      'IMS_B2B[Amended],"<>In this 2B")',
  );
});

test("rejected invoices", () => {
  expect(amountFormula(rejected("b2b"), "igst", workbook)).toBe(
    'SUMIFS(IMS_B2B[Integrated tax],IMS_B2B[Action],"Rejected",' +
      'IMS_B2B[2B period],"<"&EDATE($B$3,1),IMS_B2B[Filing status],"Filed",IMS_B2B[Change],"<>Gone",' +
      'IMS_B2B[Amended],"<>In this 2B")',
  );
});

test("credit notes: all, with those pending too long, less accepted with No, less accepted with Yes and any figure, plus the figures", () => {
  const rest =
    'IMS_B2B_CN[2B period],"<"&EDATE($B$3,1),IMS_B2B_CN[Filing status],"Filed",IMS_B2B_CN[Change],"<>Gone",IMS_B2B_CN[Amended],"<>In this 2B")';
  const accepted = 'IMS_B2B_CN[Action],"Accepted",IMS_B2B_CN[ITC to be reduced]';
  expect(amountFormula(counted("b2bcn"), "igst", workbook)).toBe(
    `SUMIFS(IMS_B2B_CN[Integrated tax],IMS_B2B_CN[Action],"<>Rejected",IMS_B2B_CN[Action],"<>Pending",${rest}` +
      `+SUMIFS(IMS_B2B_CN[Integrated tax],IMS_B2B_CN[Action],"Pending",IMS_B2B_CN[2B period],"<"&EDATE($B$4,1),${rest}` +
      `-SUMIFS(IMS_B2B_CN[Integrated tax],${accepted},"No",${rest}` +
      `-SUMIFS(IMS_B2B_CN[Integrated tax],${accepted},"Yes",${rest}` +
      `+SUMIFS(IMS_B2B_CN[Integrated tax],${accepted},"Yes",IMS_B2B_CN[Reduce integrated tax],"=",` +
      `IMS_B2B_CN[Reduce central tax],"=",IMS_B2B_CN[[Reduce State/UT tax]],"=",IMS_B2B_CN[Reduce cess],"=",${rest}` +
      `+SUMIFS(IMS_B2B_CN[Reduce integrated tax],${accepted},"Yes",IMS_B2B_CN[Reduce integrated tax],">=0",${rest}`,
  );
});

test("bills of entry have no filing status, no central and no State tax", () => {
  expect(amountFormula(counted("impg"), "cess", workbook)).toBe(
    'SUMIFS(IMS_IMPG[Cess],IMS_IMPG[Action],"<>Rejected",IMS_IMPG[Action],"<>Pending",IMS_IMPG[2B period],"<"&EDATE($B$3,1),' +
      'IMS_IMPG[Change],"<>Gone",IMS_IMPG[Amended],"<>In this 2B")',
  );
  expect(amountFormula(counted("impg"), "cgst", workbook)).toBe("0");
});

test("a table that is not in the workbook, and a line that IMS does not know, count 0", () => {
  const bare = { ...workbook, tables: new Map<TableKey, string>() };
  expect(amountFormula(counted("b2b"), "igst", bare)).toBe("0");
  expect(documentsFormula(counted("b2b"), bare)).toBe("0");
  expect(amountFormula(ISD, "igst", workbook)).toBe("0");
  expect(documentsFormula(ISD, workbook)).toBe("0");
});

test("the table is named as it is called in the workbook", () => {
  const renamed = { ...workbook, tables: new Map<TableKey, string>([["impg", "IMS_IMPG_2"]]) };
  expect(documentsFormula(counted("impg"), renamed)).toBe(
    'COUNTIFS(IMS_IMPG_2[Action],"<>Rejected",IMS_IMPG_2[Action],"<>Pending",IMS_IMPG_2[2B period],"<"&EDATE($B$3,1),' +
      'IMS_IMPG_2[Change],"<>Gone",IMS_IMPG_2[Amended],"<>In this 2B")',
  );
});

test("a heading with signs gets a second pair of brackets; apostrophe, hash and brackets are escaped", () => {
  expect(columnReference("T", "2B period")).toBe("T[2B period]");
  expect(columnReference("T", "State/UT tax")).toBe("T[[State/UT tax]]");
  expect(columnReference("T", "It's [no] #1")).toBe("T[[It''s '[no'] '#1]]");
});

test("no formula is longer than Excel takes", () => {
  for (const { origin } of DETAILS) {
    for (const head of HEADS) {
      expect(amountFormula(origin, head, workbook).length).toBeLessThan(8192);
    }
  }
});

describe("formulas and computation agree to the paisa, whatever stands in the cells", () => {
  test.each([1, 2, 3, 4])("records of seed %i", (seed) => {
    const period = periodOf(2026, 10);
    const tables = randomTables(seed, 150);
    const tally = newTally(period);
    for (const records of tables) addRecords(tally, records);
    const statement = statementOf(tally);

    for (const { path, origin } of DETAILS) {
      const { documents, ...figures } = figuresOf(statement, path);
      expect([path, ...figuresByFormula(origin, tables, period)]).toEqual([
        path,
        ...HEADS.map((head) => figures[head]),
        documents,
      ]);
    }
  });
});

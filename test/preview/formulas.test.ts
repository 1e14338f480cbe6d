import type { Host } from "../../src/preview/host";
import { openWorkbook } from "../workbook/open";

/** Supplier rows: action, filing status, first 2B period, integrated tax. */
const ROWS = [
  ["Action", "Filing status", "2B period", "Integrated tax"],
  ["Accepted", "Filed", 46296, 100.1],
  ["Rejected", "Filed", 46296, 20.2],
  ["Pending", "Filed", 46296, 3.03],
  ["No action", "Not filed", 46296, 400],
  ["", "Filed", 46327, 5000],
];

let host: Host;

beforeEach(async () => {
  host = await openWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("B2B");
    sheet.getRange("A1:D6").values = ROWS;
    sheet.tables.add("A1:D6", true).name = "IMS_B2B";
    await context.sync();
  });
});

const TAX = "IMS_B2B[Integrated tax]";
const ACTION = "IMS_B2B[Action]";

/** The value of a formula in the first sheet, whose cell H1 holds the period October 2026. */
async function valueOf(formula: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("H1").values = [[46296]];
    const cell = sheet.getRange("A1");
    cell.formulas = [[formula]];
    cell.load("values");
    await context.sync();
    return cell.values[0]?.[0];
  });
}

test.each([
  [`=SUM(${TAX})`, 5523.33],
  [`=SUMIFS(${TAX},${ACTION},"<>Rejected")`, 5503.13],
  [`=SUMIFS(${TAX},${ACTION},"<>Rejected",${ACTION},"<>Pending")`, 5500.1],
  [`=SUMIFS(${TAX},${ACTION},"<>Rejected",IMS_B2B[2B period],"<="&$H$1)`, 503.13],
  [`=SUMIFS(${TAX},IMS_B2B[Filing status],"Filed",IMS_B2B[2B period],"<="&H1)`, 123.33],
  [`=SUMIFS(${TAX},${ACTION},"<>")`, 523.33],
  [`=SUMIFS(${TAX},${ACTION},"")`, 5000],
  [`=COUNTIFS(${ACTION},"<>",IMS_B2B[Filing status],"Filed")`, 3],
  [`=COUNTIFS(${ACTION},"Rejected")`, 1],
  [`=COUNTIFS(${ACTION},"rejected")`, 1],
  [`=COUNTIFS(${ACTION},"*ed")`, 2],
  [`=COUNTIFS(${ACTION},"=")`, 1],
  [`=COUNTIFS(B2B!A2:B6,"Filed")`, 4],
  [`=SUMIFS(${TAX},${TAX},">=100")`, 5500.1],
  [`=SUMIFS(${TAX},${TAX},"<>400",${TAX},"<=5000")`, 5123.33],
  [`=SUMIFS(${TAX},IMS_B2B[2B period],46327)`, 5000],
  [`=SUMIFS(${TAX},IMS_B2B[2B period],H1)`, 523.33],
  [`=SUMIFS(${TAX},${ACTION},">B")`, 423.23],
  [`=SUMIFS(B2B!D2:D6,B2B!A2:A5,"Accepted")`, "#VALUE!"],
  [`=COUNTBLANK(${ACTION})`, 1],
  [`=SUM(SUMIFS(${TAX},${ACTION},{"Accepted","Rejected"}))`, 120.3],
  [`=ROUND(SUM(${TAX})/3,2)`, 1841.11],
  [`=IF(ABS(SUM(${TAX})-5523.33)<0.005,"agrees","differs")`, "agrees"],
  [`=ROWS(IMS_B2B)`, 5],
  [`=ROWS(IMS_B2B[#All])`, 6],
  [`=COLUMNS(IMS_B2B[[Action]:[2B period]])`, 3],
  [`=IMS_B2B[[#Headers],[Integrated tax]]`, "Integrated tax"],
  [`=SUM(B2B!D2:D6)`, 5523.33],
  [`="IMS_B2B[Integrated tax]"`, "IMS_B2B[Integrated tax]"],
  [`=HYPERLINK("#B2B!A1","B2B - Invoices")`, "B2B - Invoices"],
  [`=TEXT(H1,"mmm-yyyy")`, "Oct-2026"],
  [`=1/0`, "#DIV/0!"],
])("%s is %p", async (formula, value) => {
  const found = await valueOf(formula);
  if (typeof value === "number") expect(found).toBeCloseTo(value, 9);
  else expect(found).toBe(value);
});

test("a formula over formulas is up to date within the request that changed their source", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").formulas = [[`=SUM(${TAX})`], ["=A1*2"]];
    const twice = sheet.getRange("A2").load("values");
    await context.sync();
    expect(twice.values[0]?.[0]).toBeCloseTo(11_046.66, 9);
    context.workbook.worksheets.getItem("B2B").getRange("D6").values = [[0]];
    twice.load("values");
    await context.sync();
    expect(twice.values[0]?.[0]).toBeCloseTo(1_046.66, 9);
  });
});

test("formulas follow what a person types, sorts and deletes", async () => {
  const sums = [`=SUMIFS(${TAX},${ACTION},"Accepted")`, `=SUM(${TAX})`];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").formulas = [sums];
    await context.sync();
  });
  const read = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.load("values,formulas");
      await context.sync();
      expect(range.formulas).toEqual([sums]);
      return range.values[0]?.map((value) => Math.round(Number(value) * 100));
    });
  await host.user.type("B2B", "A6", "Accepted");
  expect(await read()).toEqual([510_010, 552_333]);
  await host.user.sort("IMS_B2B", "Integrated tax", false);
  expect(await read()).toEqual([510_010, 552_333]);
  await Excel.run(async (context) => {
    // The first row after sorting: 5,000.00, accepted.
    context.workbook.worksheets.getItem("B2B").getRange("2:2").delete("Up");
    await context.sync();
  });
  expect(await read()).toEqual([10_010, 52_333]);
});

test("formulas keep working when their table's sheet is renamed, and break when it goes", async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.formulas = [[`=SUM(${TAX})`]];
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.name = "B2B (IMS)";
    await context.sync();
    context.workbook.worksheets.getItem("B2B (IMS)").getRange("D6").values = [[0]];
    cell.load("values");
    await context.sync();
    expect(cell.values[0]?.[0]).toBeCloseTo(523.33, 9);
    context.workbook.worksheets.getItem("B2B (IMS)").delete();
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["#REF!"]]);
  });
});

test("a formula that names a table or a column that is not there is refused", async () => {
  for (const formula of ["=SUM(IMS_ECO[Integrated tax])", "=SUM(IMS_B2B[Surcharge])"]) {
    await expect(valueOf(formula)).rejects.toMatchObject({ code: "InvalidArgument" });
  }
});

describe("a heading with signs of formulas", () => {
  const headings = ["State/UT tax", "GSTR-3B period", "It's [no] #1"];
  const sumOf = (reference: string) => valueOf(`=SUM(T_SIGNS${reference})`);

  beforeEach(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("C1:E2").values = [headings, [1, 20, 300]];
      sheet.tables.add("C1:E2", true).name = "T_SIGNS";
      await context.sync();
    });
  });

  test.each([
    ["[[State/UT tax]]", 1],
    ["[[GSTR-3B period]]", 20],
    ["[[It''s '[no'] '#1]]", 300],
    ["[[State/UT tax]:[GSTR-3B period]]", 21],
    ["[[#Data],[State/UT tax]]", 1],
  ])("is called %s", async (reference, sum) => {
    expect(await sumOf(reference)).toBe(sum);
  });

  test.each(["[State/UT tax]", "[GSTR-3B period]", "[It''s '[no'] '#1]"])(
    "is not called %s: Excel wants a second pair of brackets",
    async (reference) => {
      await expect(sumOf(reference)).rejects.toMatchObject({ code: "InvalidArgument" });
    },
  );
});

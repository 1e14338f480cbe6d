import type { Action } from "../../ims/actions";
import { RETURN_TYPES } from "../../ims/codes";
import { columnReference } from "../../ims/columnReference";
import type { Field } from "../../ims/fields";
import { MONTHS_IN_ORDER } from "../../ims/financialYear";
import { columnOf, OUTWARD_TABLES, type OutwardKey, type OutwardTable } from "../../ims/tables";
import { inExcel, inTurn } from "../connection/connection";
import { block, format } from "../connection/requests";
import {
  figuresByState,
  freezeTitles,
  linkRow,
  rowOfSame,
  stateAt,
  writeRows,
  type ActionSummary,
  type State,
} from "../sheets/actionSummary";
import { NUMBER_FORMATS, type Cell } from "../sheets/cells";
import type { ImsSheet } from "../sheets/imsSheets";
import { blankOwnSheet, findOwnSheet } from "../sheets/ownSheets";
import { ifExcelCan } from "../sheets/sheetLook";

const SHEET = "Outward Summary";

/** Stands for no choice in the three cells at the top. */
export const ALL = "All";

/** Rows and cells, counted from 0 and as formulas call them. */
const CHOICES = [
  { title: "Financial year", cell: "$B$2" },
  { title: "Return period", cell: "$B$3" },
  { title: "Return type", cell: "$B$4" },
] as const;
const [YEAR, MONTH, FORM] = CHOICES.map(({ cell }) => cell);
const FIRST = "$B$5";
const LAST = "$C$5";
const SUMMARY: ActionSummary = {
  headingRow: 7,
  name: { heading: "Category of GSTR-1", width: 44 },
};

const NOTES = [
  "Choose in the cells of column B: the figures follow. Each figure is a link to its documents.",
  "Documents that left the portal’s list (Change: Gone) are not counted. A month counts within its year only.",
];

/** The first and the last filing period, as dates, that the chosen year and month come to. */
const APRIL = `VALUE(LEFT(${YEAR},4))`;
const MONTH_NUMBER = `MATCH(${MONTH},{${MONTHS_IN_ORDER.map((month) => `"${month}"`).join(",")}},0)+3`;
const firstPeriod = `=IF(${YEAR}="${ALL}","${ALL}",DATE(${APRIL},IF(${MONTH}="${ALL}",4,${MONTH_NUMBER}),1))`;
const lastPeriod = `=IF(${YEAR}="${ALL}","",DATE(${APRIL},IF(${MONTH}="${ALL}",15,${MONTH_NUMBER}),1))`;

/** What is counted or summed of a table in a state: of the chosen returns, or, with no year, of all. */
function figure(table: OutwardTable, name: string, state: State, sum?: Field): string {
  const column = (field: Field) =>
    columnReference(name, columnOf(table, field)?.heading ?? "Row key");
  const criteria: string[] = [
    ...(sum ? [column(sum)] : []),
    `${column("key")},"<>"`,
    `${column("change")},"<>Gone"`,
    // Nothing is called “-”: the criterion lets every form pass, and none at all.
    `${column("source")},IF(${FORM}="${ALL}","<>-",${FORM})`,
    ...(state === "Total" ? [] : [`${column("action")},"${state}"`]),
  ];
  const inYear = [
    `${column("sourcePeriod")},">="&${FIRST}`,
    `${column("sourcePeriod")},"<="&${LAST}`,
  ];
  const call = (parts: readonly string[]) => `${sum ? "SUMIFS" : "COUNTIFS"}(${parts.join(",")})`;
  return `IF(${YEAR}="${ALL}",${call(criteria)},${call([...criteria, ...inYear])})`;
}

const tableRow = (table: OutwardTable, name: string | undefined): readonly Cell[] =>
  name === undefined
    ? rowOfSame(table.title, 0)
    : figuresByState(
        table.title,
        (state) => figure(table, name, state),
        (state, head) => figure(table, name, state, head),
      );

/** The documents a cell of the sheet, counted from 0, is about: a table's, or those of one status. */
export function outwardFigureAt(
  row: number,
  column: number,
): { readonly table: OutwardKey; readonly action?: Action } | undefined {
  const table = OUTWARD_TABLES[row - SUMMARY.headingRow - 1];
  const state = stateAt(column);
  if (!table || state === undefined) return undefined;
  return { table: table.key, ...(state !== "Total" && { action: state }) };
}

/** What stands in the three cells to choose by. */
export interface ReturnsOnSheet {
  readonly year: string;
  readonly month: string;
  readonly form: string;
}

const NOTHING_CHOSEN: ReturnsOnSheet = { year: ALL, month: ALL, form: ALL };

/** What the user chose on the sheet; all where there is none. Throws `ExcelProblem`. */
export function readReturnsOnSheet(): Promise<ReturnsOnSheet> {
  return inExcel((context) => returnsOnSheet(context));
}

async function returnsOnSheet(context: Excel.RequestContext): Promise<ReturnsOnSheet> {
  const sheet = await findOwnSheet(context, "outwardSummary");
  if (!sheet) return NOTHING_CHOSEN;
  const cells = block(sheet.worksheet, 1, 1, CHOICES.length, 1).load("values");
  await context.sync();
  const [year, month, form] = cells.values.map(([value]) => String(value));
  return { year: year || ALL, month: month || ALL, form: form || ALL };
}

function offerChoices(worksheet: Excel.Worksheet, years: readonly string[]): void {
  const lists = [
    [ALL, ...years],
    [ALL, ...MONTHS_IN_ORDER],
    [ALL, ...RETURN_TYPES.values()],
  ];
  CHOICES.forEach(({ title }, index) => {
    const { dataValidation } = block(worksheet, 1 + index, 1, 1, 1);
    const list = lists[index] ?? [];
    dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
    dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title,
      message: `Choose one of: ${list.join(", ")}.`,
    };
  });
}

/**
 * Writes the sheet `Outward Summary` as the portal's page has it: financial year, return period and
 * return type to choose, then a row per category with documents and tax by status, all by formulas over
 * our tables and all links. What was chosen stays chosen. Returns the name of the sheet.
 */
export function writeOutwardSummary(
  sheets: readonly ImsSheet[],
  years: readonly string[],
): Promise<string> {
  return inTurn(async (run) => {
    const sheet = await run(async (context) => {
      const chosen = await returnsOnSheet(context);
      const { worksheet, name } = await blankOwnSheet(context, "outwardSummary", SHEET);
      const byTable = new Map(sheets.map((each) => [each.table, each]));
      OUTWARD_TABLES.forEach(({ key }, index) => {
        const there = byTable.get(key);
        if (there) linkRow(worksheet, SUMMARY.headingRow + 1 + index, there.sheet, "documents");
      });
      // A year is a text: 2026-27 would be read as a date.
      format(block(worksheet, 1, 1, CHOICES.length, 1), "@");
      format(block(worksheet, 4, 1, 1, 2), NUMBER_FORMATS.period);
      context.application.suspendApiCalculationUntilNextSync();
      block(worksheet, 0, 0, 1, 1).values = [["What customers did with the documents you issued"]];
      block(worksheet, 1, 0, CHOICES.length, 2).values = [
        [CHOICES[0].title, chosen.year],
        [CHOICES[1].title, chosen.month],
        [CHOICES[2].title, chosen.form],
      ];
      block(worksheet, 4, 0, 1, 3).formulas = [["Filing periods", firstPeriod, lastPeriod]];
      block(worksheet, 5, 0, NOTES.length, 1).values = NOTES.map((note) => [note]);
      writeRows(
        worksheet,
        SUMMARY,
        OUTWARD_TABLES.map((table) => tableRow(table, byTable.get(table.key)?.name)),
      );
      offerChoices(worksheet, years);
      block(worksheet, 0, 0, 1, 1).format.font.bold = true;
      block(worksheet, 1, 1, CHOICES.length, 1).format.fill.color = "#FFF2CC";
      await context.sync();
      return { id: worksheet.id, name };
    });
    await ifExcelCan(run, async (context) => {
      freezeTitles(context.workbook.worksheets.getItem(sheet.id), SUMMARY);
      await context.sync();
    });
    return sheet.name;
  });
}

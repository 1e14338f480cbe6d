import { columnReference } from "../../gstr2b/formulas";
import { ACTIONS, type Action } from "../../ims/actions";
import { HEADS, type Field } from "../../ims/fields";
import {
  columnOf,
  INWARD_TABLES,
  type Group,
  type ImsTable,
  type TableKey,
} from "../../ims/tables";
import { COUNT_FORMAT, NUMBER_FORMATS, type Cell } from "../sheets/cells";
import { inTurn } from "../connection/connection";
import type { ImsSheet } from "../sheets/imsSheets";
import { blankOwnSheet } from "../sheets/ownSheets";
import { block, format } from "../connection/requests";
import { ifExcelCan, setWidths, styleHeading } from "../sheets/sheetLook";

const SHEET = "IMS Summary";

/** The states of a record in the portal's order, then all together. */
const STATES: readonly (Action | "Total")[] = [
  "No action",
  "Accepted",
  "Rejected",
  "Pending",
  "Total",
];
const GROUPS: readonly Group[] = ["All other ITC", "Import of goods"];

const COLUMNS = [
  { heading: "IMS table", width: 38 },
  ...STATES.map((state) => ({ heading: `${state} (records)`, width: 12 })),
  ...STATES.map((state) => ({ heading: `${state} (tax, ₹)`, width: 18 })),
];
const HEADINGS = COLUMNS.map(({ heading }) => heading);
const FIRST_TAX = 1 + STATES.length;

/** The table's column as formulas call it. */
function reference(table: ImsTable, name: string, field: Field): string | undefined {
  const column = columnOf(table, field);
  return column && columnReference(name, column.heading);
}

/**
 * The conditions of a state in COUNTIFS and SUMIFS, each with a comma in front: whatever is not
 * accepted, rejected or pending has no action, as the portal sees it.
 */
function conditions(action: string, state: (typeof STATES)[number]): string {
  if (state === "Total") return "";
  if (state !== "No action") return `,${action},"${state}"`;
  const decided = ACTIONS.filter((entry) => entry.action !== "No action");
  return decided.map((entry) => `,${action},"<>${entry.action}"`).join("");
}

/** Counts and tax of what a table has in IMS in each state, live; zeros for a table that is not in the workbook. */
function figures(table: ImsTable, name: string | undefined): readonly Cell[] {
  const action = name && reference(table, name, "action");
  const key = name && reference(table, name, "key");
  const change = name && reference(table, name, "change");
  if (!name || !action || !key || !change) return HEADINGS.slice(1).map(() => 0);
  const inIms = `${key},"<>",${change},"<>Gone"`;
  const taxes = HEADS.flatMap((head) => reference(table, name, head) ?? []);
  return [
    ...STATES.map((state) => `=COUNTIFS(${inIms}${conditions(action, state)})`),
    ...STATES.map(
      (state) =>
        `=${taxes.map((tax) => `SUMIFS(${tax},${inIms}${conditions(action, state)})`).join("+")}`,
    ),
  ];
}

interface SummaryRow {
  readonly cells: readonly Cell[];
  readonly group?: true;
  /** The sheet the row's name leads to. */
  readonly link?: string;
}

function summaryRows(sheets: readonly ImsSheet[]): readonly SummaryRow[] {
  const byTable = new Map<TableKey, ImsSheet>(sheets.map((sheet) => [sheet.table, sheet]));
  return GROUPS.flatMap((group): SummaryRow[] => [
    { cells: [group, ...HEADINGS.slice(1).map(() => "")], group: true },
    ...INWARD_TABLES.filter((table) => table.group === group).map((table) => {
      const there = byTable.get(table.key);
      return {
        cells: [table.title, ...figures(table, there?.name)],
        ...(there && { link: there.sheet }),
      };
    }),
  ]);
}

/** The records a cell of the sheet, counted from 0, is about: a table's, or those of one action. */
export interface SummaryFigure {
  readonly table: TableKey;
  readonly action?: Action;
}

/** What the cell counts or names; undefined for a heading and beside the figures. */
export function summaryFigureAt(row: number, column: number): SummaryFigure | undefined {
  const table = TABLE_ROWS[row - 1];
  if (table === undefined || column >= HEADINGS.length) return undefined;
  const state = column === 0 ? "Total" : (STATES[(column - 1) % STATES.length] ?? "Total");
  return { table, ...(state !== "Total" && { action: state }) };
}

/** The table of each row below the headings; none on the row of a group. */
const TABLE_ROWS: readonly (TableKey | undefined)[] = GROUPS.flatMap((group) => [
  undefined,
  ...INWARD_TABLES.filter((table) => table.group === group).map(({ key }) => key),
]);

/**
 * Makes the title and each number of a row a link to the headings of the table's decisions, which no
 * hand selects as they are: so it is known when one is followed (`followedLinks.ts`). Links come before
 * what the cells hold: a link without a text would put its address into an empty cell.
 */
function linkRow(worksheet: Excel.Worksheet, row: number, sheet: string): void {
  HEADINGS.forEach((_, column) => {
    block(worksheet, row, column, 1, 1).hyperlink = {
      documentReference: `'${sheet.replaceAll("'", "''")}'!A1:B1`,
      screenTip: `Show these records on the sheet ${sheet}`,
    };
  });
}

/**
 * Writes the sheet `IMS Summary` as the portal's summary page has it: a row per table with records and
 * tax per action, all by formulas over our tables, and all links to the sheet of a table that is in the
 * workbook. Ours is emptied and written again; a sheet of that name that is not ours stays. Returns the
 * name of the sheet.
 */
export function writeSummary(sheets: readonly ImsSheet[]): Promise<string> {
  return inTurn(async (run) => {
    const rows = summaryRows(sheets);
    const sheet = await run(async (context) => {
      const { worksheet, name } = await blankOwnSheet(context, "summary", SHEET);
      const count = rows.length;
      rows.forEach(({ link, group }, index) => {
        if (group) block(worksheet, 1 + index, 0, 1, HEADINGS.length).format.font.bold = true;
        if (link !== undefined) linkRow(worksheet, 1 + index, link);
      });
      format(block(worksheet, 1, 1, count, STATES.length), COUNT_FORMAT);
      format(block(worksheet, 1, FIRST_TAX, count, STATES.length), NUMBER_FORMATS.money);
      context.application.suspendApiCalculationUntilNextSync();
      block(worksheet, 0, 0, 1 + count, HEADINGS.length).formulas = [
        HEADINGS,
        ...rows.map(({ cells }) => cells),
      ].map((cells) => [...cells]);
      styleHeading(block(worksheet, 0, 0, 1, HEADINGS.length), COLUMNS);
      setWidths(
        worksheet,
        0,
        COLUMNS.map(({ width }) => width),
      );
      await context.sync();
      return { id: worksheet.id, name };
    });
    await ifExcelCan(run, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      worksheet.freezePanes.freezeAt(block(worksheet, 0, 0, 1, 1));
      await context.sync();
    });
    return sheet.name;
  });
}

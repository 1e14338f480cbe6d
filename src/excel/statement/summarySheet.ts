import { ACTIONS, type Action } from "../../ims/actions";
import { columnReference } from "../../ims/columnReference";
import type { Field } from "../../ims/fields";
import {
  columnOf,
  INWARD_TABLES,
  type Group,
  type ImsTable,
  type TableKey,
} from "../../ims/tables";
import { inTurn } from "../connection/connection";
import { block } from "../connection/requests";
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
import type { Cell } from "../sheets/cells";
import type { ImsSheet } from "../sheets/imsSheets";
import { blankOwnSheet } from "../sheets/ownSheets";
import { ifExcelCan } from "../sheets/sheetLook";

const SHEET = "IMS Summary";

const GROUPS: readonly Group[] = ["All other ITC", "Import of goods"];
const SUMMARY: ActionSummary = { headingRow: 0, name: { heading: "IMS table", width: 38 } };

/** The table's column as formulas call it. */
function reference(table: ImsTable, name: string, field: Field): string | undefined {
  const column = columnOf(table, field);
  return column && columnReference(name, column.heading);
}

/**
 * The conditions of a state in COUNTIFS and SUMIFS, each with a comma in front: whatever is not
 * accepted, rejected or pending has no action, as the portal sees it.
 */
function conditions(action: string, state: State): string {
  if (state === "Total") return "";
  if (state !== "No action") return `,${action},"${state}"`;
  const decided = ACTIONS.filter((entry) => entry.action !== "No action");
  return decided.map((entry) => `,${action},"<>${entry.action}"`).join("");
}

/** Counts and tax of what a table has in IMS in each state, live; zeros for a table that is not in the workbook. */
function tableRow(table: ImsTable, name: string | undefined): readonly Cell[] {
  const action = name && reference(table, name, "action");
  const key = name && reference(table, name, "key");
  const change = name && reference(table, name, "change");
  if (!name || !action || !key || !change) return rowOfSame(table.title, 0);
  const inIms = `${key},"<>",${change},"<>Gone"`;
  return figuresByState(
    table.title,
    (state) => `COUNTIFS(${inIms}${conditions(action, state)})`,
    (state, head) => {
      const tax = reference(table, name, head);
      return tax && `SUMIFS(${tax},${inIms}${conditions(action, state)})`;
    },
  );
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
    { cells: rowOfSame(group, ""), group: true },
    ...INWARD_TABLES.filter((table) => table.group === group).map((table) => {
      const there = byTable.get(table.key);
      return {
        cells: tableRow(table, there?.name),
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
  const state = stateAt(column);
  if (table === undefined || state === undefined) return undefined;
  return { table, ...(state !== "Total" && { action: state }) };
}

/** The table of each row below the headings; none on the row of a group. */
const TABLE_ROWS: readonly (TableKey | undefined)[] = GROUPS.flatMap((group) => [
  undefined,
  ...INWARD_TABLES.filter((table) => table.group === group).map(({ key }) => key),
]);

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
      rows.forEach(({ link }, index) => {
        if (link !== undefined) linkRow(worksheet, 1 + index, link, "records");
      });
      context.application.suspendApiCalculationUntilNextSync();
      writeRows(
        worksheet,
        SUMMARY,
        rows.map(({ cells }) => cells),
      );
      rows.forEach(({ group }, index) => {
        if (group) block(worksheet, 1 + index, 0, 1, 1).format.font.bold = true;
      });
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

import { ACTIONS } from "../../ims/actions";
import type { Change } from "../../ims/change";
import type { Field } from "../../ims/fields";
import type { ImsTable } from "../../ims/tables";
import { columnLetters } from "../sheets/addresses";
import type { LoadTarget } from "./loadTarget";
import { block } from "../connection/requests";
import { setWidths, styleHeading } from "../sheets/sheetLook";

/** Ink of rows whose record has left IMS: they are there to be looked up only; contrast 4.5 : 1. */
const GONE_INK = "#767676";

/** Drop-downs and colours on the rows of the target; after the values, as Excel is fastest so. */
function dress(worksheet: Excel.Worksheet, target: LoadTarget): void {
  const { first, count, columns } = target;
  for (const { column, at } of columns) {
    const { choices } = column;
    if (!choices) continue;
    const { dataValidation } = block(worksheet, first, at, count, 1);
    dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
    dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: column.heading,
      message: `Choose one of: ${choices.join(", ")}.`,
    };
  }
  const action = columns.find(({ column }) => column.field === "action");
  if (!action) return;
  const { conditionalFormats } = block(worksheet, first, action.at, count, 1);
  for (const { action: word, fill, ink } of ACTIONS) {
    if (word === "No action") continue; // a record nobody has decided stays plain
    const { cellValue } = conditionalFormats.add("CellValue");
    cellValue.format.fill.color = fill;
    cellValue.format.font.color = ink;
    cellValue.rule = { formula1: `="${word}"`, operator: "EqualTo" };
  }
  greyGoneRows(worksheet, target);
}

/** A rule and no colour of the rows' own: what users colour stays, and a record may come back. */
function greyGoneRows(
  worksheet: Excel.Worksheet,
  { first, count, left, width, columns }: LoadTarget,
): void {
  const change = columns.find(({ column }) => column.field === "change");
  if (!change) return;
  const { custom } = block(worksheet, first, left, count, width).conditionalFormats.add("Custom");
  custom.format.font.color = GONE_INK;
  custom.rule.formula = `=$${columnLetters(change.at)}${first + 1}="${"Gone" satisfies Change}"`;
}

/** Turns the filled block of a new sheet into its Excel table and gives it its look. */
function finishNew(worksheet: Excel.Worksheet, target: LoadTarget): void {
  const { table, count, columns } = target;
  const excelTable = worksheet.tables.add(block(worksheet, 0, 0, 1 + count, columns.length), true);
  excelTable.name = table.name;
  excelTable.style = "TableStyleLight1";
  excelTable.showBandedRows = false;
  dress(worksheet, target);
  styleHeading(
    block(worksheet, 0, 0, 1, columns.length),
    columns.map(({ column }) => column),
  );
  setWidths(
    worksheet,
    0,
    columns.map(({ column }) => column.width),
  );
  const technical = columns.filter(({ column }) => column.role === "technical");
  for (const { at } of technical) {
    block(worksheet, 0, at, 1, 1).getEntireColumn().untrack().columnHidden = true;
  }
  worksheet.tabColor = TAB_COLOURS[table.group];
}

/** The tabs of the portal's groups. */
const TAB_COLOURS: Readonly<Record<ImsTable["group"], string>> = {
  "All other ITC": "#1F4E78",
  "Import of goods": "#C65911",
  "Outward supplies": "#38761D",
};

/** Makes a filled target a table, or makes the table it was written below that much longer. */
export async function finishTable(
  context: Excel.RequestContext,
  target: LoadTarget,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(target.worksheetId);
  if (target.isNew) {
    finishNew(worksheet, target);
  } else {
    dress(worksheet, target);
    const { headerRow, left, width, first, count, tableName } = target;
    const whole = block(worksheet, headerRow, left, first + count - headerRow, width);
    worksheet.tables.getItem(tableName).resize(whole);
  }
  await context.sync();
}

/** What may be frozen, in characters: on a small laptop as much again is left beside the pane. */
const FROZEN_CHARACTERS = 92;

/**
 * Keeps in sight the heading and the columns up to the document number; where these are too wide – an
 * amendment's original stands before them – only those up to the supplier.
 */
export async function freezeKeyColumns(
  context: Excel.RequestContext,
  { worksheetId, columns }: LoadTarget,
): Promise<void> {
  const upTo = (field: Field) => columns.findIndex(({ column }) => column.field === field) + 1;
  const characters = columns
    .slice(0, upTo("number"))
    .reduce((sum, { column }) => sum + column.width, 0);
  const frozen = characters <= FROZEN_CHARACTERS ? upTo("number") : upTo("supplier");
  const worksheet = context.workbook.worksheets.getItem(worksheetId);
  worksheet.freezePanes.freezeAt(block(worksheet, 0, 0, 1, frozen));
  await context.sync();
}

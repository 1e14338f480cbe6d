import type { CellValue, WriteSheet } from "hucre";
import { ACTIONS } from "../../ims/actions";
import { formatDay } from "../../ims/day";
import { FIELDS, HEADS, HEAD_TITLES, isNumberField, type Field, type Kind } from "../../ims/fields";
import { toRupees } from "../../ims/money";
import { firstDay, formatPeriod, type Period } from "../../ims/period";
import { taxOf, totalTax, type Row } from "../../ims/records";
import { INWARD_TABLES, type ImsTable, type TableKey } from "../../ims/tables";
import { columnsOf } from "./workbookColumns";

/** Whose records they are, and when they were taken. */
export interface Occasion {
  readonly gstin: string;
  readonly period: Period;
  /** The day of the user's clock, in Excel's days. */
  readonly day: number;
}

const FORMATS: Readonly<Record<Kind, string>> = {
  text: "@",
  code: "@",
  day: "dd-mm-yyyy",
  period: "mmm-yyyy",
  money: "#,##,##0.00",
};

/**
 * The changed records as a workbook, for the client's file and the partner's signature: a sheet of
 * totals with room for names, then one for each table. Texts are cells of text, whatever they begin
 * with. `changed`: the changed records.
 */
export function actionSheets(changed: readonly Row[], occasion: Occasion): readonly WriteSheet[] {
  const byTable = new Map<TableKey, Row[]>();
  for (const row of changed) {
    const rows = byTable.get(row.table.key);
    if (rows) rows.push(row);
    else byTable.set(row.table.key, [row]);
  }
  const sheets = INWARD_TABLES.flatMap((table) => {
    const rows = byTable.get(table.key);
    return rows ? [tableSheet(table, rows)] : [];
  });
  return [totalsSheet(byTable, occasion), ...sheets];
}

/** Records of a table with their sums. Texts are cells of text, whatever they begin with. */
export function tableSheet(table: ImsTable, records: Iterable<Row>): WriteSheet {
  const columns = columnsOf(table);
  const rows: CellValue[][] = [columns.map(({ heading }) => heading)];
  const sums = new Map<Field, number>();
  for (const row of records) {
    rows.push(columns.map((column) => cellOf(row, column.field)));
    for (const { field } of columns) {
      if (FIELDS[field] !== "money" || !isNumberField(field)) continue;
      sums.set(field, (sums.get(field) ?? 0) + (row.number(field) || 0));
    }
  }
  rows.push(
    columns.map(({ field }, index) => {
      const sum = sums.get(field);
      if (sum !== undefined) return toRupees(sum);
      return index === 0 ? "Total" : null;
    }),
  );
  return {
    name: table.sheet,
    rows,
    columns: columns.map(({ field, width }) => ({ width, numFmt: FORMATS[FIELDS[field]] })),
    freezePane: { rows: 1, columns: 0 },
  };
}

function cellOf(row: Row, field: Field): CellValue {
  if (!isNumberField(field)) return row.text(field) || null;
  const value = row.number(field);
  if (Number.isNaN(value)) return null;
  switch (FIELDS[field]) {
    case "money":
      return toRupees(value);
    case "period":
      return firstDay(value);
    default:
      return value;
  }
}

/** Counts and tax by table and action, and where to sign. */
function totalsSheet(
  byTable: ReadonlyMap<TableKey, readonly Row[]>,
  { gstin, period, day }: Occasion,
): WriteSheet {
  const lines: CellValue[][] = INWARD_TABLES.flatMap(({ key, title }) => {
    const rows = byTable.get(key) ?? [];
    return ACTIONS.flatMap(({ action }) => {
      const ofAction = rows.filter((row) => row.text("action") === action);
      if (ofAction.length === 0) return [];
      const tax = ofAction.map((row) => taxOf(row));
      const heads = HEADS.map((head) => toRupees(tax.reduce((sum, each) => sum + each[head], 0)));
      const total = toRupees(tax.reduce((sum, each) => sum + totalTax(each), 0));
      return [[title, action, ofAction.length, ...heads, total]];
    });
  });
  return {
    name: "Totals",
    rows: [
      ["GSTIN", gstin],
      ["Period", formatPeriod(period)],
      ["Made on", formatDay(day)],
      ["Records whose action, remark or declared reduction differs from the portal’s"],
      [],
      ["Table", "Action", "Records", ...HEADINGS, "Total tax"],
      ...lines,
      [],
      ["Prepared by"],
      ["Reviewed by"],
    ],
    columns: [
      { width: 38 },
      { width: 20 },
      { width: 10 },
      ...[...HEADINGS, "Total"].map(() => ({ width: 16, numFmt: FORMATS.money })),
    ],
  };
}

const HEADINGS = HEADS.map((head) => HEAD_TITLES[head]);

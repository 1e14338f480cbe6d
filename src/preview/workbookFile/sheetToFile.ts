import { BooleanNumber } from "@univerjs/core";
import type { Cell, ColumnDef, RowDef, WriteSheet } from "hucre";
import { localAddress } from "../cells/address";
import { WHOLE_GRID, type Area } from "../cells/area";
import { eachUsed, formulasIn } from "../cells/cells";
import { fileFormula } from "./fileFormula";
import { hyperlinkAt } from "../sheets/hyperlinks";
import { looksAt } from "../looks/looks";
import { factsOf, worksheetOf } from "../sheets/sheets";
import type { Sheet } from "../book";
import { valueOf } from "../cells/shownText";
import { headings, tablesOn } from "../tables/tablePlaces";
import { fileStyle } from "./looks";
import { pageSetupOf } from "./pageSetup";
import { conditionalRulesOf, dropDownsOf } from "./rules";

/** A character of a column's width, what a cell adds at its sides, and a point, in pixels. */
export const PIXELS = { character: 7, padding: 5, point: 4 / 3 };

/** A sheet as the file's writer takes it. Filters' criteria are not held. */
export function sheetForFile(
  sheet: Sheet,
  standardFont: { readonly name: string; readonly size: number },
): WriteSheet {
  const worksheet = worksheetOf(sheet);
  const { xSplit, ySplit } = worksheet.getFreeze();
  const { tabColor, showGridlines, mergeData, hidden, name } = worksheet.getConfig();
  const { veryHidden } = factsOf(sheet);
  return {
    name,
    cells: cellsOf(sheet, standardFont),
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet),
    tables: tablesFor(sheet),
    dataValidations: dropDownsOf(sheet),
    conditionalRules: conditionalRulesOf(sheet),
    ...pageSetupOf(sheet),
    merges: mergeData.map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    })),
    ...((xSplit > 0 || ySplit > 0) && { freezePane: { rows: ySplit, columns: xSplit } }),
    view: {
      showGridLines: showGridlines === BooleanNumber.TRUE,
      ...(tabColor && { tabColor: { rgb: tabColor.replace("#", "") } }),
    },
    ...(hidden === BooleanNumber.TRUE && (veryHidden ? { veryHidden } : { hidden: true })),
  };
}

function cellsOf(sheet: Sheet, standardFont: { name: string; size: number }) {
  const cells = new Map<string, Partial<Cell>>();
  eachUsed(sheet, WHOLE_GRID, (row, column, cell) => {
    const area: Area = { row, column, rows: 1, columns: 1 };
    const value = valueOf(cell);
    const formula = cell.f ? formulasIn(sheet, area)[0]?.[0] : undefined;
    const link = hyperlinkAt(sheet, area);
    cells.set(`${row},${column}`, {
      value: value === "" ? null : value,
      style: fileStyle(looksAt(sheet, row, column), standardFont),
      ...(formula !== undefined && {
        formula: fileFormula(String(formula)),
        formulaResult: value,
      }),
      ...(link && {
        hyperlink: {
          target: "",
          location: link.documentReference,
          ...(link.screenTip !== undefined && { tooltip: link.screenTip }),
        },
      }),
    });
  });
  return cells;
}

function columnsOf(sheet: Sheet): ColumnDef[] {
  const worksheet = worksheetOf(sheet);
  const { columnData } = worksheet.getConfig();
  return Array.from({ length: worksheet.getColumnCount() }, (_, column) => {
    const width = columnData[column]?.w;
    return {
      ...(width !== undefined && { width: (width - PIXELS.padding) / PIXELS.character }),
      ...(!worksheet.getColVisible(column) && { hidden: true }),
    };
  });
}

/** Heights somebody chose and hidden rows; all other rows fit what they hold by themselves. */
function rowsOf(sheet: Sheet): Map<number, RowDef> {
  const worksheet = worksheetOf(sheet);
  const { rowData } = worksheet.getConfig();
  const rows = new Map<number, RowDef>();
  for (let row = 0; row < worksheet.getRowCount(); row += 1) {
    const { h, ia } = rowData[row] ?? {};
    const isChosen = h !== undefined && ia !== BooleanNumber.TRUE;
    const isHidden = !worksheet.getRowVisible(row);
    if (!isChosen && !isHidden) continue;
    rows.set(row, {
      ...(isChosen && { height: h / PIXELS.point }),
      ...(isHidden && { hidden: true }),
    });
  }
  return rows;
}

const tablesFor = (sheet: Sheet) =>
  tablesOn(sheet).map((table) => ({
    name: table.name,
    range: localAddress(table.area),
    columns: headings(sheet.book, table).map((name) => ({ name })),
    style: table.style,
    showRowStripes: table.showBandedRows,
    showAutoFilter: table.showFilterButton,
  }));

import {
  DEFAULT_STYLES,
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import DesignEnUS from "@univerjs/design/locale/en-US";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import DocsUIEnUS from "@univerjs/docs-ui/locale/en-US";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import ConditionalFormattingUIEnUS from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import DataValidationUIEnUS from "@univerjs/sheets-data-validation-ui/locale/en-US";
import DataValidationEnUS from "@univerjs/sheets-data-validation/locale/en-US";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import FilterUIEnUS from "@univerjs/sheets-filter-ui/locale/en-US";
import FilterEnUS from "@univerjs/sheets-filter/locale/en-US";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import FormulaUIEnUS from "@univerjs/sheets-formula-ui/locale/en-US";
import FormulaEnUS from "@univerjs/sheets-formula/locale/en-US";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import NumfmtUIEnUS from "@univerjs/sheets-numfmt-ui/locale/en-US";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import SheetsUIEnUS from "@univerjs/sheets-ui/locale/en-US";
import SheetsEnUS from "@univerjs/sheets/locale/en-US";
import { UniverUIPlugin } from "@univerjs/ui";
import UIEnUS from "@univerjs/ui/locale/en-US";
import type { Grid } from "../host";
import { blankSheet } from "../sheets/sheets";

import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import "@univerjs/sheets-filter-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";

const words = mergeLocales(
  DesignEnUS,
  UIEnUS,
  DocsUIEnUS,
  SheetsEnUS,
  SheetsUIEnUS,
  FormulaEnUS,
  FormulaUIEnUS,
  FilterEnUS,
  FilterUIEnUS,
  NumfmtUIEnUS,
  DataValidationEnUS,
  DataValidationUIEnUS,
  ConditionalFormattingUIEnUS,
);

/** A font as wide as Excel's own, which not every machine has. */
const STANDARD_FONT = { ff: "Arial", fs: 10 };

/** Excel's standard cell, 48 by 15 points, in pixels. Sheets that are added take after the first. */
const STANDARD_CELL = {
  defaultColumnWidth: 64,
  defaultRowHeight: 20,
  defaultStyle: STANDARD_FONT,
};

/** A workbook that is on the screen. */
export interface ShownGrid extends Grid {
  setDark(dark: boolean): void;
}

/**
 * Shows a spreadsheet with a workbook of one empty sheet. It shows what Excel shows below its ribbon:
 * formula bar, grid, sheet tabs, statistics; Univer's own toolbar stays away.
 */
export function openGrid(container: HTMLElement, dark: boolean): ShownGrid {
  // Cells with a drop-down are drawn by a part of Univer that knows its own standard font only.
  Object.assign(DEFAULT_STYLES, STANDARD_FONT);
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: words },
    darkMode: dark,
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    toolbar: false,
    headerMenu: false,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    disableForceStringAlert: true,
    disableForceStringMark: true,
    footer: { menus: false },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    // Its search box would catch what is typed into the cell.
    showSearchOnDropdown: false,
    showEditOnDropdown: false,
  });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  const unitId = "workbook";
  const first = blankSheet("{00000000-0000-4000-8000-000000000001}", "Sheet1");
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    name: "Book1.xlsx",
    sheetOrder: [first.id],
    sheets: { [first.id]: { ...first, ...STANDARD_CELL } },
  });
  const theme = univer.__getInjector().get(ThemeService);
  return { univer, unitId, setDark: (isDark) => theme.setDarkMode(isDark) };
}

import { LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { createHost, type Host, type HostOptions } from "./host";
import { blankSheet } from "./sheets/sheets";

/** A workbook of one empty sheet, without a screen. */
export function openHeadless(options: HostOptions): Host {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  const first = blankSheet("{00000000-0000-4000-8000-000000000001}", "Sheet1");
  // Univer remembers formulas by the workbook's id, beyond the life of one Univer.
  const unitId = crypto.randomUUID();
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    name: "Book1.xlsx",
    sheetOrder: [first.id],
    sheets: { [first.id]: first },
  });
  return createHost({ univer, unitId }, options);
}

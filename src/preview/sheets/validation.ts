import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/sheets-data-validation";
import { type Area, univerRange } from "../cells/area";
import { invalidArgument, notInStandIn } from "../requests/excelError";
import { refuseIfProtected } from "./sheets";
import type { Sheet } from "../book";

/** Data validation lists typed in place end here: limit of the file format. */
const LONGEST_LIST = 255;

const ERROR_STYLES: readonly (readonly [string, DataValidationErrorStyle])[] = [
  ["Stop", DataValidationErrorStyle.STOP],
  ["Warning", DataValidationErrorStyle.WARNING],
  ["Information", DataValidationErrorStyle.INFO],
];

/** Univer's rule for a cell; undefined when anything goes. */
export const ruleAt = (
  { book, id }: Sheet,
  row: number,
  column: number,
): ISheetDataValidationRule | undefined =>
  book.injector.get(SheetDataValidationModel).getRuleByLocation(book.unitId, id, row, column);

export function clearValidation(sheet: Sheet, area: Area): void {
  const { book, id } = sheet;
  refuseIfProtected(sheet);
  const params = { unitId: book.unitId, subUnitId: id, ranges: [univerRange(area)] };
  book.commands.syncExecuteCommand(ClearRangeDataValidationCommand.id, params);
}

/** Changes the rule of an area; what it had is kept where the change says nothing. */
export function changeValidation(
  sheet: Sheet,
  area: Area,
  change: Partial<ISheetDataValidationRule>,
): void {
  const { book, id } = sheet;
  refuseIfProtected(sheet);
  const before = ruleAt(sheet, area.row, area.column);
  const rule: ISheetDataValidationRule = {
    type: DataValidationType.ANY,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: DataValidationErrorStyle.STOP,
    showDropDown: true,
    // An arrow in the cell, as Excel has it; Univer would draw a chip and make the row higher.
    renderMode: DataValidationRenderMode.ARROW,
    ...before,
    ...change,
    uid: crypto.randomUUID(),
    ranges: [univerRange(area)],
  };
  const params = { unitId: book.unitId, subUnitId: id, rule };
  book.commands.syncExecuteCommand(AddSheetDataValidationCommand.id, params);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Reads `Excel.DataValidationRule`: the stand-in knows lists. */
export function readRule(input: unknown): Partial<ISheetDataValidationRule> {
  const rule = isRecord(input) ? input : {};
  const { list } = rule;
  if (!isRecord(list)) throw notInStandIn(`data validation ${Object.keys(rule).join(", ")}`);
  const source = list["source"];
  if (typeof source !== "string") throw notInStandIn("a validation list that is a range object");
  if (!source.startsWith("=") && source.length > LONGEST_LIST) {
    throw invalidArgument(`a list of more than ${LONGEST_LIST} characters`);
  }
  return {
    type: DataValidationType.LIST,
    formula1: source,
    showDropDown: list["inCellDropDown"] !== false,
  };
}

export const writeRule = (rule: ISheetDataValidationRule | undefined): unknown =>
  rule?.type === DataValidationType.LIST
    ? { list: { inCellDropDown: rule.showDropDown ?? true, source: rule.formula1 ?? "" } }
    : {};

export function readErrorAlert(input: unknown): Partial<ISheetDataValidationRule> {
  const alert = isRecord(input) ? input : {};
  const style = ERROR_STYLES.find(([word]) => word === (alert["style"] ?? "Stop"));
  if (!style) throw invalidArgument(`error alert style ${String(alert["style"])}`);
  return {
    showErrorMessage: alert["showAlert"] !== false,
    errorStyle: style[1],
    errorTitle: String(alert["title"] ?? ""),
    error: String(alert["message"] ?? ""),
  };
}

export const writeErrorAlert = (rule: ISheetDataValidationRule | undefined): unknown => ({
  message: rule?.error ?? "",
  showAlert: rule?.showErrorMessage ?? true,
  style: ERROR_STYLES.find(([, style]) => style === rule?.errorStyle)?.[0] ?? "Stop",
  title: rule?.errorTitle ?? "",
});

export function readPrompt(input: unknown): Partial<ISheetDataValidationRule> {
  const prompt = isRecord(input) ? input : {};
  return {
    showInputMessage: prompt["showPrompt"] !== false,
    promptTitle: String(prompt["title"] ?? ""),
    prompt: String(prompt["message"] ?? ""),
  };
}

export const writePrompt = (rule: ISheetDataValidationRule | undefined): unknown => ({
  message: rule?.prompt ?? "",
  showPrompt: rule?.showInputMessage ?? true,
  title: rule?.promptTitle ?? "",
});

/** Whether Excel lets a person type this text into a cell. */
export function mayBeTyped(sheet: Sheet, row: number, column: number, text: string): boolean {
  const rule = ruleAt(sheet, row, column);
  if (rule?.type !== DataValidationType.LIST || !rule.showErrorMessage) return true;
  if (rule.errorStyle !== DataValidationErrorStyle.STOP) return true;
  const source = rule.formula1 ?? "";
  if (source.startsWith("=")) throw notInStandIn("typing into a list that is a range");
  if (text === "") return rule.allowBlank !== false;
  return source.split(",").some((word) => word.trim() === text);
}

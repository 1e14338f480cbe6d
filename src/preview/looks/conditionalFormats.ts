import type { IRange } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";
import { type Area, areaBetween, intersection, univerRange } from "../cells/area";
import { invalidArgument, notInStandIn } from "../requests/excelError";
import { changeSheet } from "../sheets/sheets";
import type { ConditionalFormat, Sheet } from "../book";

const TYPES = ["Custom", "CellValue", "ContainsText"];

/** Adds a format to an area; Excel puts the newest first. */
export function addConditionalFormat(sheet: Sheet, area: Area, type: unknown): ConditionalFormat {
  if (!TYPES.includes(String(type))) throw notInStandIn(`conditional format ${String(type)}`);
  const id = crypto.randomUUID();
  const format = { id, sheet, area, type: String(type), style: {}, rule: undefined };
  sheet.book.conditionalFormats.unshift(format);
  return format;
}

/** Hands a format on to Univer, whenever something of it was set. */
export function showConditionalFormat(format: ConditionalFormat): void {
  if (!format.rule) return;
  const { id: cfId, sheet, area, style } = format;
  const ranges = [univerRange(area)];
  const config = configOf(format, format.rule);
  const rule = { cfId, ranges, stopIfTrue: false, rule: { ...config, style } };
  const model = sheet.book.injector.get(ConditionalFormattingRuleModel);
  const known = model.getRule(sheet.book.unitId, sheet.id, cfId);
  changeSheet(sheet, known ? SetConditionalRuleMutation : AddConditionalRuleMutation, {
    cfId,
    rule,
  });
}

type Config = Exclude<
  IConditionalFormattingRuleConfig,
  { type: CFRuleType.dataBar | CFRuleType.colorScale | CFRuleType.iconSet }
>;

const TEXT_OPERATORS: ReadonlyMap<string, CFTextOperator> = new Map([
  ["Contains", CFTextOperator.containsText],
  ["NotContains", CFTextOperator.notContainsText],
  ["BeginsWith", CFTextOperator.beginsWith],
  ["EndsWith", CFTextOperator.endsWith],
]);

/** `Excel.ConditionalCellValueOperator`: how texts and how numbers are compared. */
const VALUE_OPERATORS: ReadonlyMap<
  string,
  readonly [CFTextOperator | undefined, CFNumberOperator]
> = new Map<string, readonly [CFTextOperator | undefined, CFNumberOperator]>([
  ["EqualTo", [CFTextOperator.equal, CFNumberOperator.equal]],
  ["NotEqualTo", [CFTextOperator.notEqual, CFNumberOperator.notEqual]],
  ["GreaterThan", [undefined, CFNumberOperator.greaterThan]],
  ["GreaterThanOrEqual", [undefined, CFNumberOperator.greaterThanOrEqual]],
  ["LessThan", [undefined, CFNumberOperator.lessThan]],
  ["LessThanOrEqual", [undefined, CFNumberOperator.lessThanOrEqual]],
]);

function configOf({ type }: ConditionalFormat, rule: Readonly<Record<string, unknown>>): Config {
  const base = { type: CFRuleType.highlightCell as const, style: {} };
  if (type === "Custom") {
    return { ...base, subType: CFSubRuleType.formula, value: String(rule["formula"]) };
  }
  if (type === "ContainsText") {
    const operator = TEXT_OPERATORS.get(String(rule["operator"]));
    if (!operator) throw invalidArgument(`text operator ${String(rule["operator"])}`);
    return { ...base, subType: CFSubRuleType.text, operator, value: String(rule["text"]) };
  }
  return { ...base, ...valueConfig(rule) };
}

function valueConfig(rule: Readonly<Record<string, unknown>>) {
  const operators = VALUE_OPERATORS.get(String(rule["operator"]));
  const formula = String(rule["formula1"]).replace(/^=/, "");
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"');
  const [textOperator, numberOperator] = operators ?? [];
  if (text !== undefined && textOperator) {
    return { subType: CFSubRuleType.text as const, operator: textOperator, value: text };
  }
  const value = Number(formula);
  if (!numberOperator || Number.isNaN(value) || isBetween(numberOperator)) {
    throw notInStandIn(`the cell value rule ${JSON.stringify(rule)}`);
  }
  return { subType: CFSubRuleType.number as const, operator: numberOperator, value };
}

const isBetween = (
  operator: CFNumberOperator,
): operator is CFNumberOperator.between | CFNumberOperator.notBetween =>
  operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween;

/** The formats that touch an area, the newest first. */
export const conditionalFormatsIn = (sheet: Sheet, area: Area): ConditionalFormat[] =>
  sheet.book.conditionalFormats.filter(
    (format) => format.sheet.id === sheet.id && intersection(format.area, area),
  );

export function removeConditionalFormat(format: ConditionalFormat): void {
  const { conditionalFormats } = format.sheet.book;
  conditionalFormats.splice(conditionalFormats.indexOf(format), 1);
  if (format.rule) changeSheet(format.sheet, DeleteConditionalRuleMutation, { cfId: format.id });
}

/** Takes the formats off an area; one that reaches further stays where it was outside. */
export function clearConditionalFormats(sheet: Sheet, area: Area): void {
  for (const format of conditionalFormatsIn(sheet, area)) {
    removeConditionalFormat(format);
    for (const rest of outside(format.area, area)) {
      const kept = { ...format, id: crypto.randomUUID(), area: rest };
      sheet.book.conditionalFormats.push(kept);
      showConditionalFormat(kept);
    }
  }
}

/** What is left of an area when another is cut out of it. */
function outside(area: Area, cut: Area): Area[] {
  const shared = intersection(area, cut);
  if (!shared) return [area];
  const range: IRange = univerRange(area);
  const hole: IRange = univerRange(shared);
  const pieces = [
    areaBetween(range.startRow, range.startColumn, hole.startRow - 1, range.endColumn),
    areaBetween(hole.endRow + 1, range.startColumn, range.endRow, range.endColumn),
    areaBetween(hole.startRow, range.startColumn, hole.endRow, hole.startColumn - 1),
    areaBetween(hole.startRow, hole.endColumn + 1, hole.endRow, range.endColumn),
  ];
  return pieces.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

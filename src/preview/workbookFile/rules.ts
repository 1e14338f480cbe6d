import {
  DataValidationErrorStyle,
  DataValidationType,
  type IDataValidationRule,
  type IStyleBase,
} from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import { localAddress, parseAreas } from "../cells/address";
import { areaBetween } from "../cells/area";
import { addConditionalFormat, showConditionalFormat } from "../looks/conditionalFormats";
import type { ConditionalFormat, Sheet } from "../book";
import { changeValidation, readRule } from "../sheets/validation";
import { fileStyle, univerStyle, type ReadColor } from "./looks";

/** The comparisons of conditional formats: Excel's words in the add-in's interface and in the file. */
const COMPARISONS: readonly (readonly [string, NonNullable<ConditionalRule["operator"]>])[] = [
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThan", "lessThan"],
  ["LessThanOrEqual", "lessThanOrEqual"],
];
const CONTAINS: readonly (readonly [string, ConditionalRule["type"]])[] = [
  ["Contains", "containsText"],
  ["NotContains", "notContainsText"],
  ["BeginsWith", "beginsWith"],
  ["EndsWith", "endsWith"],
];

const withoutSign = (formula: unknown): string => String(formula).replace(/^=/, "");

/** What a rule looks for, as the file says it; undefined for what the stand-in does not hold. */
function searchOf({ type, rule }: ConditionalFormat): Partial<ConditionalRule> | undefined {
  if (!rule) return undefined;
  if (type === "Custom") return { type: "expression", formula: withoutSign(rule["formula"]) };
  const named = rule["operator"];
  if (type === "ContainsText") {
    const kind = CONTAINS.find(([word]) => word === named)?.[1];
    return kind && { type: kind, text: String(rule["text"]) };
  }
  const operator = COMPARISONS.find(([word]) => word === named)?.[1];
  return operator && { type: "cellIs", operator, formula: withoutSign(rule["formula1"]) };
}

/** Only what a conditional format changes: it leaves the font's name and size alone. */
function changedStyle(style: IStyleBase) {
  const { font, ...rest } = fileStyle(style, { name: "", size: 0 });
  const { bold, italic, underline, color } = font ?? {};
  return {
    ...rest,
    font: {
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(underline && { underline }),
      ...(color && { color }),
    },
  };
}

/** The conditional formats of a sheet, the first of them the strongest. */
export const conditionalRulesOf = (sheet: Sheet): ConditionalRule[] =>
  sheet.book.conditionalFormats
    .filter((format) => format.sheet.id === sheet.id)
    .flatMap((format, index) => {
      const search = searchOf(format);
      if (!search?.type) return [];
      const range = localAddress(format.area);
      return [
        {
          ...search,
          type: search.type,
          priority: index + 1,
          range,
          style: changedStyle(format.style),
        },
      ];
    });

/** Gives a sheet a conditional format of a file; kinds the stand-in does not have are left out. */
export function addConditionalRule(sheet: Sheet, given: ConditionalRule, color: ReadColor): void {
  const found = ruleOf(given);
  if (!found) return;
  for (const area of parseAreas(given.range.trim().replaceAll(/\s+/g, ","))) {
    const format = addConditionalFormat(sheet, area, found.type);
    format.style = univerStyle(given.style ?? {}, color);
    format.rule = found.rule;
    showConditionalFormat(format);
  }
}

function ruleOf({ type, operator, formula, text }: ConditionalRule) {
  const formula1 = `=${withoutSign(Array.isArray(formula) ? formula[0] : formula)}`;
  if (type === "expression") return { type: "Custom", rule: { formula: formula1 } };
  const contains = CONTAINS.find(([, kind]) => kind === type)?.[0];
  if (contains) return { type: "ContainsText", rule: { operator: contains, text } };
  const comparison = COMPARISONS.find(([, word]) => word === operator)?.[0];
  const isKnown = type === "cellIs" && comparison && /^="[^"]*"$|^=-?[\d.]+$/.test(formula1);
  return isKnown ? { type: "CellValue", rule: { operator: comparison, formula1 } } : undefined;
}

/** The drop-downs of a sheet. */
export function dropDownsOf(sheet: Sheet): DataValidation[] {
  const { book, id } = sheet;
  const rules = book.injector.get(SheetDataValidationModel).getRules(book.unitId, id);
  return rules
    .filter(({ type }) => type === DataValidationType.LIST)
    .flatMap((rule) => {
      const source = rule.formula1 ?? "";
      return rule.ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
        ...alertOf(rule),
        type: "list" as const,
        range: localAddress(areaBetween(startRow, startColumn, endRow, endColumn)),
        allowBlank: rule.allowBlank !== false,
        ...(source.startsWith("=") ? { formula1: source.slice(1) } : { values: source.split(",") }),
      }));
    });
}

const STYLES = [
  ["stop", DataValidationErrorStyle.STOP],
  ["warning", DataValidationErrorStyle.WARNING],
  ["information", DataValidationErrorStyle.INFO],
] as const;

const alertOf = ({ showErrorMessage, errorStyle, errorTitle, error }: IDataValidationRule) => ({
  showErrorMessage: showErrorMessage ?? true,
  errorStyle: STYLES.find(([, style]) => style === errorStyle)?.[0] ?? "stop",
  ...(errorTitle && { errorTitle }),
  ...(error && { errorMessage: error }),
});

/** Gives a sheet a drop-down of a file; other kinds of validation are left out. */
export function addDropDown(sheet: Sheet, given: DataValidation): void {
  if (given.type !== "list") return;
  const source = given.values?.join(",") ?? `=${withoutSign(given.formula1)}`;
  const rule = {
    ...readRule({ list: { inCellDropDown: true, source } }),
    allowBlank: given.allowBlank ?? false,
    showErrorMessage: given.showErrorMessage ?? false,
    errorStyle:
      STYLES.find(([word]) => word === given.errorStyle)?.[1] ?? DataValidationErrorStyle.STOP,
    errorTitle: given.errorTitle ?? "",
    error: given.errorMessage ?? "",
  };
  for (const area of parseAreas(given.range.trim().replaceAll(/\s+/g, ",")))
    changeValidation(sheet, area, rule);
}

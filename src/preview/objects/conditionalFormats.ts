import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import { colorOf, readColor } from "../looks/colors";
import {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsIn,
  removeConditionalFormat,
  showConditionalFormat,
} from "../looks/conditionalFormats";
import type { ConditionalFormat } from "../book";
import { invalidArgument, notFound } from "../requests/excelError";
import { hostObject, type ObjectType, type Scalar } from "../requests/objectType";
import type { RangeTarget } from "./objects";

function restyle(format: ConditionalFormat, change: IStyleBase): void {
  format.style = { ...format.style, ...change };
  showConditionalFormat(format);
}

const color = (key: "bg" | "cl"): Scalar<ConditionalFormat> => ({
  read: ({ style }) => colorOf(style[key]) ?? "",
  write: (format, wanted) => restyle(format, { [key]: { rgb: readColor(wanted) } }),
});

const flag = (key: "bl" | "it"): Scalar<ConditionalFormat> => ({
  read: ({ style }) => style[key] === BooleanNumber.TRUE,
  write: (format, wanted) =>
    restyle(format, { [key]: wanted === true ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
});

const fillType: ObjectType<ConditionalFormat> = {
  name: "ConditionalRangeFill",
  scalars: { color: color("bg") },
};

const fontType: ObjectType<ConditionalFormat> = {
  name: "ConditionalRangeFont",
  scalars: { bold: flag("bl"), color: color("cl"), italic: flag("it") },
};

const formatType: ObjectType<ConditionalFormat> = {
  name: "ConditionalRangeFormat",
  scalars: {
    numberFormat: {
      read: ({ style }) => style.n?.pattern ?? null,
      write: (format, pattern) => restyle(format, { n: { pattern: String(pattern) } }),
    },
  },
  links: {
    fill: (format) => hostObject(fillType, format),
    font: (format) => hostObject(fontType, format),
  },
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const setRule = (format: ConditionalFormat, rule: Readonly<Record<string, unknown>>): void => {
  format.rule = { ...format.rule, ...rule };
  showConditionalFormat(format);
};

/** The kinds whose rule is an object: cell values and texts. */
const comparisonType = (name: string): ObjectType<ConditionalFormat> => ({
  name,
  scalars: {
    rule: {
      read: ({ rule }) => rule ?? null,
      write: (format, rule) => {
        if (!isRecord(rule)) throw invalidArgument("a rule was expected");
        setRule(format, rule);
      },
    },
  },
  links: { format: (format) => hostObject(formatType, format) },
});

const ruleType: ObjectType<ConditionalFormat> = {
  name: "ConditionalFormatRule",
  scalars: {
    formula: {
      read: ({ rule }) => rule?.["formula"] ?? "",
      write: (format, formula) => setRule(format, { formula: String(formula) }),
    },
  },
};

const customType: ObjectType<ConditionalFormat> = {
  name: "CustomConditionalFormat",
  links: {
    format: (format) => hostObject(formatType, format),
    rule: (format) => hostObject(ruleType, format),
  },
};

const cellValueType = comparisonType("CellValueConditionalFormat");
const textType = comparisonType("TextConditionalFormat");

/** The part of a format that belongs to its kind; asking for another kind is an error. */
const ofKind =
  (kind: string, type: ObjectType<ConditionalFormat>) => (format: ConditionalFormat) => {
    if (format.type !== kind) throw invalidArgument(`a ${format.type} format is no ${kind} format`);
    return hostObject(type, format);
  };

const conditionalFormatType: ObjectType<ConditionalFormat> = {
  name: "ConditionalFormat",
  id: ({ id }) => id,
  scalars: {
    id: { read: ({ id }) => id },
    type: { read: ({ type }) => type },
  },
  links: {
    cellValue: ofKind("CellValue", cellValueType),
    custom: ofKind("Custom", customType),
    textComparison: ofKind("ContainsText", textType),
  },
  methods: { delete: removeConditionalFormat },
};

const itemIn = ({ sheet, area }: RangeTarget, key: unknown) => {
  const found = conditionalFormatsIn(sheet, area).find(({ id }) => id === key);
  if (!found) throw notFound("the conditional format");
  return hostObject(conditionalFormatType, found);
};

export const conditionalFormatsType: ObjectType<RangeTarget> = {
  name: "ConditionalFormatCollection",
  items: ({ sheet, area }) =>
    conditionalFormatsIn(sheet, area).map((format) => hostObject(conditionalFormatType, format)),
  item: itemIn,
  methods: {
    add: ({ sheet, area }, [type]) =>
      hostObject(conditionalFormatType, addConditionalFormat(sheet, area, type)),
    clearAll: ({ sheet, area }) => clearConditionalFormats(sheet, area),
    getCount: ({ sheet, area }) => conditionalFormatsIn(sheet, area).length,
    getItem: (target, [key]) => itemIn(target, key),
  },
};

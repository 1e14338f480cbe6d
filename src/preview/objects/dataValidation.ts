import { DataValidationType } from "@univerjs/core";
import type { ObjectType } from "../requests/objectType";
import {
  changeValidation,
  clearValidation,
  readErrorAlert,
  readPrompt,
  readRule,
  ruleAt,
  writeErrorAlert,
  writePrompt,
  writeRule,
} from "../sheets/validation";
import type { RangeTarget } from "./objects";

const ruleOf = ({ sheet, area }: RangeTarget) => ruleAt(sheet, area.row, area.column);

/** What may be typed into the cells of a range. */
export const dataValidationType: ObjectType<RangeTarget> = {
  name: "DataValidation",
  scalars: {
    errorAlert: {
      read: (target) => writeErrorAlert(ruleOf(target)),
      write: ({ sheet, area }, alert) => changeValidation(sheet, area, readErrorAlert(alert)),
    },
    ignoreBlanks: {
      read: (target) => ruleOf(target)?.allowBlank ?? true,
      write: ({ sheet, area }, ignore) =>
        changeValidation(sheet, area, { allowBlank: ignore === true }),
    },
    prompt: {
      read: (target) => writePrompt(ruleOf(target)),
      write: ({ sheet, area }, prompt) => changeValidation(sheet, area, readPrompt(prompt)),
    },
    rule: {
      read: (target) => writeRule(ruleOf(target)),
      write: ({ sheet, area }, rule) => changeValidation(sheet, area, readRule(rule)),
    },
    type: {
      read: (target) => (ruleOf(target)?.type === DataValidationType.LIST ? "List" : "None"),
    },
  },
  methods: { clear: ({ sheet, area }) => clearValidation(sheet, area) },
};

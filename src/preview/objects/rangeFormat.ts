import { hostObject, type ObjectType } from "../objectType";
import { rangeFillType } from "./rangeFill";
import { rangeFontType } from "./rangeFont";
import type { RangeTarget } from "./range";

export const rangeFormatType: ObjectType<RangeTarget> = {
  name: "RangeFormat",
  links: {
    fill: (target) => hostObject(rangeFillType, target),
    font: (target) => hostObject(rangeFontType, target),
  },
};

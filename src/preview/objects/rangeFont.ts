import { BooleanNumber, type IStyleData } from "@univerjs/core";
import { colorOf, readColor } from "../looks/colors";
import { agreedLook, restyle } from "../looks/looks";
import type { ObjectType, Scalar } from "../requests/objectType";
import type { RangeTarget } from "./objects";

/** Excel's standard font. */
const STANDARD = { name: "Calibri", size: 11, color: "#000000" };

const look = (
  read: (style: IStyleData) => unknown,
  patch: (value: unknown) => IStyleData,
): Scalar<RangeTarget> => ({
  read: ({ sheet, area }) => agreedLook(sheet, area, read),
  write: ({ sheet, area }, value) => {
    const change = patch(value);
    restyle(sheet, area, (old) => ({ ...old, ...change }));
  },
});

const flag = (value: unknown): BooleanNumber =>
  value === true ? BooleanNumber.TRUE : BooleanNumber.FALSE;

export const rangeFontType: ObjectType<RangeTarget> = {
  name: "RangeFont",
  scalars: {
    bold: look(
      ({ bl }) => bl === BooleanNumber.TRUE,
      (value) => ({ bl: flag(value) }),
    ),
    color: look(
      ({ cl }) => colorOf(cl) ?? STANDARD.color,
      (value) => ({ cl: { rgb: readColor(value) } }),
    ),
    italic: look(
      ({ it }) => it === BooleanNumber.TRUE,
      (value) => ({ it: flag(value) }),
    ),
    name: look(
      ({ ff }) => ff ?? STANDARD.name,
      (value) => ({ ff: String(value) }),
    ),
    size: look(
      ({ fs }) => fs ?? STANDARD.size,
      (value) => ({ fs: Number(value) }),
    ),
  },
};

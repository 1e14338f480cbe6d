import { agreedLook, restyle } from "../looks/looks";
import type { ObjectType } from "../requests/objectType";
import { colorOf, readColor } from "../looks/colors";
import type { RangeTarget } from "./objects";

/** A cell without a fill is white to Excel's interface. */
const NO_FILL = "#FFFFFF";

export const rangeFillType: ObjectType<RangeTarget> = {
  name: "RangeFill",
  scalars: {
    color: {
      read: ({ sheet, area }) => agreedLook(sheet, area, ({ bg }) => colorOf(bg) ?? NO_FILL) ?? "",
      write: ({ sheet, area }, color) => {
        const bg = { rgb: readColor(color) };
        restyle(sheet, area, (old) => ({ ...old, bg }));
      },
    },
  },
  methods: {
    clear: ({ sheet, area }) => restyle(sheet, area, (old) => ({ ...old, bg: null })),
  },
};

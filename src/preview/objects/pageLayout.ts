import { invalidArgument } from "../requests/excelError";
import type { ObjectType, Scalar } from "../requests/objectType";
import { factsOf, refuseIfProtected } from "../sheets/sheets";
import type { Sheet } from "../book";

/** A setting for printing: the stand-in does not print, it remembers. */
const remembered = (
  name: string,
  standard: unknown,
  isRight: (value: unknown) => boolean,
): Scalar<Sheet> => ({
  read: (sheet) => factsOf(sheet).pageLayout.get(name) ?? standard,
  write: (sheet, value) => {
    refuseIfProtected(sheet);
    if (!isRight(value)) throw invalidArgument(`pageLayout.${name}`);
    factsOf(sheet).pageLayout.set(name, value);
  },
});

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

export const pageLayoutType: ObjectType<Sheet> = {
  name: "PageLayout",
  scalars: {
    orientation: remembered("orientation", "Portrait", (value) =>
      ["Portrait", "Landscape"].includes(String(value)),
    ),
    paperSize: remembered("paperSize", "A4", (value) => typeof value === "string"),
    zoom: remembered("zoom", { scale: 100 }, isObject),
  },
  methods: {
    setPrintTitleRows: (sheet, [rows]) => void factsOf(sheet).pageLayout.set("titleRows", rows),
    setPrintTitleColumns: (sheet, [columns]) =>
      void factsOf(sheet).pageLayout.set("titleColumns", columns),
    setPrintMargins: (sheet, [unit, margins]) => {
      if (unit !== "Inches" || !isObject(margins)) throw invalidArgument("pageLayout.margins");
      factsOf(sheet).pageLayout.set("margins", margins);
    },
  },
};

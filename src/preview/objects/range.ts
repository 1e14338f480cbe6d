import { fullAddress } from "../cells/address";
import { cellCount, isEntireColumn, isEntireRow, type Area } from "../cells/area";
import { formulasIn, textsIn, valuesIn, valueTypesIn } from "../cells/cells";
import { writeCells } from "../cells/cellWriting";
import { ExcelError, invalidArgument } from "../requests/excelError";
import { hasFilteredRows, shiftedByFilter } from "../tables/filteredWrite";
import { hyperlinkAt, setHyperlink } from "../sheets/hyperlinks";
import { formatsIn, setFormats } from "../looks/numberFormats";
import { hostObject, type ObjectType } from "../requests/objectType";
import { hasQuirk } from "../quirks";
import { sheetName } from "../sheets/sheets";
import type { Sheet } from "../book";
import { conditionalFormatsType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import { rangeActions } from "./rangeActions";
import { rangeNavigation } from "./rangeNavigation";
import { rangeFormatType } from "./rangeFormat";
import { columnHiddenIn, rowHiddenIn, setColumnHidden, setRowHidden } from "../sheets/hidden";
import { worksheetObject, type RangeTarget } from "./objects";

/** Reads cells of a bounded range; of an unbounded one (A:A) every cell property is null. */
const cellProperty = (read: (sheet: Sheet, area: Area) => unknown) => (target: RangeTarget) => {
  const { sheet, area } = target;
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  if (cellCount(area) > sheet.book.mostCellsRead) {
    if (hasQuirk(sheet.book, "nullPastLimit")) return null;
    throw new ExcelError(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the limit.",
    );
  }
  return read(sheet, area);
};

const writeContents = ({ sheet, area }: RangeTarget, input: unknown): void => {
  if (isEntireColumn(area) || isEntireRow(area)) {
    throw invalidArgument("cells of an unbounded range cannot be set");
  }
  const meetsQuirk =
    Array.isArray(input) && hasQuirk(sheet.book, "filteredWrite") && hasFilteredRows(sheet, area);
  const rows = input as readonly (readonly unknown[])[];
  writeCells(sheet, area, meetsQuirk ? shiftedByFilter(sheet, area, rows) : input);
};

export const rangeType: ObjectType<RangeTarget> = {
  name: "Range",
  scalars: {
    address: { read: ({ sheet, area }) => fullAddress(sheetName(sheet), area) },
    cellCount: { read: ({ area }) => (cellCount(area) < 2 ** 31 ? cellCount(area) : -1) },
    columnCount: { read: ({ area }) => area.columns },
    columnHidden: {
      read: ({ sheet, area }) => columnHiddenIn(sheet, area),
      write: ({ sheet, area }, hidden) => setColumnHidden(sheet, area, hidden === true),
    },
    columnIndex: { read: ({ area }) => area.column },
    formulas: { read: cellProperty(formulasIn), write: writeContents },
    hyperlink: {
      read: ({ sheet, area }) => hyperlinkAt(sheet, area),
      write: ({ sheet, area }, link) => setHyperlink(sheet, area, link),
    },
    isEntireColumn: { read: ({ area }) => isEntireColumn(area) },
    isEntireRow: { read: ({ area }) => isEntireRow(area) },
    numberFormat: {
      read: cellProperty(formatsIn),
      write: ({ sheet, area }, formats) => setFormats(sheet, area, formats),
    },
    rowCount: { read: ({ area }) => area.rows },
    rowHidden: {
      read: ({ sheet, area }) => rowHiddenIn(sheet, area),
      write: ({ sheet, area }, hidden) => setRowHidden(sheet, area, hidden === true),
    },
    rowIndex: { read: ({ area }) => area.row },
    text: { read: cellProperty(textsIn) },
    valueTypes: { read: cellProperty(valueTypesIn) },
    values: { read: cellProperty(valuesIn), write: writeContents },
  },
  links: {
    conditionalFormats: (target) => hostObject(conditionalFormatsType, target),
    dataValidation: (target) => hostObject(dataValidationType, target),
    format: (target) => hostObject(rangeFormatType, target),
    worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: { ...rangeNavigation, ...rangeActions },
};

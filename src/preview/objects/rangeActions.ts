import { cellCount } from "../area";
import { clearContents } from "../cells";
import { invalidArgument } from "../excelError";
import { restyle } from "../looks";
import { hostObject, type Arguments } from "../objectType";
import { activate } from "../sheets";
import { selectAreas } from "../selection";
import { tablesIn } from "../tables";
import { tableScopeType } from "./tables";
import type { RangeTarget } from "./range";

type Method = (target: RangeTarget, args: Arguments) => unknown;

const clear: Method = ({ sheet, area }, [applyTo = "All"]) => {
  if (!["All", "Contents", "Formats"].includes(String(applyTo))) {
    throw invalidArgument(`clear(${String(applyTo)})`);
  }
  if (applyTo !== "Formats") clearContents(sheet, area);
  if (applyTo !== "Contents") restyle(sheet, area, () => ({}));
};

/** What can be done to a range. */
export const rangeActions: Readonly<Record<string, Method>> = {
  // Sent by the client before it cuts a large array into blocks of rows.
  _ValidateArraySize: ({ area }, [rows, columns]) => {
    if (rows === area.rows && columns === area.columns) return;
    throw invalidArgument(`an array of ${cellCount(area)} cells was expected`);
  },
  clear,
  getTables: ({ sheet, area }, [fullyContained]) =>
    hostObject(tableScopeType, {
      book: sheet.book,
      tables: () => tablesIn(sheet, area, fullyContained === true),
    }),
  select: ({ sheet, area }) => {
    activate(sheet);
    selectAreas(sheet, [area]);
  },
};

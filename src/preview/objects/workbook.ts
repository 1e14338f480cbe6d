import type { Book } from "../book";
import { hostObject, type ObjectType } from "../requests/objectType";
import { currentSelection } from "../person/selection";
import { applicationType } from "./application";
import { newWorkbookFile } from "./createdWorkbook";
import { functionsType } from "./functions";
import { keyedValuesType } from "./keyedValues";
import { workbookProtectionType } from "./protection";
import { makeKnown, rangeAreasObject, rangeObject, tablesObject } from "./objects";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import { invalidSelection } from "./rangeNavigation";
import { tableScopeType } from "./tables";
import { worksheetType } from "./worksheet";
import { worksheetsType } from "./worksheets";

/** `context.runtime`: whether the add-in hears events. */
const runtimeType: ObjectType<Book> = {
  name: "Runtime",
  scalars: {
    enableEvents: {
      read: (book) => book.eventsEnabled,
      write: (book, enabled) => {
        book.eventsEnabled = enabled === true;
      },
    },
  },
};

const settingsType = keyedValuesType({
  one: "Setting",
  many: "SettingCollection",
  isText: false,
});

makeKnown({
  Range: rangeType,
  RangeAreas: rangeAreasType,
  TableCollection: tableScopeType,
  Worksheet: worksheetType,
});

export const workbookType: ObjectType<Book> = {
  name: "Workbook",
  scalars: {
    name: { read: (book) => book.grid.getName() },
    readOnly: { read: (book) => book.readOnly },
  },
  links: {
    _Runtime: (book) => hostObject(runtimeType, book),
    application: (book) => hostObject(applicationType, book),
    functions: (book) => hostObject(functionsType, book),
    protection: (book) => hostObject(workbookProtectionType, book),
    settings: (book) => hostObject(settingsType, book.settings),
    tables: (book) => tablesObject({ book, tables: () => book.tables }),
    worksheets: (book) => hostObject(worksheetsType, book),
  },
  methods: {
    // Excel for the web is asked by this one (office-js 1.1.110, `WacWorkbook`).
    createAndOpenWorkbook: (book, [file]) => {
      book.created.push(newWorkbookFile(file));
    },
    getActiveCell: (book) => {
      const { sheet, areas } = currentSelection(book);
      const last = areas.at(-1);
      if (!last) throw invalidSelection();
      return rangeObject(sheet, { ...last, rows: 1, columns: 1 });
    },
    getSelectedRange: (book) => {
      const { sheet, areas } = currentSelection(book);
      const [only, ...more] = areas;
      if (!only || more.length > 0) throw invalidSelection();
      return rangeObject(sheet, only);
    },
    getSelectedRanges: (book) => {
      const { sheet, areas } = currentSelection(book);
      return rangeAreasObject(sheet, areas);
    },
  },
};

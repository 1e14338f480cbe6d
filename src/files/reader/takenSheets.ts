import { Refused } from "./refused";
import { isRecordSheet, type SheetSource } from "../workbook/readWorkbook";
import { BlockStore } from "../xlsx/blockStore";
import { DATE, NUMBER, TEXT } from "../xlsx/cellKinds";
import { Cells, type Sheet } from "../xlsx/cells";
import { isDateFormat } from "../xlsx/styles";
import { Texts } from "../xlsx/texts";

/** Rows of a sheet of the open workbook, as Excel hands them out. Rows and columns count from 0. */
export interface SheetPart {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly unknown[])[];
  /** The number formats of the cells: they tell a date from a number. */
  readonly formats: readonly (readonly string[])[];
}

/** Sheets of the open workbook, taken part by part and then read as those of a file. */
export class TakenSheets {
  private readonly texts = new Texts();
  private readonly ids = new Map<string, number>();
  private readonly store = new BlockStore();
  private readonly dates = new Map<string, boolean>();
  private readonly sheets = new Map<string, Sheet>();
  private refusal: Refused | undefined;

  /**
   * Takes rows, those of a sheet in their order. False when no more of the sheet is wanted: it does not
   * look like one of records, or the workbook is more than can be read (`sources` then says so).
   */
  take(part: SheetPart): boolean {
    try {
      const sheet = this.sheetOf(part.sheet);
      const isFirst = sheet.cells.rowCount === 0;
      part.values.forEach((row, at) => this.takeRow(sheet.cells, part, row, at));
      return isFirst ? isRecordSheet(sheet) : true;
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      this.refusal = problem;
      return false;
    }
  }

  /** The sheets to be read. Throws `Refused` when they could not all be taken. */
  sources(): readonly SheetSource[] {
    if (this.refusal) throw this.refusal;
    return [...this.sheets.values()].map((sheet) => ({
      name: sheet.name,
      hidden: false,
      size: sheet.cells.rowCount,
      read: () => Promise.resolve(sheet),
    }));
  }

  private sheetOf(name: string): Sheet {
    const known = this.sheets.get(name);
    if (known) return known;
    const sheet = { name, hidden: false, cells: new Cells(this.texts, this.store), merges: [] };
    this.sheets.set(name, sheet);
    return sheet;
  }

  private takeRow(cells: Cells, part: SheetPart, row: readonly unknown[], at: number): void {
    let isEmpty = true;
    row.forEach((value, index) => {
      if (value === "" || value === null) return;
      isEmpty = false;
      const column = part.firstColumn + index;
      if (typeof value === "number") {
        const isDate = this.isDate(part.formats[at]?.[index] ?? "General");
        cells.put(column, isDate ? DATE : NUMBER, value);
      } else {
        cells.put(column, TEXT, this.textId(String(value)));
      }
    });
    if (!isEmpty) cells.endRow(part.firstRow + at + 1);
  }

  private isDate(format: string): boolean {
    let known = this.dates.get(format);
    if (known === undefined) this.dates.set(format, (known = isDateFormat(0, format)));
    return known;
  }

  private textId(text: string): number {
    let id = this.ids.get(text);
    if (id === undefined) this.ids.set(text, (id = this.texts.add(text)));
    return id;
  }
}

import { LIMITS } from "../reader/limits";
import { Refused } from "../reader/refused";
import { columnIn, rangeOf } from "./address";
import { CELL, CellReader, type SheetSurroundings } from "./cellReader";
import type { Cells, Merge } from "./cells";
import { numberOf } from "./cellValue";
import { PlainCell } from "./plainCell";
import { ascii, nameCode } from "./xmlBytes";
import { CLOSE, EMPTY, END, OPEN, XmlScanner, type Found } from "./xmlScanner";
import { streamXml } from "./xmlStream";

const ROW = nameCode("row");
const DATA = nameCode("sheetData");
const MERGE = nameCode("mergeCell");

const LETTER_R = 0x72;

/**
 * Reads one worksheet part into `cells`, row by row as it is unpacked, and returns the merged
 * ranges. The range a sheet claims to have is not looked at: portal downloads claim wrong ones.
 * Throws `Refused`.
 */
export async function readSheet(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  cells: Cells,
  surroundings: SheetSurroundings,
): Promise<Merge[]> {
  const reader = new SheetReader(part, cells, surroundings);
  await streamXml(part, chunks, (bytes, from, to) => reader.consume(bytes, from, to));
  return reader.finish();
}

class SheetReader {
  private readonly scanner: XmlScanner;
  private readonly cell: CellReader;
  private readonly plainCell: PlainCell;
  private bytes: Uint8Array = new Uint8Array(0);
  private end = 0;
  private state: "before" | "rows" | "after" = "before";
  private rowNumber = 0;
  private readonly merges: Merge[] = [];

  constructor(
    part: string,
    private readonly cells: Cells,
    surroundings: SheetSurroundings,
  ) {
    this.scanner = new XmlScanner(part);
    this.cell = new CellReader(this.scanner, cells, surroundings);
    this.plainCell = new PlainCell(cells, surroundings);
  }

  /** Takes whole rows; a row that is not complete is taken again from its beginning. */
  consume(bytes: Uint8Array, from: number, to: number): number {
    const { scanner } = this;
    this.bytes = bytes;
    this.end = to;
    this.cell.bytes = bytes;
    this.plainCell.look(bytes);
    scanner.look(bytes, from, to);
    for (let complete = from; ; complete = scanner.at) {
      const found = scanner.next();
      if (found === END) return scanner.at;
      const { code } = scanner;
      if (code === ROW && this.state === "rows" && found !== CLOSE) {
        if (!this.row(found)) return complete;
      } else if (code === DATA) {
        this.state = found === OPEN ? "rows" : "after";
      } else if (code === MERGE && found !== CLOSE) {
        this.merge();
      }
    }
  }

  finish(): Merge[] {
    if (this.state !== "after") throw this.scanner.damaged("breaks off");
    return this.merges;
  }

  /** False: the row is not complete. Only a complete row counts. */
  private row(found: Found): boolean {
    const number = this.newRowNumber();
    if (found === OPEN) {
      const filled = this.rowCells();
      if (filled === undefined) return false;
      if (filled) this.cells.endRow(number);
    }
    this.rowNumber = number;
    return true;
  }

  private newRowNumber(): number {
    const { scanner, bytes } = this;
    let number = this.rowNumber + 1;
    for (let index = 0; index < scanner.attributes; index++) {
      if (scanner.attributeLetter(index) === LETTER_R) {
        number = numberOf(bytes, scanner.valueFrom(index), scanner.valueTo(index));
      }
    }
    if (!(Number.isInteger(number) && number > this.rowNumber && number <= LIMITS.rows)) {
      throw scanner.damaged("has a row out of place");
    }
    return number;
  }

  /** Whether the row holds a cell with content; undefined: not complete. */
  private rowCells(): boolean | undefined {
    const { scanner, plainCell, end } = this;
    let column = -1;
    let filled = false;
    for (;;) {
      const behind = plainCell.read(scanner.at, end);
      if (behind >= 0) {
        scanner.at = behind;
        column = plainCell.column;
        filled = true;
        continue;
      }
      const found = scanner.next();
      if (found === END) return undefined;
      const { code } = scanner;
      if (code === ROW && found === CLOSE) return filled;
      if (code !== CELL || found === CLOSE) continue;
      column = this.columnOfCell(column);
      if (found === EMPTY) continue;
      const put = this.cell.read(column);
      if (put === undefined) return undefined;
      filled ||= put;
    }
  }

  private columnOfCell(previous: number): number {
    const { scanner, bytes } = this;
    let column = previous + 1;
    for (let index = 0; index < scanner.attributes; index++) {
      if (scanner.attributeLetter(index) !== LETTER_R) continue;
      column = columnIn(bytes, scanner.valueFrom(index), scanner.valueTo(index));
    }
    if (column < 0) throw scanner.damaged("has a cell without a place");
    if (column >= LIMITS.columns) {
      throw new Refused(
        `holds cells to the right of column ${LIMITS.columns}, which no download from the portal does. Delete those columns and save it again.`,
      );
    }
    return column;
  }

  private merge(): void {
    const { scanner, bytes, merges } = this;
    for (let index = 0; index < scanner.attributes; index++) {
      if (scanner.attributeName(index) !== "ref") continue;
      const range = rangeOf(ascii(bytes, scanner.valueFrom(index), scanner.valueTo(index)));
      if (range) merges.push(range);
    }
    if (merges.length > LIMITS.merges) throw scanner.damaged("has too many merged cells");
  }
}

import {
  areaBetween,
  GRID_COLUMNS,
  GRID_ROWS,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  WHOLE_GRID,
  type Area,
} from "./area";
import { invalidArgument } from "../requests/excelError";

/** The letters of a column: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The A1 form without a sheet: "A2:C9", "B4", "A:C", "1:5". */
export function localAddress(area: Area): string {
  if (isEntireRow(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  const left = columnLetters(area.column);
  const right = columnLetters(lastColumn(area));
  if (isEntireColumn(area)) return `${left}:${right}`;
  const from = `${left}${area.row + 1}`;
  const to = `${right}${lastRow(area) + 1}`;
  return from === to ? from : `${from}:${to}`;
}

/** A sheet's name as formulas write it: quoted unless it is a plain word that is not a cell's name. */
export const sheetPrefix = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(name)
    ? `${name}!`
    : `'${name.replaceAll("'", "''")}'!`;

/** The A1 form with its sheet, as `Range.address` has it. */
export const fullAddress = (sheetName: string, area: Area): string =>
  sheetPrefix(sheetName) + localAddress(area);

interface SheetAddress {
  readonly sheetName?: string;
  readonly local: string;
}

/** Takes "'My sheet'!A1:B2" apart. */
export function splitSheet(address: string): SheetAddress {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(address);
  if (quoted) return { sheetName: (quoted[1] ?? "").replaceAll("''", "'"), local: quoted[2] ?? "" };
  const plain = /^([^'!]+)!(.*)$/.exec(address);
  if (plain) return { sheetName: plain[1] ?? "", local: plain[2] ?? "" };
  return { local: address };
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** Reads an address without its sheet. Throws InvalidArgument when it is none. */
export function parseLocal(local: string): Area {
  const [first = "", second = first, ...more] = local.trim().split(":");
  const area = more.length > 0 ? undefined : corners(first, second, local.includes(":"));
  if (!area) throw invalidArgument(`"${local}" is not an address`);
  return area;
}

function corners(first: string, second: string, isPair: boolean): Area | undefined {
  const from = CELL.exec(first);
  const to = CELL.exec(second);
  if (from && to) return spanned(cellAt(from), cellAt(to));
  if (!isPair) return undefined;
  const fromColumn = COLUMN.exec(first)?.[1];
  const toColumn = COLUMN.exec(second)?.[1];
  if (fromColumn && toColumn) {
    return spanned([0, columnNumber(fromColumn)], [GRID_ROWS - 1, columnNumber(toColumn)]);
  }
  const fromRow = ROW.exec(first)?.[1];
  const toRow = ROW.exec(second)?.[1];
  if (fromRow && toRow) {
    return spanned([Number(fromRow) - 1, 0], [Number(toRow) - 1, GRID_COLUMNS - 1]);
  }
  return undefined;
}

const cellAt = (match: RegExpExecArray): [number, number] => [
  Number(match[2]) - 1,
  columnNumber(match[1] ?? ""),
];

function spanned(a: [number, number], b: [number, number]): Area | undefined {
  const area = areaBetween(
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
  );
  const inside = area.row >= 0 && lastRow(area) < GRID_ROWS && lastColumn(area) < GRID_COLUMNS;
  return inside ? area : undefined;
}

/** Reads an address of one area; an empty one is the whole sheet. */
export const parseArea = (address: unknown): Area => {
  if (address === undefined || address === null || address === "") return WHOLE_GRID;
  return parseLocal(splitSheet(String(address)).local);
};

/** Reads an address of one or several areas: "A1:A2,C3". */
export const parseAreas = (addresses: string): Area[] =>
  addresses.split(",").map((address) => parseLocal(splitSheet(address.trim()).local));

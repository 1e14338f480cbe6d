import type { OpenPage } from "./open";
import { soon } from "./soon";

/** What stands left of the first column and above the first row: the grid's own numbers and letters. */
const HEADINGS = { width: 46, height: 20 };
const PIXELS_PER_POINT = 4 / 3;
/** How far the filter button's middle is from the right end of its cell. */
const FILTER_BUTTON = 9;

/** A cell on the screen, of a sheet that is in front and not scrolled; pixels. */
export interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a cell is on the screen. */
export async function cellBox(open: OpenPage, address: string): Promise<CellBox> {
  const grid = await open.page.locator('[data-u-comp="render-canvas"]').last().boundingBox();
  if (!grid) throw new Error("The page shows no grid.");
  const { widths, heights } = await open.inPane(
    (cell) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange(cell);
        range.load("rowIndex,columnIndex");
        await context.sync();
        const lines = (count: number, at: (index: number) => Excel.Range) =>
          Array.from({ length: count + 1 }, (_, index) => {
            const line = at(index);
            line.load("format/columnWidth,format/rowHeight,rowHidden,columnHidden");
            return line;
          });
        const columns = lines(range.columnIndex, (index) => sheet.getCell(0, index));
        const rows = lines(range.rowIndex, (index) => sheet.getCell(index, 0));
        await context.sync();
        return {
          widths: columns.map((line) => (line.columnHidden ? 0 : line.format.columnWidth)),
          heights: rows.map((line) => (line.rowHidden ? 0 : line.format.rowHeight)),
        };
      }),
    address,
  );
  const pixels = (points: readonly number[]) =>
    points.reduce((sum, size) => sum + size * PIXELS_PER_POINT, 0);
  return {
    left: grid.x + HEADINGS.width + pixels(widths.slice(0, -1)),
    top: grid.y + HEADINGS.height + pixels(heights.slice(0, -1)),
    width: pixels(widths.slice(-1)),
    height: pixels(heights.slice(-1)),
  };
}

/** Clicks on a cell with the mouse. */
export async function clickCell(
  open: OpenPage,
  address: string,
  button: "left" | "right" = "left",
): Promise<void> {
  const { left, top, width, height } = await cellBox(open, address);
  await open.page.mouse.click(left + width / 2, top + height / 2, { button });
}

/** Clicks on the filter button of a heading. */
export async function clickFilterButton(open: OpenPage, address: string): Promise<void> {
  const { left, top, width, height } = await cellBox(open, address);
  await open.page.mouse.click(left + width - FILTER_BUTTON, top + height / 2);
}

/** The name of a cell, counted from 0. */
export const cellName = (row: number, column: number): string =>
  `${column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}${row + 1}`;

/** Brings a sheet to the front and selects areas of it, `C3:D5,A9`, as a person does with the mouse. */
export const selectCells = (open: OpenPage, sheet: string, address: string): Promise<void> =>
  open.inPane(
    ({ sheet, address }) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRanges(address).select();
        await context.sync();
      }),
    { sheet, address },
  );

/** Selects a cell or an area as a person does who types its address into the name box. */
export async function goTo(open: OpenPage, address: string): Promise<void> {
  const nameBox = open.page.locator('[data-u-comp="defined-name"] input');
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await soon(async () => {
    const areas = await selectedAreas(open);
    if (!`!${areas}`.endsWith(`!${address}`)) throw new Error(`${areas} is selected still.`);
  });
}

/** Types into the selected cell, and Enter: the next cell is selected once the text is in this one. */
export async function typeInGrid(open: OpenPage, text: string): Promise<void> {
  const before = await selectedAreas(open);
  await open.page.locator('#grid [data-u-comp="editor"]').focus();
  await open.page.keyboard.type(text);
  await open.page.keyboard.press("Enter");
  await soon(async () => {
    if ((await selectedAreas(open)) === before) throw new Error(`${before} is edited still.`);
  });
}

/** Types into a cell of a sheet as a person does. */
export async function typeInto(
  open: OpenPage,
  sheet: string,
  address: string,
  text: string,
): Promise<void> {
  await selectCells(open, sheet, address);
  await typeInGrid(open, text);
}

/** The selected areas, as the add-in sees them. */
export const selectedAreas = (open: OpenPage): Promise<string> =>
  open.inPane(() =>
    Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRanges();
      selected.load("address");
      await context.sync();
      return selected.address.replaceAll("'", "");
    }),
  );

/** The values of cells, as the add-in sees them. */
export const valuesOf = (open: OpenPage, sheet: string, address: string): Promise<unknown[][]> =>
  open.inPane(
    ({ sheet, address }) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(address);
        range.load("values");
        await context.sync();
        return range.values;
      }),
    { sheet, address },
  );

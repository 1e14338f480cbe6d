import { excelSupports, inTurn, type Run } from "../connection/connection";
import { block, format } from "../connection/requests";

/** What only the Excel at hand can tell of itself. */
export interface Trials {
  /** `16.0.17726`, `PC`; "" where Office does not tell it. */
  readonly version: string;
  readonly platform: string;
  /** The highest requirement set ExcelApi, `1.17`. */
  readonly api: string;
  /** Texts written into text cells, and what Excel holds instead of them; none where it keeps them. */
  readonly tried: number;
  readonly changedTexts: readonly { readonly text: string; readonly held: string }[];
  /** Numbers written over rows of which a filter hides every other one, and where they are found. */
  readonly written: readonly number[];
  readonly found: readonly unknown[];
  /** Numbers written and read in one block each, in milliseconds. */
  readonly cells: number;
  readonly writing: number;
  readonly reading: number;
}

/** What suppliers write into their documents and Excel likes to take for something else. */
const TEXTS = ["=1+1", "+91 98450", "-5", "@x", "00123", "1-2", "12345678901234567890"] as const;

const SPEED = { rows: 5_000, columns: 20 } as const;

const NEWEST_MINOR = 30;

/**
 * Tries out, on a sheet of its own which it removes, what no document says for certain of an Excel.
 * Throws `ExcelProblem`; the sheet is removed then too.
 */
export function runTrials(): Promise<Trials> {
  return inTurn(async (run) => {
    const id = await run(async (context) => {
      const sheet = context.workbook.worksheets.add().load("id");
      await context.sync();
      return sheet.id;
    });
    try {
      return {
        ...tellOfItself(),
        ...(await tryTexts(run, id)),
        ...(await tryHiddenRows(run, id)),
        ...(await trySpeed(run, id)),
      };
    } finally {
      await run(async (context) => {
        context.workbook.worksheets.getItem(id).delete();
        await context.sync();
      });
    }
  });
}

function tellOfItself() {
  const told = Office.context.diagnostics as Office.ContextInformation | undefined;
  const minors = Array.from({ length: NEWEST_MINOR }, (_, index) => NEWEST_MINOR - index);
  const minor = minors.find((each) => excelSupports(`1.${each}`));
  return {
    version: told?.version ?? "",
    platform: String(told?.platform ?? Office.context.platform ?? ""),
    api: minor === undefined ? "" : `1.${minor}`,
  };
}

/** Whether the format @ in the same batch keeps a text a text: the docs say it of typing only. */
function tryTexts(run: Run, id: string) {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const cells = block(sheet, 0, 0, TEXTS.length, 1);
    format(cells, "@");
    cells.values = TEXTS.map((text) => [text]);
    await context.sync();
    const kept = block(sheet, 0, 0, TEXTS.length, 1).load("values");
    await context.sync();
    const held = kept.values.map(([value]) => String(value));
    return {
      tried: TEXTS.length,
      changedTexts: TEXTS.flatMap((text, index) =>
        held[index] === text ? [] : [{ text, held: held[index] ?? "" }],
      ),
    };
  });
}

/** Whether an array lands in the rows it was sent to although a filter hides some (office-js #224). */
function tryHiddenRows(run: Run, id: string) {
  const written = [1, 2, 3, 4, 5, 6];
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const place = block(sheet, 0, 2, written.length + 1, 2);
    place.values = [
      ["Shown", "Written"],
      ...written.map((number) => [number % 2 === 0 ? "no" : "yes", ""]),
    ];
    const table = sheet.tables.add(place, true);
    table.columns.getItemAt(0).filter.applyValuesFilter(["yes"]);
    await context.sync();
    block(sheet, 1, 3, written.length, 1).values = written.map((number) => [number]);
    await context.sync();
    table.clearFilters();
    const column = block(sheet, 1, 3, written.length, 1).load("values");
    await context.sync();
    return { written, found: column.values.map(([value]: readonly unknown[]) => value) };
  });
}

function trySpeed(run: Run, id: string) {
  return run(async (context) => {
    const { rows, columns } = SPEED;
    const sheet = context.workbook.worksheets.getItem(id);
    block(sheet, 10, 0, rows, columns).values = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => row + column),
    );
    const begun = performance.now();
    await context.sync();
    const written = performance.now();
    block(sheet, 10, 0, rows, columns).load("values");
    await context.sync();
    return {
      cells: rows * columns,
      writing: written - begun,
      reading: performance.now() - written,
    };
  });
}

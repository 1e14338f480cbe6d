import { atLeast, atMost, middle, plain, type Figure, type Group } from "../figure";
import { excelJsScript, openBenchBrowser, type BenchBrowser } from "./browserHere";
import { hostileFiles } from "./hostileFiles";
import { largeJson } from "./largeJson";
import { largeWorkbook, type TextPlace } from "./largeWorkbooks";
import type { WorkName } from "./reading.worker";

/** A library the product's reader is measured against, and how many times its time ours is to be. */
interface Rival {
  readonly work: WorkName;
  readonly name: string;
  readonly bar: number | null;
}

const RIVALS: readonly Rival[] = [
  { work: "hucre", name: "hucre", bar: 4 },
  { work: "sheetJs", name: "@e965/xlsx", bar: null },
  { work: "exceljs", name: "exceljs", bar: 7 },
];

/** The sizes, how often each is read, and the most the worker may hold afterwards, in MB. */
const SIZES = [
  { rows: 100_000, runs: 5, held: 80, isCompared: true },
  { rows: 500_000, runs: 3, held: 300, isCompared: false },
] as const;

const TEXTS: readonly TextPlace[] = ["inline", "shared"];
const JSON_RECORDS = 100_000;

/** Reading in the browser's worker, as in the pane. Every run has a page and a worker of its own. */
export const readGroup: Group = async (say) => {
  const browser = await openBenchBrowser();
  if (!browser) {
    say("No Chrome, Edge or Chromium was found (CHROME_PATH may name one): reading is left out.");
    return new Map();
  }
  const figures = new Map<string, Figure>();
  try {
    for (const size of SIZES) {
      for (const texts of TEXTS) await readWorkbooks(browser, size, texts, figures, say);
    }
    await readJson(browser, figures, say);
    await refuse(browser, figures, say);
  } finally {
    await browser.close();
  }
  return figures;
};

async function readWorkbooks(
  browser: BenchBrowser,
  { rows, runs, held, isCompared }: (typeof SIZES)[number],
  texts: TextPlace,
  figures: Map<string, Figure>,
  say: (line: string) => void,
): Promise<void> {
  const name = `${rows} rows, ${texts} texts`;
  say(`Reading ${name} …`);
  const address = browser.addressOf(largeWorkbook(rows, texts));
  const works = ["inflate", "cells", "records"] as const;
  const times = await interleaved(browser, works, address, runs);
  const floor = times.get("inflate") ?? NaN;
  const cells = times.get("cells") ?? NaN;
  const records = times.get("records") ?? NaN;
  const over = `native inflate, ${Math.round(floor)} ms`;
  figures.set(`cells, ${name}`, atMost(3, cells / floor, "×", over));
  figures.set(`checked records, ${name}`, atMost(3, records / floor, "×", over));
  figures.set(`time, ${name}`, plain(records, "ms", `${rows} records`));
  const kept = (await browser.call("keptBytes", "records", address)) / 1e6;
  figures.set(`worker memory, ${name}`, atMost(held, kept, "MB", "after reading"));
  const peak = (await browser.peakBytes("records", address)) / 1e6;
  figures.set(`peak memory, ${name}`, plain(peak, "MB", "the whole renderer, VmHWM"));
  const block = await browser.call("longestBlock", address);
  figures.set(
    `page blocked, ${name}`,
    atMost(50, block, "ms", "longest task while reading; 0: none over 50 ms"),
  );
  if (!isCompared) return;
  for (const rival of RIVALS) {
    if (rival.work === "exceljs" && !excelJsScript()) {
      say("exceljs is not installed: it is left out.");
      continue;
    }
    const time = (await browser.call("time", rival.work, address)).milliseconds;
    // Libraries read cells and no more; what the product makes of them is told beside.
    const against = `its cells, ${Math.round(time)} ms, over our cells`;
    const times = time / cells;
    figures.set(
      `${rival.name}, ${name}`,
      rival.bar === null ? plain(times, "×", against) : atLeast(rival.bar, times, "×", against),
    );
    const more = `its cells over our checked records`;
    figures.set(`${rival.name} (records), ${name}`, plain(time / records, "×", more));
  }
}

async function readJson(
  browser: BenchBrowser,
  figures: Map<string, Figure>,
  say: (line: string) => void,
): Promise<void> {
  say(`Reading JSON of ${JSON_RECORDS} records …`);
  const address = browser.addressOf(largeJson(JSON_RECORDS));
  const times = await interleaved(browser, ["jsonParse", "records"], address, 5);
  const parse = times.get("jsonParse") ?? NaN;
  const ours = (times.get("records") ?? NaN) / parse;
  const against = `JSON.parse alone, ${Math.round(parse)} ms`;
  figures.set(`JSON of ${JSON_RECORDS} records`, atMost(4, ours, "×", against));
}

/** Files made to use up time or memory: all that a reader has to do is to end soon, and say why. */
async function refuse(
  browser: BenchBrowser,
  figures: Map<string, Figure>,
  say: (line: string) => void,
): Promise<void> {
  for (const [name, file] of hostileFiles()) {
    say(`Refusing ${name} …`);
    const address = browser.addressOf(file);
    const { milliseconds, records } = await browser.call("time", "records", address);
    if (records > 0) throw new Error(`Records were read from ${name}.`);
    figures.set(`refused: ${name}`, atMost(5_000, milliseconds, "ms", "until the sentence"));
    const peak = (await browser.peakBytes("records", address)) / 1e6;
    figures.set(`refused, peak: ${name}`, atMost(500, peak, "MB", "the whole renderer, VmHWM"));
  }
}

/** The time of each work in the middle of its runs; the runs take turns, so that all meet the same load. */
async function interleaved(
  browser: BenchBrowser,
  works: readonly WorkName[],
  address: string,
  runs: number,
): Promise<ReadonlyMap<WorkName, number>> {
  const times = new Map(works.map((work) => [work, [] as number[]]));
  for (let run = 0; run < runs; run++) {
    for (const work of works) {
      times.get(work)?.push((await browser.call("time", work, address)).milliseconds);
    }
  }
  return new Map([...times].map(([work, all]) => [work, middle(all)]));
}

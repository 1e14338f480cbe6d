import { atLeast, atMost, plain, type Figure, type Group } from "../figure";
import { excelJsScript, openBenchBrowser, type BenchBrowser } from "./browserHere";
import { hostileFiles } from "./hostileFiles";
import { largeJson } from "./largeJson";
import { largeWorkbook, type TextPlace } from "./largeWorkbooks";
import type { WorkName } from "./reading.worker";

/** A library the product's reader is measured against, and how many times ours its time is to be. */
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

/** What the page does while its user waits. */
const STAGES_TOLD = [
  ["reading", "reading"],
  ["writing", "making the sheets"],
  ["pairing", "pairing"],
] as const;

const TEXTS: readonly TextPlace[] = ["inline", "shared"];
const JSON_RECORDS = 100_000;
const JSON_RUNS = 5;
/** Libraries take several seconds, so that one run more or less is little. */
const RIVAL_RUNS = 2;

/**
 * Reading in the browser's worker, as in the pane. Every run has a page and a worker of its own; the
 * runs of what is compared take turns, and of each the fastest counts.
 */
export const readGroup: Group = async (say) => {
  const browser = await openBenchBrowser();
  if (!browser) {
    say("No Chrome, Edge or Chromium was found (CHROME_PATH may name one): reading is left out.");
    return new Map();
  }
  const figures = new Map<string, Figure>();
  try {
    for (const size of SIZES) {
      for (const texts of TEXTS) {
        const name = `${size.rows} rows, ${texts} texts`;
        const attempt = () => readWorkbooks(browser, size, texts, name, figures, say);
        await unlessItFails(attempt, `Reading ${name}`, say);
      }
    }
    await unlessItFails(() => readJson(browser, figures, say), "Reading JSON", say);
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
  name: string,
  figures: Map<string, Figure>,
  say: (line: string) => void,
): Promise<void> {
  say(`Reading ${name} …`);
  const address = browser.addressOf(largeWorkbook(rows, texts));
  const best = await fastest(browser, ["inflate", "cells", "records"], address, runs);
  const floor = timeOf(best, "inflate");
  const cells = timeOf(best, "cells");
  const records = timeOf(best, "records");
  const over = `native inflate, ${shown(floor)}`;
  figures.set(`cells, ${name}`, atMost(3, cells.computed / floor.computed, "×", over));
  figures.set(`checked records, ${name}`, atMost(3, records.computed / floor.computed, "×", over));
  figures.set(`time, ${name}`, plain(records.milliseconds, "ms", `${rows} records, by the clock`));
  figures.set(
    `time over the floor, ${name}`,
    plain(records.milliseconds / floor.milliseconds, "×", "by the clock, other work included"),
  );
  const read = await browser.read("records", address, { held: true });
  figures.set(`worker memory, ${name}`, atMost(held, read.held / 1e6, "MB", "after reading"));
  const renderer = "the whole renderer, VmHWM";
  figures.set(`peak memory, ${name}`, plain(read.peak / 1e6, "MB", renderer));
  const tasks = await browser.longestTasks(address);
  for (const [stage, what] of STAGES_TOLD) {
    const longest = "the page's longest task, by the time of the processor";
    const time = tasks.get(stage) ?? NaN;
    figures.set(`page blocked by ${what}, ${name}`, atMost(50, time, "ms", longest));
  }
  if (isCompared) await compare(browser, name, address, { cells, records }, figures, say);
}

async function compare(
  browser: BenchBrowser,
  name: string,
  address: string,
  { cells, records }: { readonly cells: Time; readonly records: Time },
  figures: Map<string, Figure>,
  say: (line: string) => void,
): Promise<void> {
  for (const { work, name: rival, bar } of RIVALS) {
    if (work === "exceljs" && !excelJsScript()) {
      say("exceljs is not installed: it is left out.");
      continue;
    }
    const measured = new Map<WorkName, Time>();
    await unlessItFails(
      async () => {
        for (const [key, time] of await fastest(browser, [work], address, RIVAL_RUNS)) {
          measured.set(key, time);
        }
      },
      `${rival}, ${name}`,
      say,
    );
    const theirs = timeOf(measured, work);
    const figure = (ours: Time, what: string) => {
      const times = theirs.computed / ours.computed;
      const against = `its cells, ${shown(theirs)}, over ${what}`;
      return bar === null ? plain(times, "×", against) : atLeast(bar, times, "×", against);
    };
    // Libraries read cells and no more; what the product makes of them is told beside.
    figures.set(`${rival}, ${name}`, figure(cells, "our cells"));
    figures.set(`${rival} (records), ${name}`, figure(records, "our checked records"));
  }
}

/** What fails is told and its figures are missing; the others are measured all the same. */
async function unlessItFails(
  work: () => Promise<void>,
  what: string,
  say: (line: string) => void,
): Promise<void> {
  try {
    await work();
  } catch (problem) {
    say(`${what} failed: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}

async function readJson(
  browser: BenchBrowser,
  figures: Map<string, Figure>,
  say: (line: string) => void,
): Promise<void> {
  say(`Reading JSON of ${JSON_RECORDS} records …`);
  const address = browser.addressOf(largeJson(JSON_RECORDS));
  const best = await fastest(browser, ["jsonParse", "records"], address, JSON_RUNS);
  const parse = timeOf(best, "jsonParse");
  const ours = timeOf(best, "records").computed / parse.computed;
  const against = `JSON.parse alone, ${shown(parse)}; ours from the bytes to checked records`;
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
    await unlessItFails(() => refuseOne(browser, name, file, figures), `Refusing ${name}`, say);
  }
}

async function refuseOne(
  browser: BenchBrowser,
  name: string,
  file: string,
  figures: Map<string, Figure>,
): Promise<void> {
  const address = browser.addressOf(file);
  const { milliseconds, records, said, peak } = await browser.read("records", address);
  if (records > 0) throw new Error("records were read from it");
  if (!/^ims .*\.$/.test(said)) throw new Error(`it was refused without a sentence: ${said}`);
  figures.set(`refused: ${name}`, atMost(5_000, milliseconds, "ms", said));
  const renderer = "the whole renderer, VmHWM";
  figures.set(`refused, peak: ${name}`, atMost(500, peak / 1e6, "MB", renderer));
}

/** The fastest run of a work. */
interface Time {
  readonly milliseconds: number;
  /** What the worker's thread computed; where the system does not tell, the time by the clock. */
  readonly computed: number;
}

async function fastest(
  browser: BenchBrowser,
  works: readonly WorkName[],
  address: string,
  runs: number,
): Promise<ReadonlyMap<WorkName, Time>> {
  const best = new Map<WorkName, Time>();
  for (let run = 0; run < runs; run++) {
    for (const work of works) {
      const { milliseconds, computed } = await browser.read(work, address);
      const before = best.get(work);
      best.set(work, {
        milliseconds: Math.min(milliseconds, before?.milliseconds ?? Infinity),
        computed: Math.min(computed || milliseconds, before?.computed ?? Infinity),
      });
    }
  }
  return best;
}

const timeOf = (times: ReadonlyMap<WorkName, Time>, work: WorkName): Time =>
  times.get(work) ?? { milliseconds: NaN, computed: NaN };

const shown = ({ computed, milliseconds }: Time): string =>
  `${Math.round(computed)} ms of the processor in ${Math.round(milliseconds)}`;

import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { openPage, type OpenPage } from "../e2e/open";
import { selectCells } from "../e2e/grid";
import { invoices } from "../e2e/madeDownload";
import { startServer, stopServer } from "../e2e/server";
import { findBrowser } from "../e2e/browser";
import { atMost, middle, plain, type Figure, type Group } from "./figure";
import { trace } from "./trace";

type Told = ReadonlyMap<string, Figure>;

const OPENINGS = 5;
const RECORDS = 100_000;
/** Beyond this people feel that a page does not follow them. */
const LONG_TASK = 50;
const PATIENCE = 180_000;
/** The page's mark from which on tasks count. */
const BEGUN = "step begun";

/** What the pane's own window notes down, from its first script on. */
interface Noting extends Window {
  tabsShownAt?: number;
}

/** Notes when the tabs are first painted. */
function note(): void {
  const noting: Noting = window;
  new MutationObserver((_, observer) => {
    if (!document.querySelector("[role=tablist]")) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => (noting.tabsShownAt = performance.now()));
    });
  }).observe(document, { childList: true, subtree: true });
}

/** How long the pane takes from its first byte to its tabs, opened anew with everything in the cache. */
async function openings(open: OpenPage): Promise<number[]> {
  const pane = open.page.frame({ url: /taskpane\.html/ });
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS && pane; opening++) {
    await open.inPane(() => Office.onReady());
    const before = await pane.evaluate(() => {
      setTimeout(() => location.reload());
      return performance.timeOrigin;
    });
    const shown = await pane.waitForFunction((origin) => {
      const noting: Noting = window;
      return performance.timeOrigin !== origin && noting.tabsShownAt;
    }, before);
    times.push(Number(await shown.jsonValue()));
  }
  return times;
}

/** Waits for a sentence by hearing of it: to look for it again and again would hold up the pane. */
const saying = (open: OpenPage, words: string): Promise<void> =>
  open.inPane(
    (beginning) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => look());
        const look = () => {
          const said = document.querySelector("[role=status]")?.textContent;
          if (!said?.startsWith(beginning)) return;
          observer.disconnect();
          resolve();
        };
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        look();
      }),
    words,
  );

/** The tasks of the pane's thread during a step that are not the page's around it, in milliseconds. */
async function ownTasks(open: OpenPage, step: () => Promise<void>): Promise<readonly number[]> {
  const { page } = open;
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has lost its browser.");
  const session = await page.context().newCDPSession(page);
  const around = (await session.send("Page.getFrameTree")).frameTree.frame.id;
  await session.detach();
  const { tasks, marks } = await trace(browser, page, [BEGUN], async () => {
    await page.evaluate((mark) => void performance.mark(mark), BEGUN);
    await step();
  });
  const from = marks.get(BEGUN) ?? NaN;
  return tasks
    .filter(({ start, frames }) => start >= from && !(frames.size === 1 && frames.has(around)))
    .map(({ computed }) => computed);
}

const stepsOf = (
  open: OpenPage,
  download: string,
): readonly (readonly [string, () => Promise<void>])[] => [
  [
    "loading",
    async () => {
      await open.tab("Load");
      await open.chooseFiles(download);
      await saying(open, "Loaded 1,00,000");
    },
  ],
  [
    "marking",
    async () => {
      await open.tab("Review");
      await selectCells(open, "B2B", "A2");
      await open.pane.getByRole("radio", { name: "Whole table" }).check();
      await open.button("Reject").click();
      await open.button(/^Reject 1,00,000/).click();
      await saying(open, "Rejected 1,00,000");
    },
  ],
  [
    "computing",
    async () => {
      await open.tab("GSTR-2B");
      await open.choosePeriod("October 2026");
      await open.button("Compute GSTR-2B").click();
      await open.button("Agree and continue").click();
      await saying(open, "Computed GSTR-2B");
    },
  ],
];

/** How long the pane keeps its thread, beside a workbook that works in a thread of its own. */
async function longTasks(download: string, say: (line: string) => void): Promise<Told> {
  const figures = new Map<string, Figure>();
  const open = await openPage({ path: "bench.html" });
  open.page.setDefaultTimeout(PATIENCE);
  try {
    for (const [name, step] of stepsOf(open, download)) {
      const tasks = await ownTasks(open, step).catch((error: unknown) => {
        say(`${name} ${RECORDS} records in the browser did not end: ${String(error)}`);
        return [];
      });
      const longest = tasks.length === 0 ? NaN : Math.max(...tasks);
      const all = tasks.reduce((sum, task) => sum + task, 0);
      const of = `of the processor, ${RECORDS} records, with Microsoft's client and React`;
      figures.set(`longest task while ${name}`, atMost(LONG_TASK, longest, "ms", of));
      figures.set(`all tasks while ${name}`, plain(all, "ms", `${tasks.length} tasks ${of}`));
    }
  } finally {
    await open.close();
  }
  return figures;
}

/** How soon the tabs are there, on the page that stands in for Excel. */
async function firstPaint(): Promise<Told> {
  const open = await openPage({ beforeScripts: note, switches: [await trustingThePage()] });
  try {
    const of = `${OPENINGS} openings, warm cache, the pane as it is built`;
    const figure = atMost(1_000, middle(await openings(open)), "ms", of);
    return new Map([["first paint of the tabs", figure]]);
  } finally {
    await open.close();
  }
}

/** Lets the browser trust the page's own certificate: what it does not trust it does not cache. */
async function trustingThePage(): Promise<string> {
  const { hostname: host, port } = new URL(process.env["IMS_REVIEW_PAGE"] ?? "");
  const socket = connect({ host, port: Number(port), rejectUnauthorized: false });
  await once(socket, "secureConnect");
  const key = socket.getPeerX509Certificate()?.publicKey.export({ type: "spki", format: "der" });
  socket.end();
  const print = createHash("sha256").update(key ?? "");
  return `--ignore-certificate-errors-spki-list=${print.digest("base64")}`;
}

/** How soon the pane is there, and how long it keeps its thread. */
export const paneGroup: Group = async (say) => {
  if (!findBrowser()) {
    say("No Chrome, Edge or Chromium was found: the pane is not measured.");
    return new Map();
  }
  await startServer("production", join(__dirname, "pane/webpack.config.cjs"));
  // Chosen from the disk as a person does: handing over the bytes would itself hold up the pane.
  const folder = mkdtempSync(join(tmpdir(), "ims-review-bench-"));
  const download = join(folder, "ims_download.json");
  writeFileSync(download, invoices(RECORDS));
  try {
    return new Map([...(await firstPaint()), ...(await longTasks(download, say))]);
  } finally {
    stopServer();
    rmSync(folder, { recursive: true });
  }
};

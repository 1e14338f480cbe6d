import { openPage, type OpenPage } from "../e2e/open";
import { selectCells } from "../e2e/grid";
import { invoices } from "../e2e/paneStates";
import startServer, { stopServer } from "../e2e/server";
import { findBrowser } from "../e2e/browser";
import { atMost, middle, type Figure, type Group } from "./figure";

const OPENINGS = 5;
const RECORDS = 100_000;
/** Beyond this people feel that a page does not follow them. */
const LONG_TASK = 50;
const PATIENCE = 300_000;

/** What the pane's own window notes down, from its first script on. */
interface Noting extends Window {
  tabsShownAt?: number;
  longest?: number;
}

/** Notes when the tabs are first painted, and the longest task that is the frame's own. */
function note(): void {
  const noting: Noting = window;
  noting.longest = 0;
  new MutationObserver((_, observer) => {
    if (!document.querySelector("[role=tablist]")) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => (noting.tabsShownAt = performance.now()));
    });
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    // The stand-in works in the same process: its tasks are told with another name.
    const own = list.getEntries().filter(({ name }) => name === "self");
    noting.longest = Math.max(noting.longest ?? 0, ...own.map(({ duration }) => duration));
  }).observe({ type: "longtask", buffered: true });
}

/** How long the pane takes from its first byte to its tabs, opened anew with everything in the cache. */
async function openings(open: OpenPage): Promise<number[]> {
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    // The colours change by opening the pane anew.
    const before = await open.page.getByTitle("IMS Review", { exact: true }).elementHandle();
    await open.page.getByRole("button", { name: "Dark" }).click();
    await before?.waitForElementState("hidden");
    await open.pane.getByRole("tablist").waitFor();
    times.push(
      await open.inPane(async () => {
        const noting: Noting = window;
        while (noting.tabsShownAt === undefined) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return noting.tabsShownAt;
      }),
    );
  }
  return times;
}

/** The longest task of the pane's thread during a step, in milliseconds. */
async function longestTask(open: OpenPage, step: () => Promise<void>): Promise<number> {
  await open.inPane(() => {
    (window as Noting).longest = 0;
  });
  await step();
  return open.inPane(() => (window as Noting).longest ?? NaN);
}

async function measure(open: OpenPage, say: (line: string) => void): Promise<Map<string, Figure>> {
  const figures = new Map<string, Figure>();
  const times = await openings(open);
  figures.set(
    "first paint of the tabs",
    atMost(1_000, middle(times), "ms", `${OPENINGS} openings, warm cache, development build`),
  );
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    [
      "loading",
      async () => {
        await open.tab("Load");
        await open.chooseFiles({
          name: "ims_download.json",
          mimeType: "application/json",
          buffer: Buffer.from(invoices(RECORDS)),
        });
        await open.saying(/^Loaded 1,00,000/);
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
        await open.saying(/^Rejected 1,00,000/);
      },
    ],
    [
      "computing",
      async () => {
        await open.tab("GSTR-2B");
        await open.choosePeriod("October 2026");
        await open.button("Compute GSTR-2B").click();
        await open.button("Agree and continue").click();
        await open.saying(/^Computed GSTR-2B/);
      },
    ],
  ];
  open.page.setDefaultTimeout(PATIENCE);
  for (const [name, step] of steps) {
    const longest = await longestTask(open, step).catch((error: unknown) => {
      say(`${name} ${RECORDS} records in the browser did not end: ${String(error)}`);
      return NaN;
    });
    figures.set(
      `longest task while ${name}`,
      atMost(LONG_TASK, longest, "ms", `${RECORDS} records, the pane's own`),
    );
  }
  return figures;
}

/** How soon the pane is there, and how long it keeps its thread. */
export const paneGroup: Group = async (say) => {
  if (!findBrowser()) {
    say("No Chrome, Edge or Chromium was found: the pane is not measured.");
    return new Map();
  }
  await startServer();
  const open = await openPage({ beforeScripts: note });
  try {
    return await measure(open, say);
  } finally {
    await open.close();
    stopServer();
  }
};

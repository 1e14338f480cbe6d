import { readFileSync } from "node:fs";
import { chromium, type Frame, type FrameLocator, type Locator, type Page } from "playwright-core";
import { findBrowser, QUIET } from "./browser";
import { PATIENCE_MS } from "./soon";

/** The page of `npm start` in a browser, as a person sees it. */
export interface OpenPage {
  readonly page: Page;
  /** The pane, to look at and to click in. */
  readonly pane: FrameLocator;
  /** Runs a function inside the pane, where `Excel` is, once the add-in has started. */
  inPane<Argument, Result>(
    run: (argument: Argument) => Promise<Result> | Result,
    argument?: Argument,
  ): Promise<Result>;
  /** Opens a tab of the pane. */
  tab(name: string): Promise<void>;
  button(name: string | RegExp): Locator;
  link(name: string): Locator;
  /** The check list of the Export tab, once it is made. */
  checkList(): Locator;
  /** Waits until no work is under way and the pane says these words; resolves with the sentence. */
  saying(words: string | RegExp): Promise<string>;
  /** The file that is saved by what is done. */
  saved(act: () => Promise<unknown>): Promise<SavedFile>;
  /** Opens the workbook in another Excel, by its name in full: the add-in starts anew. */
  become(excel: string): Promise<void>;
  /** Gives files to the Load tab, which loads them at once. */
  chooseFiles(files: Parameters<Locator["setInputFiles"]>[0]): Promise<void>;
  /** Chooses the pane's GSTR-2B period by its name: `October 2026`. */
  choosePeriod(period: string): Promise<void>;
  /** Addresses outside this machine that something tried to reach; none was. */
  readonly strayRequests: readonly string[];
  /** Errors nobody caught, on the page or in the pane. */
  readonly uncaught: readonly string[];
  /** What was written to the console as an error or a warning. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A file as the browser has saved it. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const FRAME = 'iframe[title="IMS Review"]';

/** The size of a screen, a small laptop's where nothing is said, and its colours. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: "light" | "dark";
  /** Pixels of the screen to one of the page. */
  readonly scale: number;
  /** Runs in the page and in the pane before their own scripts. */
  readonly beforeScripts: () => void;
  /** The page, where it is not the one `npm start` opens. */
  readonly path: string;
  /** Further switches of the browser. */
  readonly switches: readonly string[];
}

/** Opens the page in a browser that can reach nothing but this machine. */
export async function openPage(look: Partial<Look> = {}): Promise<OpenPage> {
  const {
    width = 1366,
    height = 768,
    colorScheme = "light",
    scale = 1,
    beforeScripts,
    path = "",
    switches = [],
  } = look;
  const address = process.env["IMS_REVIEW_PAGE"];
  const executablePath = findBrowser();
  if (!address || !executablePath)
    throw new Error("The browser tests are to be run by jest, which starts the page's server.");
  const browser = await chromium.launch({
    executablePath,
    args: [...QUIET, ...switches],
  });
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  if (beforeScripts) await page.addInitScript(beforeScripts);
  const strayRequests: string[] = [];
  const uncaught: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") strayRequests.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => uncaught.push(error.message));

  /** The frame, once the add-in in it has started. */
  const frame = async (): Promise<Frame> => {
    const handle = await page.waitForSelector(FRAME, { state: "attached" });
    const content = await handle.contentFrame();
    if (!content) throw new Error("The page's frame shows nothing.");
    // A frame begins empty, and complete as that.
    await content.waitForFunction(
      () =>
        "Office" in window &&
        document.readyState === "complete" &&
        Office.onReady().then(() => true),
    );
    return content;
  };

  try {
    await page.goto(new URL(path, address).href);
    await frame();
  } catch (error) {
    await browser.close();
    throw new Error(["The page did not start.", ...uncaught].join("\n"), { cause: error });
  }

  const pane = page.frameLocator(FRAME);
  return {
    page,
    pane,
    async inPane(run, argument) {
      const content = await frame();
      return (await content.evaluate(run as never, argument)) as never;
    },
    tab: (name) => pane.getByRole("tab", { name }).click(),
    button: (name) => pane.getByRole("button", { name, exact: true }),
    link: (name) => pane.getByRole("link", { name }),
    checkList: () =>
      pane
        .getByRole("region", { name: "Check list" })
        .and(pane.locator(':not([aria-busy="true"])')),
    // The sentence before may hold the same words: it stays until the work that was begun has ended.
    saying: (words) =>
      pane
        .locator('footer:not(:has([role="progressbar"]))')
        .getByRole("status")
        .filter({ hasText: words })
        .innerText(),
    async saved(act) {
      const [file] = await Promise.all([page.waitForEvent("download"), act()]);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    },
    async become(excel) {
      await pane.locator("body").evaluate((body) => body.setAttribute("data-before", ""));
      await page.getByLabel("Stands in for").selectOption(excel);
      await pane.locator("body:not([data-before])").getByRole("tab", { name: "Review" }).waitFor();
    },
    chooseFiles: (files) => pane.getByLabel("Choose IMS files").setInputFiles(files),
    async choosePeriod(period) {
      await pane.getByLabel("GSTR-2B period").selectOption(period);
    },
    strayRequests,
    uncaught,
    complaints,
    close: () => browser.close(),
  };
}

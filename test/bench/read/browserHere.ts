import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import webpack from "webpack";
import { findBrowser, QUIET } from "../../e2e/browser";
import { longestTasks, type LongestTasks } from "./longestTasks";
import type { Timed, WorkName } from "./reading.worker";

const BUILT = join(tmpdir(), "ims-review-bench-page");

/** One reading of a file. */
export interface Read extends Timed {
  /** What the worker's thread computed, in milliseconds; `NaN` where the system does not tell. */
  readonly computed: number;
  /** Bytes that the worker holds afterwards; `NaN` where they were not asked for. */
  readonly held: number;
  /** The most memory the page's process has had; `NaN` where the system does not tell. */
  readonly peak: number;
}

/** A library may need long for a large file; a reading that takes longer than this has failed. */
const PATIENCE_MS = 120_000;

/** A browser without a net, in which the product's own reader and its rivals are measured. */
export interface BenchBrowser {
  /**
   * Reads a file, in a page and a worker of their own, in a new process. Fails when the page does, or
   * when it takes more than a minute.
   */
  read(work: WorkName, address: string, asks?: { readonly held: boolean }): Promise<Read>;
  /** Reads a file, makes its records ready for the sheets and pairs them, as the pane does. */
  longestTasks(address: string): Promise<LongestTasks>;
  /** The address under which the page finds a file of this machine. */
  addressOf(file: string): string;
  close(): Promise<void>;
}

/** exceljs comes as a script of its own; undefined where it is not installed. */
export function excelJsScript(): string | undefined {
  const script = join(__dirname, "../../../node_modules/exceljs/dist/exceljs.bare.min.js");
  return existsSync(script) ? script : undefined;
}

/** Opens the browser; undefined where none is installed. */
export async function openBenchBrowser(): Promise<BenchBrowser | undefined> {
  const executablePath = findBrowser();
  if (!executablePath) return undefined;
  await build();
  const files = new Map([["/exceljs.js", excelJsScript() ?? ""]]);
  const server = await serve(files);
  const { port } = server.address() as AddressInfo;
  const browser = await launch(executablePath);
  const address = `http://localhost:${port}/`;
  const inPage = <Result>(work: (page: Page) => Promise<Result>) =>
    withPage(browser, address, work);
  return {
    read: (work, file, { held } = { held: false }) =>
      inPage(async (page) => {
        await page.evaluate(([name, at]) => window.bench.prepare(name, at), [work, file] as const);
        const before = workerNanoseconds(await renderers(browser));
        const timed = await page.evaluate(() => window.bench.run());
        const processes = await renderers(browser);
        return {
          ...timed,
          computed: (workerNanoseconds(processes) - before) / 1e6,
          peak: peakOf(processes),
          held: held ? await page.evaluate(() => window.bench.keptBytes()) : NaN,
        };
      }),
    longestTasks: (file) =>
      inPage((page) =>
        longestTasks(browser, page, () =>
          page.evaluate((at) => window.bench.goThroughStages(at), file),
        ),
      ),
    addressOf(file) {
      const address = `/file${files.size}`;
      files.set(address, file);
      return address;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Each page has a process of its own, which ends with it. */
async function withPage<Result>(
  browser: Browser,
  address: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => "bench" in window);
    const crash = new Promise<never>((_, reject) => {
      page.once("crash", () => reject(new Error("the page ran out of memory")));
    });
    return await Promise.race([work(page), crash, patienceLost()]);
  } finally {
    await context.close();
  }
}

function patienceLost(): Promise<never> {
  return new Promise((_, reject) => {
    const sentence = `it took more than ${PATIENCE_MS / 1000} seconds`;
    setTimeout(() => reject(new Error(sentence)), PATIENCE_MS).unref();
  });
}

/** The folders of the pages' processes; none but on Linux. */
async function renderers(browser: Browser): Promise<readonly string[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => `/proc/${id}`)
    .filter((folder) => existsSync(folder));
}

/** What Linux tells of a process or thread; nothing of one that has ended meanwhile. */
function unlessEnded<Told>(tell: () => Told): readonly Told[] {
  try {
    return [tell()];
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ESRCH") return [];
    throw problem;
  }
}

/** The high-water mark of resident memory, as Linux keeps it for each process, in bytes. */
function peakOf(folders: readonly string[]): number {
  const peaks = folders
    .flatMap((folder) => unlessEnded(() => readFileSync(join(folder, "status"), "utf8")))
    .map((status) => Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) * 1024);
  return Math.max(...peaks.filter((peak) => peak > 0)) || NaN;
}

/** What the thread of the one worker has computed: a busy machine takes nothing from it. */
function workerNanoseconds(folders: readonly string[]): number {
  const times = folders
    .flatMap((folder) =>
      unlessEnded(() => readdirSync(join(folder, "task"))).flatMap((ids) =>
        ids.map((id) => join(folder, "task", id)),
      ),
    )
    .flatMap((task) =>
      unlessEnded(() => ({
        name: readFileSync(join(task, "comm"), "utf8"),
        time: parseInt(readFileSync(join(task, "schedstat"), "utf8"), 10),
      })),
    )
    .filter(({ name }) => name.startsWith("DedicatedWorker"));
  return times.length === 1 ? (times[0]?.time ?? NaN) : NaN;
}

function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      ...QUIET,
      // Memory is told exactly, and at once instead of after half a minute.
      "--enable-precise-memory-info",
      "--enable-blink-features=ForceEagerMeasureMemory",
    ],
  });
}

/** Bundles page and worker as the add-in's own are bundled. */
function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: "production",
        entry: join(__dirname, "page.ts"),
        output: { path: BUILT, filename: "page.js", clean: true },
        resolve: { extensions: [".ts", "..."] },
        module: { rules: [{ test: /\.ts$/, use: "babel-loader" }] },
        performance: { hints: false },
      },
      (error, stats) => {
        if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
        else resolve();
      },
    );
  });
}

const PAGE = `<!doctype html><title>Bench</title><script src="/page.js"></script>`;

/** Serves the page, its scripts and the files; isolated, for else the browser measures no memory. */
async function serve(files: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const address = request.url ?? "/";
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    response.setHeader("Cache-Control", "no-store");
    if (address === "/") {
      response.setHeader("Content-Type", "text/html").end(PAGE);
      return;
    }
    const file = files.get(address) ?? join(BUILT, address);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("Content-Length", statSync(file).size);
    if (file.endsWith(".js")) response.setHeader("Content-Type", "text/javascript");
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return server;
}

import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import webpack from "webpack";
import { findBrowser, QUIET } from "../../e2e/browser";
import type { BenchPage } from "./page";
import type { WorkName } from "./reading.worker";

const BUILT = join(tmpdir(), "ims-review-bench-page");

/** A browser without a net, in which the product's own reader and its rivals are measured. */
export interface BenchBrowser {
  /** Calls the page, opened anew in a process of its own. */
  call<Name extends keyof BenchPage>(
    name: Name,
    ...args: Parameters<BenchPage[Name]>
  ): Promise<Awaited<ReturnType<BenchPage[Name]>>>;
  /** The most memory its process had while the page read a file; `NaN` where the system tells none. */
  peakBytes(work: WorkName, address: string): Promise<number>;
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
  return {
    call: (name, ...args) => callPage(browser, address, name, args),
    async peakBytes(...args) {
      const fresh = await launch(executablePath);
      try {
        await callPage(fresh, address, "time", args, false);
        return await largestRenderer(fresh);
      } finally {
        await fresh.close();
      }
    },
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

async function callPage<Name extends keyof BenchPage>(
  browser: Browser,
  address: string,
  name: Name,
  args: Parameters<BenchPage[Name]>,
  closes = true,
): Promise<Awaited<ReturnType<BenchPage[Name]>>> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => "bench" in window);
    return await page.evaluate(
      ([method, values]) => (window.bench[method] as (...all: unknown[]) => never)(...values),
      [name, args] as const,
    );
  } finally {
    if (closes) await context.close();
  }
}

/** The high-water mark of resident memory, as Linux keeps it for each process. */
async function largestRenderer(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => `/proc/${id}/status`)
    .filter((file) => existsSync(file))
    .map((file) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(file, "utf8"))?.[1]) * 1024);
  return peaks.length > 0 ? Math.max(...peaks) : NaN;
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

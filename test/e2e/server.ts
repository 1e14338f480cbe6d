import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { findBrowser } from "./browser";
import { findLibreOffice } from "./libreOffice";

const NO_BROWSER = "No Chrome, Edge or Chromium was found (CHROME_PATH may name one)";
const NO_LIBRE_OFFICE = "No LibreOffice was found";

/** Says which tests are left out; where everything must be tested that is an error. */
function leaveOut(reason: string, tests: string): void {
  if (process.env["CI"]) throw new Error(`${reason}, and CI must run ${tests}.`);
  process.stdout.write(`${reason}: ${tests} are left out.\n`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "localhost", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Resolves when webpack has compiled; rejects with what it printed when it gives up. */
function compiled(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const read = (text: Buffer) => {
      printed += text.toString();
      if (/compiled successfully|compiled with \d+ warning/.test(printed)) resolve();
      if (/compiled with \d+ error/.test(printed)) reject(new Error(printed));
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.on("exit", () => reject(new Error(`The page's server stopped.\n${printed}`)));
  });
}

let server: ChildProcess | undefined;

/**
 * Serves the page for all browser tests, as `npm start` does but for React's checks for developers.
 * IMS_REVIEW_PAGE may name a page that is being served already; then that one is tested.
 */
export default function startServerForTests(): Promise<void> {
  return startServer("development");
}

/**
 * Serves the page on a port of its own, quickly compiled or as small as it is built, by the product's
 * `webpack.config.js` or one that adds to it.
 */
export async function startServer(
  mode: "development" | "production",
  config?: string,
): Promise<void> {
  if (!findBrowser()) return leaveOut(NO_BROWSER, "the browser tests");
  if (!findLibreOffice()) leaveOut(NO_LIBRE_OFFICE, "the tests of its figures");
  if (process.env["IMS_REVIEW_PAGE"]) return;
  const port = await freePort();
  const steady = ["--no-hot", "--no-live-reload", "--no-client", "--no-open"];
  server = spawn(
    process.execPath,
    [
      require.resolve("webpack/bin/webpack.js"),
      "serve",
      `--mode=${mode}`,
      ...(config ? [`--config=${config}`] : []),
      // React without its checks for developers, and no maps: twice as fast.
      "--optimization-node-env=production",
      "--no-devtool",
      `--env=port=${port}`,
      // The server ends with its standard input, so that it never outlives the tests.
      "--watch-options-stdin",
      ...steady,
    ],
    { stdio: "pipe" },
  );
  await compiled(server);
  process.env["IMS_REVIEW_PAGE"] = `https://localhost:${port}/`;
}

export function stopServer(): void {
  server?.stdin?.end();
  server?.kill();
}

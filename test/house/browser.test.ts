import path from "node:path";
import { findBrowser } from "../e2e/browser";

/** A machine on which only these programs exist. */
const having =
  (...programs: readonly string[]) =>
  (program: string) =>
    programs.includes(program);

const chrome = path.join("/usr/bin", "google-chrome");
const chromium = path.join("/usr/bin", "chromium");
const linux = { PATH: ["/usr/local/bin", "/usr/bin"].join(path.delimiter) };

test("Chrome, Edge and Chromium are found where each system puts them", () => {
  expect(findBrowser(linux, "linux", having(chromium))).toBe(chromium);
  const onMac = path.join("/", "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
  expect(findBrowser({}, "darwin", having(onMac))).toBe(onMac);
  const programs = "C:\\Program Files (x86)";
  const onWindows = path.join(programs, "Microsoft/Edge/Application/msedge.exe");
  const windows = { "PROGRAMFILES(X86)": programs };
  expect(findBrowser(windows, "win32", having(onWindows))).toBe(onWindows);
});

test("CHROME_PATH comes before what is installed", () => {
  const env = { ...linux, CHROME_PATH: "/opt/chrome" };
  expect(findBrowser(env, "linux", having("/opt/chrome", chrome))).toBe("/opt/chrome");
});

test("a CHROME_PATH that names nothing is an error, not a reason to look on", () => {
  const env = { ...linux, CHROME_PATH: "/opt/gone" };
  expect(() => findBrowser(env, "linux", having(chrome))).toThrow(
    "CHROME_PATH names /opt/gone, which does not exist.",
  );
});

test("a machine without a browser has none", () => {
  expect(findBrowser(linux, "linux", having())).toBeUndefined();
  expect(findBrowser({}, "freebsd", having(chrome))).toBeUndefined();
});

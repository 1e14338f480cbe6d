import { existsSync } from "node:fs";
import path from "node:path";

/** Where Chrome, Edge and Chromium put their program, by Node's name of the system. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chromium",
    "chromium-browser",
  ],
  darwin: [
    "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
  ],
};

/** The folders to look in, by Node's name of the system. */
const FOLDERS: Readonly<Record<string, (env: NodeJS.ProcessEnv) => readonly string[]>> = {
  linux: (env) => (env["PATH"] ?? "").split(path.delimiter),
  darwin: (env) => ["/", env["HOME"] ?? "/"],
  win32: (env) =>
    ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => env[name] ?? []),
};

/** What a browser is started with so that it reaches nothing but this machine, and asks nothing at its start. */
export const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
] as const;

/** The first of the programs, by Node's name of the system, that is installed where that system puts them. */
export const installedProgram = (
  programs: Readonly<Record<string, readonly string[]>>,
  env: NodeJS.ProcessEnv = process.env,
  system: string = process.platform,
  exists: (program: string) => boolean = existsSync,
): string | undefined =>
  (programs[system] ?? [])
    .flatMap((program) =>
      (FOLDERS[system]?.(env) ?? []).map((folder) => path.join(folder, program)),
    )
    .find(exists);

/**
 * The program of an installed Chrome, Edge or Chromium, or undefined when there is none.
 * CHROME_PATH comes first; when it names nothing, that is an error and not a reason to look on.
 */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  system: string = process.platform,
  exists: (program: string) => boolean = existsSync,
): string | undefined {
  const chosen = env["CHROME_PATH"];
  if (chosen) {
    if (!exists(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
    return chosen;
  }
  return installedProgram(PROGRAMS, env, system, exists);
}

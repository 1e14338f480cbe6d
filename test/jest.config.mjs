import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));

/** The marks and the quirks, which meet the differences of all Excels. */
const EVERYWHERE = "review/{marks,quirks}";
/** What asks Excel for something, and the accountant's steps in full: on the richest Excel and the poorest. */
const STEPS_TOO = "{excel,review}/**/*";

/** The Excels and the tests that run on each; "floor" is the poorest the manifest admits. */
const PROFILES = {
  "Excel 2021": EVERYWHERE,
  "Excel 2024": EVERYWHERE,
  Mac: EVERYWHERE,
  web: EVERYWHERE,
  Windows: STEPS_TOO,
  floor: STEPS_TOO,
};

/** What all projects have alike; with one id they share what is compiled. */
const EVERY_PROJECT = {
  rootDir,
  id: "ims-review",
  transform: { "\\.[jt]sx?$": "<rootDir>/test/transform.cjs" },
};
/** A client of Office keeps what it put among the globals; one worker runs all, and cleans for all or none. */
const KEEP_GLOBALS = { globalsCleanup: "off" };

/** Tests with Microsoft's client and the stand-in, on one of its Excels. */
const withWorkbook = (displayName, profile, tests) => ({
  ...EVERY_PROJECT,
  displayName,
  testEnvironment: "<rootDir>/test/workbook/environment.ts",
  testEnvironmentOptions: { ...KEEP_GLOBALS, profile },
  testMatch: [`<rootDir>/test/${tests}.test.ts`],
});

export default {
  rootDir,
  // A busy machine is no failure.
  testTimeout: 60_000,
  // Left to itself it keeps one of two processors free, and takes twice as long.
  maxWorkers: 2,
  projects: [
    {
      ...EVERY_PROJECT,
      displayName: "unit",
      testEnvironment: "node",
      testEnvironmentOptions: KEEP_GLOBALS,
      testMatch: ["<rootDir>/test/{ims,gstr2b,files,house}/**/*.test.ts"],
    },
    // What does not depend on the Excel, or names its Excels itself.
    withWorkbook("workbook", "Windows", "{preview,profiles,faults,commands}/**/*"),
    ...Object.entries(PROFILES).map(([profile, tests]) => withWorkbook(profile, profile, tests)),
    {
      ...EVERY_PROJECT,
      displayName: "pane",
      testEnvironment: "jsdom",
      testEnvironmentOptions: KEEP_GLOBALS,
      testMatch: ["<rootDir>/test/taskpane/**/*.test.tsx"],
    },
    {
      ...EVERY_PROJECT,
      displayName: "browser",
      testEnvironment: "<rootDir>/test/e2e/environment.ts",
      testEnvironmentOptions: KEEP_GLOBALS,
      globalSetup: "<rootDir>/test/e2e/server.ts",
      globalTeardown: "<rootDir>/test/e2e/stopServer.ts",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};

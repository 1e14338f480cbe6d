import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));

/** What asks Excel for something, and the marks and quirks that meet its differences. */
const ON_EVERY_EXCEL = "{excel/**/*,review/marks,review/quirks}";
/** The accountant's steps in full: on the Excel with most quirks, and on the poorest. */
const STEPS_TOO = "{excel,review}/**/*";

/** The Excels and the tests that run on each; "floor" is the poorest the manifest admits. */
const PROFILES = {
  "Excel 2021": ON_EVERY_EXCEL,
  "Excel 2024": ON_EVERY_EXCEL,
  Mac: ON_EVERY_EXCEL,
  web: ON_EVERY_EXCEL,
  Windows: STEPS_TOO,
  floor: STEPS_TOO,
};

/** Tests with Microsoft's client and the stand-in, on one of its Excels. */
const withWorkbook = (displayName, profile, tests) => ({
  rootDir,
  displayName,
  testEnvironment: "<rootDir>/test/workbook/environment.ts",
  testEnvironmentOptions: { globalsCleanup: "off", profile },
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
      rootDir,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/{ims,gstr2b,files,house}/**/*.test.ts"],
    },
    // What does not depend on the Excel, or names its Excels itself.
    withWorkbook("workbook", "Windows", "{preview,profiles,faults,commands}/**/*"),
    ...Object.entries(PROFILES).map(([profile, tests]) => withWorkbook(profile, profile, tests)),
    {
      rootDir,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.tsx"],
    },
    {
      rootDir,
      displayName: "browser",
      testEnvironment: "<rootDir>/test/e2e/environment.ts",
      globalSetup: "<rootDir>/test/e2e/server.ts",
      globalTeardown: "<rootDir>/test/e2e/stopServer.ts",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};

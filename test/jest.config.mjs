import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Excels on which every test of the add-in with a workbook runs; "floor" is the manifest's. */
const PROFILES = ["Excel 2021", "Excel 2024", "Windows", "Mac", "web", "floor"];

/** Tests with Microsoft's client and the stand-in, on one of its Excels. */
const withWorkbook = (displayName, profile, rooms) => ({
  rootDir,
  displayName,
  testEnvironment: "<rootDir>/test/workbook/environment.ts",
  testEnvironmentOptions: { globalsCleanup: "off", profile },
  testMatch: [`<rootDir>/test/${rooms}/**/*.test.ts`],
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
    withWorkbook("workbook", "Windows", "{preview,profiles,faults,commands}"),
    ...PROFILES.map((profile) => withWorkbook(profile, profile, "{excel,review}")),
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

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import { TestEnvironment } from "jest-environment-node";
import { openHeadless } from "../../src/preview/headless";
import { PROFILES, type Profile, type ProfileName } from "../../src/preview/profiles";

const MANIFEST = join(__dirname, "..", "..", "manifest.xml");

/** The poorest Excel the manifest admits: an old one with exactly the sets it names. */
function floor(): Profile {
  const [, named = ""] =
    /<Sets\b[^>]*>([\s\S]*?)<\/Sets>/.exec(readFileSync(MANIFEST, "utf8")) ?? [];
  const sets = [...named.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)];
  if (sets.length === 0) throw new Error("manifest.xml names no requirement sets.");
  return {
    ...PROFILES["Excel 2021"],
    sets: Object.fromEntries(sets.map(([, set = "", version = ""]) => [set, version])),
  };
}

/**
 * Node with a workbook at hand. The stand-in is loaded here, outside the room a test file runs in: so
 * Univer is read once for all test files, and nothing but what goes over Excel's wire gets across.
 * The option `profile` – one of the stand-in's, or "floor" – is the Excel of tests that name none.
 */
export default class WorkbookEnvironment extends TestEnvironment {
  readonly #profile: Profile;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const { profile = "Windows" } = config.projectConfig.testEnvironmentOptions;
    this.#profile = profile === "floor" ? floor() : PROFILES[profile as ProfileName];
  }

  override async setup(): Promise<void> {
    await super.setup();
    // Microsoft's client asks for its window and for the browser's name.
    const browser = { window: this.global, navigator: { userAgent: "Node" } };
    Object.assign(this.global, browser, { openHeadless, workbookProfile: this.#profile });
  }
}

import { basename } from "node:path";
import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import type { Circus } from "@jest/types";
import { TestEnvironment } from "jest-environment-node";
import { findBrowser } from "./browser";
import { findLibreOffice } from "./libreOffice";
import { PATIENCE_MS } from "./soon";

function leaveOut(block: Circus.DescribeBlock): void {
  for (const child of block.children) {
    if (child.type === "describeBlock") leaveOut(child);
    else child.mode = "skip";
  }
}

/** Longer than any single wait, so that what did not come is named: a busy machine is no failure. */
const TIMEOUT_MS = 5 * PATIENCE_MS;

/** The tests that need LibreOffice besides the browser. */
const NEEDS_LIBRE_OFFICE = "libreOffice.test.ts";

/** Node, with the tests left out (and counted as such) for which the machine has not the programs. */
export default class BrowserEnvironment extends TestEnvironment {
  private readonly hasPrograms: boolean;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const needsOffice = basename(context.testPath) === NEEDS_LIBRE_OFFICE;
    const hasOffice = !needsOffice || findLibreOffice() !== undefined;
    this.hasPrograms = findBrowser() !== undefined && hasOffice;
  }

  handleTestEvent(event: Circus.AsyncEvent | Circus.SyncEvent, state: Circus.State): void {
    if (event.name !== "run_start") return;
    state.testTimeout = TIMEOUT_MS;
    if (!this.hasPrograms) leaveOut(state.rootDescribeBlock);
  }
}

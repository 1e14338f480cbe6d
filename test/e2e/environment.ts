import type { Circus } from "@jest/types";
import { TestEnvironment } from "jest-environment-node";
import { findBrowser } from "./browser";

function leaveOut(block: Circus.DescribeBlock): void {
  for (const child of block.children) {
    if (child.type === "describeBlock") leaveOut(child);
    else child.mode = "skip";
  }
}

/** A page takes its time on a small or busy machine. */
const TIMEOUT_MS = 60_000;

/** Node, with the tests left out (and counted as such) on a machine that has no browser. */
export default class BrowserEnvironment extends TestEnvironment {
  handleTestEvent(event: Circus.AsyncEvent | Circus.SyncEvent, state: Circus.State): void {
    if (event.name !== "run_start") return;
    state.testTimeout = TIMEOUT_MS;
    if (!findBrowser()) leaveOut(state.rootDescribeBlock);
  }
}

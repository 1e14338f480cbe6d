import type { Circus } from "@jest/types";
import { TestEnvironment } from "jest-environment-node";
import { findBrowser } from "./browser";

function leaveOut(block: Circus.DescribeBlock): void {
  for (const child of block.children) {
    if (child.type === "describeBlock") leaveOut(child);
    else child.mode = "skip";
  }
}

/** Node, with the tests left out (and counted as such) on a machine that has no browser. */
export default class BrowserEnvironment extends TestEnvironment {
  handleTestEvent(event: Circus.AsyncEvent | Circus.SyncEvent, state: Circus.State): void {
    if (event.name === "run_start" && !findBrowser()) leaveOut(state.rootDescribeBlock);
  }
}

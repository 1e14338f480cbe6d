import { TestEnvironment } from "jest-environment-node";
import { openHeadless } from "../../src/preview/headless";

/**
 * Node with a workbook at hand. The stand-in is loaded here, outside the room a test file runs in: so
 * Univer is read once for all test files, and nothing but what goes over Excel's wire gets across.
 */
export default class WorkbookEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    // Microsoft's client asks for its window and for the browser's name.
    const browser = { window: this.global, navigator: { userAgent: "Node" } };
    Object.assign(this.global, browser, { openHeadless });
  }
}

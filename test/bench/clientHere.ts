import { openHeadless } from "../../src/preview/headless";
import { PROFILES } from "../../src/preview/profiles";

// What jest gives the workbook tests, for `openWorkbook` outside of jest; import this before it.
Object.assign(globalThis, {
  openHeadless,
  workbookProfile: PROFILES.web,
  window: globalThis,
  // Benches end with their process: nothing is left to put away.
  afterAll: () => undefined,
});
if (!("navigator" in globalThis)) Object.assign(globalThis, { navigator: { userAgent: "Node" } });

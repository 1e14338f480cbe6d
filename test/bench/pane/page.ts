import { openPane } from "../../../src/preview/page/pane";
import { PROFILES } from "../../../src/preview/profiles";
import type { HostEvent, Reply } from "../../../src/preview/protocol";
import type { Asked, Told } from "./excel.worker";

/**
 * The pane beside a workbook that works in a thread of its own, as Excel does: what the browser traces
 * here is the pane's work, and this page's handing over.
 */
const excel = new Worker(new URL("./excel.worker.ts", import.meta.url));
const waiting = new Map<number, (reply: Reply) => void>();
const listeners = new Set<(event: HostEvent) => void>();
let asked = 0;

excel.addEventListener("message", ({ data }: MessageEvent<Told>) => {
  if ("event" in data) {
    for (const listener of listeners) listener(data.event);
    return;
  }
  waiting.get(data.id)?.(data.reply);
  waiting.delete(data.id);
});

openPane(
  document.body,
  "taskpane.html",
  {
    profile: PROFILES.web,
    handle: (body) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        excel.postMessage({ id: asked, body } satisfies Asked);
      }),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  },
  () => false,
  () => undefined,
);

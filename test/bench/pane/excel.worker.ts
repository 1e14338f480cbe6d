import { openHeadless } from "../../../src/preview/headless";
import { PROFILES } from "../../../src/preview/profiles";
import type { HostEvent, Reply, RequestBody } from "../../../src/preview/protocol";

/** A request of the pane's, numbered. */
export interface Asked {
  readonly id: number;
  readonly body: RequestBody;
}

/** Its answer, or something that happened in the workbook. */
export type Told = { readonly id: number; readonly reply: Reply } | { readonly event: HostEvent };

const host = openHeadless({ profile: PROFILES.web });
const tell = (told: Told): void => self.postMessage(told);

host.onEvent((event) => tell({ event }));
self.addEventListener("message", ({ data: { id, body } }: MessageEvent<Asked>) => {
  void host.handle(body).then((reply) => tell({ id, reply }));
});

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { createReader } from "../../src/files/reader/reader";
import { createWriter } from "../../src/files/upload/writer";
import type { Host } from "../../src/preview/host";
import { createDesk } from "../../src/review/desk/createDesk";
import type { ChosenFile, Desk } from "../../src/review/desk/desk";
import type { Tools } from "../../src/review/desk/office";
import { OWN } from "../files/downloadedRecords";

export { creditNote, invoice } from "../files/downloadedRecords";

/** The clients of these tests; both check digits are right. */
export const OURS = OWN;
export const OTHERS = "32TAAOA2947A1Z7";

/** 23-11-2026, ten in the morning. */
export const NOW = new Date(2026, 10, 23, 10, 0, 0);

/** A desk on the workbook that is open, with files read in the same process. */
export async function openedDesk(tools: Partial<Tools> = {}): Promise<Desk> {
  const desk = createDesk({
    openReader: createReader,
    now: () => NOW,
    openWriter: () =>
      createWriter((sheets) => {
        const input = JSON.stringify(sheets);
        const bytes = execFileSync(process.execPath, [join(__dirname, "writeHere.mjs")], { input });
        return Promise.resolve(new Uint8Array(bytes));
      }),
    surroundings: () => Promise.resolve({ inExcel: true, dark: false }),
    ...tools,
  });
  await desk.opened;
  return desk;
}

/** Waits for something that comes by itself, such as what follows an event. */
export async function until(holds: () => boolean): Promise<void> {
  // A busy machine is no failure.
  for (let tries = 0; tries < 1_500; tries++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("What was waited for did not come.");
}

/** Waits until the add-in asks Excel for nothing any more: it looks at the selection by itself. */
export async function quiet(host: Host, ms = 20): Promise<void> {
  let seen = -1;
  while (seen !== host.ledger.requests) {
    seen = host.ledger.requests;
    await host.settled();
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
}

/** A download of the portal's; its name tells whose it is. */
export const download = (sections: object, gstin = OURS): ChosenFile => ({
  name: `ims_${gstin}_102026.json`,
  bytes: bytesOf(JSON.stringify({ imsDetails: sections })),
});

export function bytesOf(text: string): ArrayBuffer {
  const bytes = new TextEncoder().encode(text);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** Waits until the desk says something that holds these words; gives the whole sentence. */
export async function saying(desk: Desk, words: string): Promise<string> {
  await until(() => desk.state.status.text.includes(words));
  return desk.state.status.text;
}

/** Exports, says yes to the warnings where they are asked, and gives the text of the one file. */
export async function exportedText(desk: Desk): Promise<string | undefined> {
  const files = (await desk.exportActions()) ?? (await desk.answerExport(true));
  expect(files?.length ?? 1).toBe(1);
  return files && Buffer.concat(files[0]?.bytes ?? []).toString();
}

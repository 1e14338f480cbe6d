import { once } from "node:events";
import { join } from "node:path";
import { MessageChannel, Worker as Thread } from "node:worker_threads";
import { createWriter, type Writer } from "../../../src/files/upload/writer";
import { workerWriter } from "../../../src/files/upload/workerWriter";

/** A writer in a thread of its own, and how long the thread has worked, in milliseconds. */
interface Started {
  readonly writer: Writer;
  worked(): number;
}

let started: Started | undefined;

/**
 * Starts the writer that is opened next: a browser starts a worker from a script that is ready, here
 * TypeScript is compiled first.
 */
export async function startWriter(): Promise<Started> {
  const { port1, port2 } = new MessageChannel();
  const thread = new Thread(join(__dirname, "writer.worker.ts"), {
    execArgv: ["--require", join(__dirname, "../typescript.cjs")],
    workerData: { port: port1 },
    transferList: [port1],
  });
  await once(thread, "online");
  port2.start();
  const worker = {
    postMessage: port2.postMessage.bind(port2),
    addEventListener: (type: string, listener: (event: unknown) => void) => {
      if (type === "message") port2.addEventListener(type, listener);
      else thread.on(type, listener);
    },
    removeEventListener: port2.removeEventListener.bind(port2),
    terminate: () => {
      port2.close();
      void thread.terminate();
    },
  };
  const writer = workerWriter(worker as unknown as Worker);
  // It answers once it is compiled.
  await writer.begin({
    gstin: "",
    form: { dialect: "offline", resetsApart: false },
    today: NaN,
    forWorkbook: false,
  });
  const { active } = thread.performance.eventLoopUtilization();
  let end = NaN;
  const worked = () => thread.performance.eventLoopUtilization().active - active;
  const own: Started = {
    writer: {
      ...writer,
      close() {
        end = worked();
        writer.close();
      },
    },
    worked: () => end,
  };
  started = own;
  return own;
}

/** Opens the writer that was started, else one in this thread. */
export function openStartedWriter(): Writer {
  const { writer = createWriter() } = started ?? {};
  started = undefined;
  return writer;
}

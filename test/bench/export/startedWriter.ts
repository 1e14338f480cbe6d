import { once } from "node:events";
import { join } from "node:path";
import { MessageChannel, Worker as Thread } from "node:worker_threads";
import type { Writer } from "../../../src/files/upload/writer";
import { workerWriter } from "../../../src/files/upload/workerWriter";

/** A writer in a thread of its own, which stays from one export to the next as the add-in's does. */
export interface StartedWriter {
  readonly writer: Writer;
  /** How long the thread has worked so far, in milliseconds. */
  worked(): number;
  end(): Promise<unknown>;
}

/** A browser starts a worker from a script that is ready; here TypeScript is compiled first. */
export async function startWriter(): Promise<StartedWriter> {
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
  return {
    writer: workerWriter(worker as unknown as Worker, () => undefined),
    worked: () => thread.performance.eventLoopUtilization().active,
    end: () => {
      port2.close();
      return thread.terminate();
    },
  };
}

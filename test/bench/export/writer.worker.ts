import { expose } from "comlink";
import { workerData, type MessagePort } from "node:worker_threads";
import { createWriter } from "../../../src/files/upload/writer";
import { writerInside } from "../../../src/files/upload/writerInside";

const { port } = workerData as { readonly port: MessagePort };
expose(writerInside(createWriter()), port as unknown as globalThis.MessagePort);
port.start();

import { expose } from "comlink";

const ports: MessagePort[] = [];
afterAll(() => ports.forEach((port) => port.close()));

/** Node's message port in the place of a worker, with what it answers to on the other side. */
export function portWorker(inside: object) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  expose(inside, port1);
  port1.start();
  port2.start();
  const errors: (() => void)[] = [];
  const terminate = jest.fn(() => {
    port1.close();
    port2.close();
  });
  const worker = {
    postMessage: port2.postMessage.bind(port2),
    addEventListener: (type: string, listener: EventListener) => {
      if (type === "message") port2.addEventListener(type, listener);
      else errors.push(() => listener(new Event(type)));
    },
    removeEventListener: port2.removeEventListener.bind(port2),
    terminate,
  };
  return { worker: worker as unknown as Worker, terminate, fail: () => errors[0]?.() };
}

/** A click on a control of the ribbon that runs one of the add-in's functions. */
export interface CommandClick {
  readonly controlId: string;
  readonly functionName: string;
}

/** The clicks that wait for the add-in. */
export interface CommandQueue {
  add(click: CommandClick): void;
  /** The add-in listens from now on; undefined when it no longer does. */
  listen(deliver: ((click: CommandClick) => void) | undefined): void;
  /** The add-in has said that the function it was given is done. */
  completed(): void;
  /** The add-in has gone, and its clicks with it. */
  clear(): void;
}

/**
 * Delivers clicks one at a time, in their order: as in Excel, the next one waits until the add-in has
 * said of the last that it is completed, and all wait until the add-in listens.
 */
export function createCommandQueue(): CommandQueue {
  const waiting: CommandClick[] = [];
  let running = false;
  let deliver: ((click: CommandClick) => void) | undefined;

  function deliverNext() {
    if (running || !deliver) return;
    const click = waiting.shift();
    if (!click) return;
    running = true;
    deliver(click);
  }

  return {
    add(click) {
      waiting.push(click);
      deliverNext();
    },
    listen(to) {
      deliver = to;
      deliverNext();
    },
    completed() {
      running = false;
      deliverNext();
    },
    clear() {
      waiting.length = 0;
      running = false;
      deliver = undefined;
    },
  };
}

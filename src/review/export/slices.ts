/** Work goes on for so long before the pane may paint and answer: far from the 50 ms a person notices. */
const SLICE_MS = 16;
/** To look at the clock takes as long as a part of the work. */
const WORK_A_LOOK = 16;

/** Lets the pane paint, by a message: timers wait four milliseconds more each time. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Does work on each index up to `count` in turns short enough for the pane to stay awake. */
export async function inSlices(
  count: number,
  work: (index: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (let index = 0; index < count; index++) {
    work(index);
    if (index % WORK_A_LOOK !== 0 || performance.now() < until) continue;
    await breathe();
    signal?.throwIfAborted();
    until = performance.now() + SLICE_MS;
  }
}

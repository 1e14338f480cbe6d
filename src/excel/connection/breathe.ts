/**
 * Lets the pane paint and answer, and Excel see a page that is alive. By a message: timers wait four
 * milliseconds after a few of them, and a second each where the pane is hidden.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** So many rows are a turn's work, whatever is done with them. */
const ROWS_A_TURN = 2_000;

/** Lets the pane breathe after work on rows, where they were enough for a turn. */
export async function breatheAfter(rows: number): Promise<void> {
  if (rows > ROWS_A_TURN) await breathe();
}

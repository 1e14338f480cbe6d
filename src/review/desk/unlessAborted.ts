/** Ends the wait when the user cancels, with the signal's reason; the work waited for is dropped. */
export function unlessAborted<T>(signal: AbortSignal, wait: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop);
    wait.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** How long a small or busy machine may take for what a fast one does at once. */
export const PATIENCE_MS = 60_000;

/**
 * Looks until nothing is thrown: what is done with mouse and keys shows a moment later. Throws what the
 * last look threw.
 */
export async function soon(look: () => Promise<unknown>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await look();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

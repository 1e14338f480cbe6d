import { register } from "./eventHandlers";

/** A key held down or a drag of the mouse is one change. */
const DEBOUNCE_MS = 250;

/**
 * Calls the listener after the selection has changed and come to rest: other cells, another sheet, or
 * rows hidden or shown by a filter or by hand. Returns the way to stop.
 */
export async function onSelectionChanged(listener: () => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(listener, DEBOUNCE_MS);
    return Promise.resolve();
  };
  const stop = await register((worksheets) => [
    worksheets.onSelectionChanged.add(soon),
    worksheets.onActivated.add(soon),
    worksheets.onRowHiddenChanged.add(soon),
  ]);
  return () => {
    clearTimeout(timer);
    return stop();
  };
}

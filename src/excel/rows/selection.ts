import { register } from "../connection/eventHandlers";

/** A key held down or a drag of the mouse is one change. */
const DEBOUNCE_MS = 250;

/**
 * Calls the listener after the selection has changed and come to rest: other cells, another sheet, or
 * rows hidden or shown by a filter or by hand; `rows` tells whether other rows may be in sight now.
 * Excel tells of a filter by the rows it hides: `onFiltered` is a preview (office-js #6559). Returns the
 * way to stop.
 */
export async function onSelectionChanged(
  listener: (what: { readonly rows: boolean }) => void,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rows = false;
  const soon = (otherRows: boolean) => () => {
    rows ||= otherRows;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const what = { rows };
      rows = false;
      listener(what);
    }, DEBOUNCE_MS);
    return Promise.resolve();
  };
  const stop = await register((worksheets) => [
    worksheets.onSelectionChanged.add(soon(false)),
    worksheets.onActivated.add(soon(true)),
    worksheets.onRowHiddenChanged.add(soon(true)),
  ]);
  return () => {
    clearTimeout(timer);
    return stop();
  };
}

import { inExcel } from "./connection";

interface Registered {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}

/**
 * Registers handlers of workbook events; returns the way to take them back. Handlers run for every
 * user who has the workbook and the add-in open, may come late, twice or not at all, and must not
 * throw: the client library swallows what they throw.
 */
export async function register(
  add: (worksheets: Excel.WorksheetCollection) => readonly Registered[],
): Promise<() => Promise<void>> {
  const handlers = await inExcel(async (context) => {
    const added = add(context.workbook.worksheets);
    await context.sync();
    return added;
  });
  const context = handlers[0]?.context;
  return () =>
    inExcel(
      async (own) => {
        for (const handler of handlers) handler.remove();
        await own.sync();
      },
      { ...(context && { context }) },
    );
}

import { inExcel } from "./connection";

/** Where in the workbook the add-in keeps its settings: in the file, readable to whoever has it. */
const KEY = "imsReview";

/** A question about the stored settings, to be answered by the next sync. */
export function askSettings(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  return setting;
}

/** What is stored; undefined where nothing is. */
export function storedSettings(setting: Excel.Setting): unknown {
  return setting.isNullObject ? undefined : setting.value;
}

export function storeSettings(context: Excel.RequestContext, value: unknown): void {
  context.workbook.settings.add(KEY, value);
}

/** Puts back what was stored before, `undefined` for nothing. */
export async function restoreSettings(
  context: Excel.RequestContext,
  before: unknown,
): Promise<void> {
  const setting = askSettings(context);
  await context.sync();
  if (before !== undefined) storeSettings(context, before);
  else if (!setting.isNullObject) setting.delete();
  await context.sync();
}

/** What `writeSettings` stored in this workbook, as it is; undefined where nothing was stored. */
export function readSettings(): Promise<unknown> {
  return inExcel(async (context) => {
    const setting = askSettings(context);
    await context.sync();
    return storedSettings(setting);
  });
}

/** Stores a text in the workbook; it is saved with the file. */
export function writeSettings(text: string): Promise<void> {
  return inExcel(async (context) => {
    storeSettings(context, text);
    await context.sync();
  });
}

import { BLOCK_BYTES } from "../connection/bytes";
import { inExcel } from "../connection/connection";

/** Where in the workbook the last export is kept, in parts: in the file, readable to whoever has it. */
const KEY = "imsReviewSent";

/** Excel takes about a megabyte a setting (office-js #3957). */
const PART = 500_000;
/** All settings of an add-in together may have 2 MB ("Office.Settings" in Microsoft's reference). */
const MOST = 1_800_000;

const isPart = (key: string): boolean => key.startsWith(KEY);

/** The parts that are kept, in no order. */
async function storedParts(context: Excel.RequestContext): Promise<readonly Excel.Setting[]> {
  const { settings } = context.workbook;
  settings.load("items/key");
  await context.sync();
  return settings.items.filter(({ key }) => isPart(key));
}

/**
 * Keeps a text of up to 1.8 million characters about the last export in the workbook, in the place of
 * the one before; "" keeps none. False: it is too long, and none is kept. Throws `ExcelProblem`.
 */
export function keepExport(text: string): Promise<boolean> {
  const parts: string[] = [];
  if (text.length <= MOST) {
    for (let from = 0; from < text.length; from += PART) parts.push(text.slice(from, from + PART));
  }
  return inExcel(async (context) => {
    for (const setting of await storedParts(context)) setting.delete();
    let bytes = 0;
    for (const [index, part] of parts.entries()) {
      if (bytes + part.length > BLOCK_BYTES) {
        await context.sync();
        bytes = 0;
      }
      context.workbook.settings.add(`${KEY}${index}`, part);
      bytes += part.length;
    }
    await context.sync();
    return text.length <= MOST;
  });
}

/** The text that is kept; "" where none is. Throws `ExcelProblem`. */
export function keptExport(): Promise<string> {
  return inExcel(async (context) => {
    const stored = await storedParts(context);
    for (const setting of stored) setting.load("value");
    await context.sync();
    return [...stored]
      .sort((a, b) => Number(a.key.slice(KEY.length)) - Number(b.key.slice(KEY.length)))
      .map(({ value }) => (typeof value === "string" ? value : ""))
      .join("");
  });
}

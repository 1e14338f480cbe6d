import type { WriteSheet } from "hucre";

/** Sheets as the bytes of an .xlsx. Only who wants a workbook waits for what writes it. */
export async function writeWorkbook(
  sheets: readonly WriteSheet[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import("hucre/xlsx");
  return Uint8Array.from(await writeXlsx({ sheets: [...sheets] }));
}

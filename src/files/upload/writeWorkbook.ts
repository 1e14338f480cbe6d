import type { WriteSheet } from "hucre";

/** Sheets as the bytes of an .xlsx. Only who wants a workbook waits for what writes it. */
export async function writeWorkbook(sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({ sheets: [...sheets] });
}

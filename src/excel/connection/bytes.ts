/**
 * Excel on the web takes and gives at most 5 MB at a time ("Resource limits and performance
 * optimization for Office Add-ins"); a quarter of that keeps the pane awake and the desktop's memory easy.
 */
export const BLOCK_BYTES = 1_200_000;

const encoder = new TextEncoder();

/** The size of cells on their way to or from Excel. */
export function jsonBytes(cells: unknown): number {
  return encoder.encode(JSON.stringify(cells)).length;
}

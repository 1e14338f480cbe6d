const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

/**
 * The most that a file may hold. Every bound holds for the bytes and cells that really come out,
 * whatever a header claims, and is several times what the largest honest download needs
 * (500,000 documents: 68 MiB packed, 570 MiB of XML at a ratio of 9, 10 million cells).
 */
export const LIMITS = {
  fileBytes: 256 * MIB,
  /** Files inside one .zip or .xlsx. */
  parts: 2048,
  /** Unpacked bytes of all parts of a file, of one part, of a part read whole, of the shared texts. */
  unpackedBytes: 2 * GIB,
  partBytes: 1.5 * GIB,
  smallPartBytes: 16 * MIB,
  sharedTextBytes: 256 * MIB,
  /** Unpacked : packed; small parts may exceed it (styles of an honest workbook do). */
  ratio: 100,
  ratioFreeBytes: 8 * MIB,
  /** One element that has to be in memory whole: a row, a shared text, a tag. */
  elementBytes: 8 * MIB,
  attributes: 256,
  sheets: 256,
  rows: 1_048_576,
  columns: 1024,
  /** Room for cells of the sheets that are in memory at a time. */
  cells: 40_000_000,
  merges: 1_000_000,
  texts: 5_000_000,
  /** Excel's own bound on the text of a cell, in UTF-16 units. */
  cellText: 32_767,
  records: 1_000_000,
} as const;

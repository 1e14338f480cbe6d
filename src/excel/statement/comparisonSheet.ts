import type { TableContent } from "../../gstr2b/tableContent";
import { writeTableSheet } from "../sheets/tableSheet";

/** Writes and shows the sheet `GSTR-2B comparison`. Returns its name. */
export function writeComparison(
  sentences: readonly string[],
  tables: readonly TableContent[],
): Promise<string> {
  return writeTableSheet({
    kind: "comparison",
    sheet: "GSTR-2B comparison",
    sentences,
    tables,
    show: true,
  });
}

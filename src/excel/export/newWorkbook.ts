import { ExcelProblem, inTurn } from "../connection/connection";
import { problemOf } from "../connection/excelProblem";

/** So much of a file is turned into characters at a time: each of them is an argument of a call. */
const PIECE = 8_192;

/** The bytes of a file in the letters of base64. */
function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += PIECE) {
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return btoa(text);
}

/**
 * Asks Excel to open the bytes of an .xlsx as a new workbook, which has no name until it is saved
 * (office-js #3184). Whether it did, Excel does not tell. Throws `ExcelProblem`.
 */
export function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  return inTurn(async () => {
    try {
      await Excel.createWorkbook(base64Of(bytes));
    } catch (error) {
      const problem = problemOf(error);
      if (!(problem instanceof ExcelProblem)) throw problem;
      throw new ExcelProblem(
        problem.code,
        // Policies of an organisation may forbid it (office-js #3568).
        "Excel did not open the new workbook; it may not be allowed to here. Download the action workbook instead.",
        error,
      );
    }
  });
}

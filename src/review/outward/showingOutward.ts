import { writeOutwardSummary } from "../../excel/outward/outwardSummarySheet";
import { findOutwardSheets } from "../../excel/sheets/imsSheets";
import type { Office } from "../desk/office";
import { yearsOf } from "./chosenReturns";
import { countOutward } from "./countingOutward";
import { tieOutward } from "./tyingOutward";

/**
 * After a load of outward files: ties amendments to their originals, counts the outward sheets and
 * writes their summary.
 */
export async function showOutward(office: Office): Promise<void> {
  await tieOutward(office);
  const outward = await countOutward();
  office.store.set({ outward, liability: undefined });
  if (outward) await writeOutwardSummary(await findOutwardSheets(), yearsOf(outward));
}

import type { Row } from "../../ims/records";
import { valuesOnPortal } from "../desk/onPortal";
import type { Decision, Refusal } from "./decision";

/** What the row keeps of its download is gone, so what the portal holds cannot be told. */
const ALTERED: Refusal = {
  why: "their hidden cell As downloaded was altered; undo that, or load the download again",
};

/**
 * Gives a row back what the portal held when it was downloaded. The 2B period and what is known of an
 * original are not the portal's, and stay.
 */
export function decidePortalStatus(row: Row): Decision {
  const values = valuesOnPortal(row);
  return values ? { values } : { refused: ALTERED };
}

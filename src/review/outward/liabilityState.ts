import type { Liability } from "../../ims/outward/liability";
import type { ListedDocument } from "./customerList";

/** What customers' rejections cost, as it was worked out last. */
export interface LiabilityReport extends Liability {
  /** The rejected and pending documents, customer by customer. */
  readonly documents: readonly ListedDocument[];
  /** How many lines of the sheet `Outward Liability` do not agree with this computation. */
  readonly disagreeing: number;
}

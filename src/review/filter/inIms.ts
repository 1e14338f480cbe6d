import type { Action } from "../../ims/actions";
import { CHANGES } from "../../ims/change";
import { UNCHANGED, type Filters } from "../../ims/filters";

/** The records the summary counts: those that have left IMS are on the sheet, but not in its numbers. */
export const inIms = (action: Action | undefined): Filters => ({
  ...(action && { action: [action] }),
  change: [UNCHANGED, ...CHANGES.filter((change) => change !== "Gone")],
});

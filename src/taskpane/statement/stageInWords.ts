import type { Rhythm } from "../../gstr2b/rhythm";
import { formatDay } from "../../ims/day";
import { howMany } from "../../ims/money";

/** How GSTR-2B of the period stands on the portal, and what to do about it. */
export function stageInWords({ stage, draft, unsent, uploaded, ...on }: Rhythm): string {
  const uploads = `${howMany(uploaded, "record")} ${uploaded === 1 ? "was" : "were"} uploaded after the draft, on ${formatDay(on.uploadedOn)}`;
  switch (stage) {
    case "drafting":
      return unsent > 0
        ? `${howMany(unsent, "record")} marked here and not on the portal: what you upload before ${formatDay(draft)} is in the draft.`
        : `The portal makes the draft on ${formatDay(draft)}, from the actions it has then; none while GSTR-3B of the period before is not filed.`;
    case "changed":
      return `${howMany(unsent, "record")} marked otherwise than on the portal, after the draft: upload them, then compute GSTR-2B on the portal before you file GSTR-3B.${uploaded > 0 ? ` ${uploads}.` : ""}`;
    case "owed":
      return `${uploads}: compute GSTR-2B on the portal before you file GSTR-3B.`;
    case "recomputed":
      return `Computed again on the portal on ${formatDay(on.recomputedOn)}. Nothing changed here since.`;
    case "drafted":
      return "Nothing changed after the draft: no need to compute GSTR-2B again on the portal (inferred).";
  }
}

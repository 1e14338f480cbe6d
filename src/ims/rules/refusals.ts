import { isGone } from "../change";
import { OFFICIAL, type Rule } from "./rule";

/** What the portal does not let be done, so that it is not taken here either. */
export const REFUSALS: readonly Rule[] = [
  {
    id: "gone",
    reads: ["change"],
    level: "refusal",
    breaks: isGone,
    sentence: () =>
      "The record was not in the last download: the supplier deleted it, or GSTR-3B was filed. It is not counted in GSTR-2B and not sent.",
    why: "not in the last download",
    source: `Records leave IMS when GSTR-3B is filed: ${OFFICIAL.faqSeptember2024}`,
  },
  {
    id: "pending-blocked",
    reads: ["pendingBlocked"],
    level: "refusal",
    actions: ["Pending"],
    breaks: (row) => row.text("pendingBlocked") === "Yes",
    sentence: () =>
      "The portal does not allow Pending on this record. Accept or reject it, or leave it without action.",
    why: "the portal does not allow Pending here",
    remedy: "Accept, reject or reset instead.",
    source: `IMS field ispendactblocked, ${OFFICIAL.schema}`,
  },
  {
    id: "imports-not-rejected",
    reads: [],
    level: "refusal",
    actions: ["Rejected"],
    tables: ["impg", "impga", "impgsez", "impgseza"],
    breaks: () => true,
    sentence: () => "Import of goods cannot be rejected. Accept it or keep it pending.",
    why: "import of goods cannot be rejected",
    remedy: "Accept or keep pending instead.",
    source: OFFICIAL.importsOfGoods,
  },
];

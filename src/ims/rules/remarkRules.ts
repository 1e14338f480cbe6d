import { DECLARED_FIELDS, isPartial } from "../reduction";
import type { Row } from "../records";
import { LONGEST_REMARK, takesRemark } from "../remark";
import { OFFICIAL, type Rule } from "./rule";

const hasRemark = (row: Row): boolean => row.text("remarks").trim() !== "";

/** Said where a remark is not taken. */
export const TAKES_NO_REMARK = "the portal takes no remark here";

/** The rule of a remark where none is taken. */
export const REMARK_BLOCKED = "remark-blocked";

/** The remark beside an action. */
export const REMARK_RULES: readonly Rule[] = [
  {
    id: "remark-missing",
    reads: ["remarks", "remarksBlocked", "reduce", ...DECLARED_FIELDS],
    level: "error",
    breaks: (row, action) =>
      action === "Accepted" &&
      !hasRemark(row) &&
      takesRemark(row) &&
      (row.text("reduce") === "No" || (row.text("reduce") === "Yes" && isPartial(row))),
    sentence: () =>
      "Write a remark: the portal asks for one when ITC is reduced in part or not at all.",
    why: "a remark is needed when ITC is reduced in part or not at all",
    remedy: "Write it into ‘Remarks’.",
    source: OFFICIAL.faqOctober2025,
  },
  {
    id: "remark-too-long",
    reads: ["remarks"],
    level: "error",
    breaks: (row) => row.text("remarks").length > LONGEST_REMARK,
    sentence: (row) =>
      `The remark has ${row.text("remarks").length} characters; the portal takes ${LONGEST_REMARK}. Shorten it.`,
    why: `the remark is longer than ${LONGEST_REMARK} characters`,
    remedy: "Shorten it.",
    source: "IMS Offline Tool V1.1",
  },
  {
    id: REMARK_BLOCKED,
    reads: ["remarks", "remarksBlocked"],
    level: "error",
    breaks: (row) => !takesRemark(row) && hasRemark(row),
    sentence: () =>
      "The portal takes no remark on this record. Empty ‘Remarks’: with a remark of yours it is not exported.",
    why: TAKES_NO_REMARK,
    remedy: "Empty ‘Remarks’ there.",
    source: `IMS field isRemarksBlocked, ${OFFICIAL.schema}`,
  },
  {
    id: "remark-left-out",
    reads: ["remarks", "remarksBlocked", "reduce", "portalAction"],
    level: "warning",
    actions: ["Accepted", "No action"],
    breaks: (row, action) =>
      hasRemark(row) &&
      action !== row.text("portalAction") &&
      (action === "No action" || row.text("reduce") === "") &&
      takesRemark(row),
    sentence: () =>
      "A remark goes to the portal with Reject, with Pending and with an answer on ‘ITC to be reduced’: this one stays on the sheet.",
    why: "a remark goes with Reject, Pending and an answered ‘ITC to be reduced’ only",
    source: OFFICIAL.faqOctober2025,
  },
];

import { DECLARED_FIELDS, isPartial } from "../reduction";
import type { Row } from "../records";
import { OFFICIAL, type Rule } from "./rule";

/** The longest remark the IMS Offline Tool V1.1 takes, in characters. */
export const LONGEST_REMARK = 250;

const hasRemark = (row: Row): boolean => row.text("remarks").trim() !== "";

/** The remark beside an action. */
export const REMARK_RULES: readonly Rule[] = [
  {
    id: "remark-missing",
    reads: ["remarks", "remarksBlocked", "reduce", ...DECLARED_FIELDS],
    level: "error",
    breaks: (row, action) =>
      action === "Accepted" &&
      !hasRemark(row) &&
      row.text("remarksBlocked") !== "Yes" &&
      (row.text("reduce") === "No" || (row.text("reduce") === "Yes" && isPartial(row))),
    sentence: () =>
      "Write a remark: the portal asks for one when ITC is reduced in part or not at all.",
    why: "a remark is needed when ITC is reduced in part or not at all",
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
    source: "IMS Offline Tool V1.1",
  },
  {
    id: "remark-blocked",
    reads: ["remarks", "remarksBlocked"],
    level: "warning",
    breaks: (row) => row.text("remarksBlocked") === "Yes" && hasRemark(row),
    sentence: () =>
      "The portal takes no remark on this record: the remark stays on the sheet and is not sent.",
    why: "the portal takes no remark on them",
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
      row.text("remarksBlocked") !== "Yes",
    sentence: () =>
      "A remark goes to the portal with Reject, with Pending and with an answer on ‘ITC to be reduced’: this one stays on the sheet.",
    why: "a remark goes with Reject, Pending and an answered ‘ITC to be reduced’ only",
    source: OFFICIAL.faqOctober2025,
  },
];

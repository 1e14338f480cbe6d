import { isGone } from "../../ims/change";
import { HEADS, REDUCE_FIELDS, type Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import { cleanRemark, takesRemark } from "../../ims/remark";
import { columnOf } from "../../ims/tables";
import { answerOf } from "./answers";
import { downloadedOf, type Downloaded } from "./downloaded";

/**
 * Whether the row has something to send: its action differs from the portal's, or its remark or
 * declared reduction from what was downloaded, as far as the portal takes them on this record. Nothing
 * is sent of a record that is no longer in IMS.
 * Throws `Unsendable` for a row whose As downloaded was altered.
 */
export function isChanged(row: Row): boolean {
  if (!mayBeChanged(row)) return false;
  if (row.text("action") !== row.text("portalAction")) return true;
  const downloaded = downloadedOf(row);
  return (
    (sendsRemark(row) && remarkToSend(row, downloaded) !== answerOf(downloaded, "remarks")) ||
    (sendsReduction(row) && isReductionChanged(row, downloaded))
  );
}

/** What has to be read of a row to ask `mayBeChanged`. */
export const CHANGE_FIELDS: readonly Field[] = [
  "action",
  "portalAction",
  "change",
  "remarksBlocked",
  "reduce",
  "reduceBlocked",
];

/** Whether the row can have something to send: false for all that need not be looked at any further. */
export function mayBeChanged(row: Row): boolean {
  if (isGone(row)) return false;
  const action = row.text("action");
  if (action !== row.text("portalAction")) return true;
  // The portal holds no action and gets none: nothing of the record could be sent.
  if (action === "No action") return false;
  return sendsRemark(row) || sendsReduction(row);
}

/**
 * Whether a remark goes with the action: on Reject and Pending, and on an Accept that answers ‘ITC to
 * be reduced’ (GSTN FAQ on IMS, 17-10-2025); never where the portal blocks it.
 */
export function sendsRemark(row: Row): boolean {
  if (!takesRemark(row)) return false;
  const action = row.text("action");
  if (action === "Rejected" || action === "Pending") return true;
  return sendsReduction(row) && row.text("reduce") !== "";
}

/** The remark as the portal is to have it: its own as it stands on the sheet, any other in one line. */
export function remarkToSend(row: Row, downloaded: Downloaded): string {
  const remark = row.text("remarks").trim();
  return remark === answerOf(downloaded, "remarks") ? remark : cleanRemark(remark);
}

/** Whether ‘ITC to be reduced’ goes with the action: it is asked on Accept, unless it is blocked. */
export function sendsReduction(row: Row): boolean {
  return (
    row.text("action") === "Accepted" &&
    row.text("reduceBlocked") !== "Yes" &&
    columnOf(row.table, "reduce") !== undefined
  );
}

function isReductionChanged(row: Row, downloaded: Downloaded): boolean {
  if (row.text("reduce") !== answerOf(downloaded, "reduce")) return true;
  return HEADS.some((head) => {
    const field = REDUCE_FIELDS[head];
    return !Object.is(row.number(field), answerOf(downloaded, field));
  });
}

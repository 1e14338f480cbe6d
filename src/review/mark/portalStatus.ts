import { ANSWER_FIELDS, answerOf } from "../../files/upload/answers";
import { downloadedOf } from "../../files/upload/downloaded";
import { Unsendable } from "../../files/upload/unsendable";
import { parseAction } from "../../ims/actions";
import type { Field } from "../../ims/fields";
import type { Row } from "../../ims/records";
import type { Value } from "../../ims/values";
import type { Decision, Refusal } from "./deciding";

/** What the row keeps of its download is gone, so what the portal holds cannot be told. */
const ALTERED: Refusal = {
  why: "their hidden cell As downloaded was altered; undo that, or load the download again",
};

/**
 * Gives a row back what the portal held when it was downloaded: the action, the remark and the answers
 * on the ITC to be reduced. The 2B period and what is known of an original are not the portal's, and
 * stay.
 */
export function decidePortalStatus(row: Row): Decision {
  try {
    const downloaded = downloadedOf(row);
    const action = parseAction(row.text("portalAction")) ?? "No action";
    const answers = ANSWER_FIELDS.map((field): [Field, Value] => [
      field,
      answerOf(downloaded, field),
    ]);
    return { values: new Map<Field, Value>([["action", action], ...answers]) };
  } catch (problem) {
    if (problem instanceof Unsendable) return { refused: ALTERED };
    throw problem;
  }
}

import { ACTIONS } from "../../ims/actions";

/** A field that changed, with its heading, and its values in words. */
export interface FieldChange {
  readonly heading: string;
  readonly from: string;
  readonly to: string;
}

/** What a supplier's change took from a row. */
export interface TakenBack {
  /** The action the row held, where it holds another one now. */
  readonly mark?: string;
  /** The portal held that action too: it was the portal that reset it. */
  readonly byPortal?: boolean;
  readonly remark: boolean;
  readonly reduction: boolean;
}

/**
 * "The supplier changed Taxable value from 1,000.00 to 1,200.00; your Reject was taken back: decide
 * again."
 */
export function supplierChangedSentence(changes: readonly FieldChange[], lost: TakenBack): string {
  const what = changes
    .map(({ heading, from, to }) => `${heading} from ${from || "nothing"} to ${to || "nothing"}`)
    .join(", ");
  return `The supplier changed ${what}${consequence(lost)}.`;
}

function consequence({ mark, byPortal, remark, reduction }: TakenBack): string {
  const yours = [
    ...(mark !== undefined && !byPortal ? [commandOf(mark)] : []),
    ...(remark ? ["remark"] : []),
    ...(reduction ? ["ITC reduction"] : []),
  ];
  const parts = [
    ...(mark !== undefined && byPortal ? [`the portal took ${mark} back`] : []),
    ...(yours.length > 0
      ? [`your ${yours.join(" and ")} ${yours.length > 1 ? "were" : "was"} taken back`]
      : []),
  ];
  return parts.length === 0 ? "" : `; ${parts.join("; ")}: decide again`;
}

/** The button that gives the action; what is no action is named as it stands. */
function commandOf(action: string): string {
  return ACTIONS.find((entry) => entry.action === action)?.command ?? action;
}

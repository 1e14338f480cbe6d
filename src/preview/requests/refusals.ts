import type { Reply } from "../protocol";

interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** How the way to Excel refuses, by the code the add-in sees. */
const REFUSALS: ReadonlyMap<string, Refusal> = new Map([
  [
    "RequestPayloadSizeLimitExceeded",
    { status: 413, message: "The request payload size has exceeded the limit." },
  ],
  [
    "ResponsePayloadSizeLimitExceeded",
    { status: 413, message: "The response payload size has exceeded the limit." },
  ],
  [
    "GeneralException",
    { status: 500, message: "There was an internal error while processing the request." },
  ],
  ["RequestAborted", { status: 500, message: "The request was aborted during run time." }],
  ["ServiceNotAvailable", { status: 503, message: "The service is unavailable." }],
  ["ActivityLimitReached", { status: 429, message: "Activity limit has been reached." }],
  [
    "InvalidOperationInCellEditMode",
    { status: 400, message: "Excel is in cell-editing mode. Please exit the edit mode." },
  ],
  ["AccessDenied", { status: 403, message: "You cannot perform the requested operation." }],
]);

/** An answer that is none: nothing of the request's own results reaches the add-in. */
export function refused(code: string, why?: string): Reply {
  const { status, message } = REFUSALS.get(code) ?? { status: 500, message: code };
  return { status, body: { error: { code, message: why ?? message } } };
}

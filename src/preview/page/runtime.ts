import type { ReplyBody, RequestBody } from "../protocol";

/**
 * office.js marks requests that concern not the workbook but the frame the add-in runs in
 * (`Office.addin`, and its own start) with this word among the arguments of the request.
 */
export const FRAME_REQUEST = "WacPartition";

/** What the page lets the add-in do with its own frame, and beside the workbook. */
export interface PaneVisibility {
  show(): void;
  hide(): void;
  /** Opens a new workbook of an .xlsx in base64. */
  openNew(file: string): void;
}

/** Methods of the runtime's services, by the names they have in requests. */
const METHODS = new Map<string, (pane: PaneVisibility, argument: unknown) => void>([
  ["NotifyActionHandlerReady", () => undefined],
  ["CreateAndOpenWorkbook", (pane, file) => pane.openNew(String(file))],
  ["SetAppRuntimeState", (pane, state) => (state === "Visible" ? pane.show() : pane.hide())],
]);

const INSTANTIATE = 1;

/** Answers a request that concerns the frame; a method that is not known is an error by name. */
export function answerFrameRequest(body: RequestBody, pane: PaneVisibility): ReplyBody {
  const Results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    const method = METHODS.get(action.Name);
    if (!method && action.ActionType !== INSTANTIATE)
      return {
        Results,
        Error: {
          Code: "NotImplemented",
          Message: `NotImplemented in the stand-in: Office.addin ${action.Name}`,
          ActionIndex: index,
        },
      };
    method?.(pane, action.ArgumentInfo?.Arguments?.[0]);
    Results.push({ ActionId: action.Id, Value: {} });
  }
  return { Results };
}

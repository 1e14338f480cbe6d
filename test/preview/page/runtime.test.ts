import type { RequestBody } from "../../../src/preview/protocol";
import { answerFrameRequest } from "../../../src/preview/page/runtime";

/** A request with one call on a service of the add-in's frame. */
const call = (Name: string, ...Arguments: unknown[]): RequestBody => ({
  Actions: [
    { Id: 1, ActionType: 1, Name: "", ObjectPathId: 1 },
    { Id: 2, ActionType: 3, Name, ObjectPathId: 1, ArgumentInfo: { Arguments } },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.AppRuntime.AppRuntimeService" },
  },
});

function pane() {
  const seen: string[] = [];
  return {
    seen,
    show: () => seen.push("shown"),
    hide: () => seen.push("hidden"),
    openNew: (file: string) => seen.push(file),
  };
}

test("Office.addin.showAsTaskpane and hide show and hide the pane", () => {
  const visibility = pane();
  answerFrameRequest(call("SetAppRuntimeState", "Visible"), visibility);
  answerFrameRequest(call("SetAppRuntimeState", "Background"), visibility);
  expect(visibility.seen).toEqual(["shown", "hidden"]);
});

test("Excel.createWorkbook opens the file it was given", () => {
  const visibility = pane();
  answerFrameRequest(call("CreateAndOpenWorkbook", "UEsDBA=="), visibility);
  expect(visibility.seen).toEqual(["UEsDBA=="]);
});

test("office.js may say that it is ready for commands", () => {
  expect(answerFrameRequest(call("NotifyActionHandlerReady"), pane())).toEqual({
    Results: [
      { ActionId: 1, Value: {} },
      { ActionId: 2, Value: {} },
    ],
  });
});

test("a call the stand-in does not know is an error that names it", () => {
  expect(answerFrameRequest(call("GetAppRuntimeState"), pane())).toMatchObject({
    Results: [{ ActionId: 1 }],
    Error: { Message: expect.stringContaining("GetAppRuntimeState"), ActionIndex: 1 },
  });
});

import shortcuts from "../../assets/shortcuts.json";
import { associateCommands } from "../../src/commands/ribbonCommands";
import type { Desk } from "../../src/review/desk/desk";
import type { DeskState } from "../../src/review/desk/deskState";

type Handler = (event: Office.AddinCommands.Event) => Promise<void>;

/** Excel as far as a command needs it: it keeps the handlers and counts what was completed. */
function ribbon(open: (take: (...step: unknown[]) => Promise<void>) => Desk) {
  const handlers = new Map<string, Handler>();
  const happened: string[] = [];
  const excel = {
    actions: { associate: (name: string, handler: Handler) => void handlers.set(name, handler) },
    addin: {
      showAsTaskpane: () => {
        happened.push("pane asked for");
        return Promise.reject(new Error("not from the Marketplace"));
      },
    },
  };
  Object.assign(globalThis, { Office: excel });
  associateCommands(() =>
    open((...step) => {
      happened.push(step.join(" "));
      return Promise.resolve();
    }),
  );
  return {
    happened,
    names: () => [...handlers.keys()],
    async press(name: string) {
      const completed = () => happened.push("completed");
      const event = { completed } as unknown as Office.AddinCommands.Event;
      await handlers.get(name)?.(event);
      return happened;
    },
  };
}

const deskOf = (take: (...step: unknown[]) => Promise<void>, state: Partial<DeskState> = {}) =>
  ({
    state,
    mark: (command: string, scope: string) => take("mark", command, scope),
    undo: () => take("undo"),
    redo: () => take("redo"),
    showNextFinding: () => take("showNextFinding"),
    askCompute: () => take("askCompute"),
    answerReduction: ({ kind }: { kind: string }) => take("answerReduction", kind),
  }) as unknown as Desk;

test("the commands are those the manifest and the shortcuts name", () => {
  expect(ribbon(deskOf).names().sort()).toEqual([
    "acceptSelected",
    "computeGstr2b",
    "nextFinding",
    "pendSelected",
    "redoLast",
    "rejectSelected",
    "resetSelected",
    "undoLast",
  ]);
  const names = ribbon(deskOf).names();
  for (const { id } of shortcuts.actions) expect(names).toContain(id);
});

test.each([
  ["acceptSelected", "mark Accept selected"],
  ["rejectSelected", "mark Reject selected"],
  ["pendSelected", "mark Pending selected"],
  ["resetSelected", "mark Reset selected"],
  ["undoLast", "undo"],
  ["redoLast", "redo"],
  ["nextFinding", "showNextFinding"],
])("%s takes its step, then tells Excel that it ended", async (name, step) => {
  expect(await ribbon(deskOf).press(name)).toEqual([step, "completed"]);
});

test("marking so many rows that the desk asks first opens the pane, where the question stands", async () => {
  const markQuestion = {
    command: "Accept",
    scope: "selected",
    remark: "",
    table: "b2b",
    rows: 1_204,
  } as const;
  const { press } = ribbon((take) => deskOf(take, { markQuestion }));
  expect(await press("acceptSelected")).toEqual([
    "mark Accept selected",
    "pane asked for",
    "completed",
  ]);
});

test("‘ITC to be reduced’ is asked in the pane, and put off where the pane cannot be shown", async () => {
  const reductionQuestion = {
    purpose: "accept",
    scope: "selected",
    table: "b2bcn",
    rows: 1,
    asked: { count: 1, tax: { igst: 1, cgst: 0, sgst: 0, cess: 0 }, withoutRemark: 1 },
    remark: "",
  } as const;
  const { press, happened } = ribbon((take) => deskOf(take, { reductionQuestion }));
  await press("acceptSelected");
  await Promise.resolve();
  expect(happened).toEqual([
    "mark Accept selected",
    "pane asked for",
    "answerReduction later",
    "completed",
  ]);
});

test("computing asks in the pane, and goes on where Excel does not open it", async () => {
  expect(await ribbon(deskOf).press("computeGstr2b")).toEqual([
    "pane asked for",
    "askCompute",
    "completed",
  ]);
});

test("a command ends for Excel even when the desk cannot be opened", async () => {
  const { press, happened } = ribbon(() => {
    throw new Error("no workbook");
  });
  await expect(press("acceptSelected")).rejects.toThrow("no workbook");
  expect(happened).toEqual(["completed"]);
});

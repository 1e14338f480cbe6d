import type { DeskState } from "../../src/review/desk/deskState";
import { createStore } from "../../src/review/desk/store";
import { createStepTaker } from "../../src/review/desk/takeStep";
import type { StepUnderWay } from "../../src/review/desk/step";

const stepTaker = () => {
  const store = createStore({
    status: { tone: "plain", text: "" },
    work: undefined,
  } as unknown as DeskState);
  return { store, steps: createStepTaker(store, Promise.resolve()) };
};

test("progress that is told after the end of a step shows no work any more", async () => {
  const { store, steps } = stepTaker();
  let late: StepUnderWay | undefined;
  await steps.take({ what: "Reading files" }, (underWay) => {
    underWay.progress({ done: 1 });
    expect(store.get().work).toEqual({ what: "Reading files", cancellable: false, done: 1 });
    late = underWay;
    return Promise.resolve(undefined);
  });
  late?.progress({ done: 2 });
  expect(store.get().work).toBeUndefined();
});

import type { DeskState } from "../../src/review/desk/deskState";
import { bringSteps, laterParts } from "../../src/review/desk/laterParts";
import { createStore } from "../../src/review/desk/store";
import { createStepTaker } from "../../src/review/desk/takeStep";

let mockNetworkIsUp = false;
jest.mock("../../src/excel/diagnostics/trials", () => {
  if (!mockNetworkIsUp) throw new Error("Loading chunk 7 failed.");
  return { runTrials: () => Promise.resolve("tried") };
});

test("a step whose part cannot be fetched says so, and asks for it again when it is next taken", async () => {
  const store = createStore({ status: { tone: "plain", text: "" } } as unknown as DeskState);
  const steps = createStepTaker(store, Promise.resolve());
  const take = () =>
    steps.take({ what: "Trying out this Excel" }, async () => {
      const { runTrials } = await laterParts.trials();
      return { tone: "done", text: String(await runTrials()) };
    });

  await bringSteps();
  await take();
  expect(store.get().status).toEqual({
    tone: "failed",
    text: "A part of IMS Review could not be fetched from the address it is installed from. Check the network and try again.",
  });

  mockNetworkIsUp = true;
  await take();
  expect(store.get().status).toEqual({ tone: "done", text: "tried" });
});

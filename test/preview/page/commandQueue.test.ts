import { createCommandQueue, type CommandClick } from "../../../src/preview/page/commandQueue";

const click = (functionName: string): CommandClick => ({ controlId: "Ims.Accept", functionName });

function heard() {
  const queue = createCommandQueue();
  const delivered: string[] = [];
  const listen = () => queue.listen(({ functionName }) => delivered.push(functionName));
  return { queue, delivered, listen };
}

test("a click waits until the add-in listens", () => {
  const { queue, delivered, listen } = heard();
  queue.add(click("acceptSelected"));
  expect(delivered).toEqual([]);
  listen();
  expect(delivered).toEqual(["acceptSelected"]);
});

test("the next click waits until the last is completed", () => {
  const { queue, delivered, listen } = heard();
  listen();
  queue.add(click("acceptSelected"));
  queue.add(click("rejectSelected"));
  queue.add(click("resetSelected"));
  expect(delivered).toEqual(["acceptSelected"]);
  queue.completed();
  expect(delivered).toEqual(["acceptSelected", "rejectSelected"]);
});

test("an add-in that is started anew does not get the clicks of the one before", () => {
  const { queue, delivered, listen } = heard();
  listen();
  queue.add(click("acceptSelected"));
  queue.add(click("rejectSelected"));
  queue.clear();
  listen();
  queue.add(click("resetSelected"));
  expect(delivered).toEqual(["acceptSelected", "resetSelected"]);
});

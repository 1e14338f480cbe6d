import { associateCommands } from "../../src/commands/ribbonCommands";
import type { Desk } from "../../src/review/desk";

type Invoked = (event?: unknown) => Promise<void>;

/** The commands as Excel knows them after they were associated, with a desk that notes its steps. */
function commandsOf(answer: () => Promise<void> = () => Promise.resolve()) {
  const commands = new Map<string, Invoked>();
  const showAsTaskpane = jest.fn(() => Promise.resolve());
  globalThis.Office = {
    actions: { associate: (name: string, command: Invoked) => commands.set(name, command) },
    addin: { showAsTaskpane },
  } as unknown as typeof Office;
  const desk = { mark: jest.fn(answer), askCompute: jest.fn(answer) };
  associateCommands(() => Promise.resolve(desk as unknown as Desk));
  const invoke = (name: string, event?: unknown): Promise<void> => {
    const command = commands.get(name);
    if (!command) throw new Error(`No command is called ${name}.`);
    return command(event);
  };
  return { commands, desk, invoke, showAsTaskpane };
}

describe("The commands of the ribbon", () => {
  it.each([
    ["acceptSelected", "Accept"],
    ["rejectSelected", "Reject"],
    ["pendSelected", "Pending"],
    ["resetSelected", "Reset"],
  ])("%s marks the selected rows: %s", async (name, command) => {
    const { desk, invoke } = commandsOf();
    await invoke(name, { completed: jest.fn() });
    expect(desk.mark.mock.calls).toEqual([[command, "selected"]]);
  });

  it("ask in the pane before they compute GSTR-2B", async () => {
    const { desk, invoke, showAsTaskpane } = commandsOf();
    await invoke("computeGstr2b", { completed: jest.fn() });
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(desk.askCompute).toHaveBeenCalledTimes(1);
  });

  it("tell Excel that they are done, and only then", async () => {
    let finish = (): void => undefined;
    const { invoke } = commandsOf(() => new Promise((resolve) => (finish = resolve)));
    const completed = jest.fn();
    const running = invoke("acceptSelected", { completed });
    await new Promise(setImmediate);
    expect(completed).not.toHaveBeenCalled();
    finish();
    await running;
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("tell Excel so even when the step failed, so that the button is free again", async () => {
    const { invoke } = commandsOf(() => Promise.reject(new Error("Excel does not answer.")));
    const completed = jest.fn();
    await expect(invoke("rejectSelected", { completed })).rejects.toThrow("does not answer");
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("work from the keyboard, where Excel gives no event to complete", async () => {
    const { desk, invoke } = commandsOf();
    await invoke("pendSelected");
    await invoke("resetSelected", null);
    expect(desk.mark).toHaveBeenCalledTimes(2);
  });
});

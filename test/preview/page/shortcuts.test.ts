/** @jest-environment jsdom */
import shortcutFile from "../../../assets/shortcuts.json";
import { isPressed, listenForShortcuts, readShortcuts } from "../../../src/preview/page/shortcuts";

const key = (code: string, modifiers: string): KeyboardEvent =>
  new KeyboardEvent("keydown", {
    code,
    cancelable: true,
    ctrlKey: modifiers.includes("Ctrl"),
    altKey: modifiers.includes("Alt"),
    shiftKey: modifiers.includes("Shift"),
    metaKey: modifiers.includes("Command"),
  });

test("the add-in's file is read for the keyboard at hand", () => {
  const [first] = readShortcuts(shortcutFile, false);
  expect(first).toEqual({ keys: "Ctrl+Alt+Shift+A", functionName: "acceptSelected" });
  expect(readShortcuts(shortcutFile, true)[0]?.keys).toBe("Command+Option+Shift+A");
});

test("a shortcut of an action that is not declared is refused by name", () => {
  const stray = { actions: [], shortcuts: [{ action: "stray", key: { default: "Ctrl+Q" } }] };
  expect(() => readShortcuts(stray, false)).toThrow(
    "The shortcuts name stray, which is none of the actions.",
  );
});

test("exactly the shortcut's keys are needed, no more and no fewer", () => {
  const keys = "Ctrl+Alt+Shift+A";
  expect(isPressed(keys, key("KeyA", "Ctrl Alt Shift"))).toBe(true);
  expect(isPressed(keys, key("KeyA", "Ctrl Shift"))).toBe(false);
  expect(isPressed(keys, key("KeyA", "Ctrl Alt Shift Command"))).toBe(false);
  expect(isPressed(keys, key("KeyB", "Ctrl Alt Shift"))).toBe(false);
  expect(isPressed("Command+Option+Shift+A", key("KeyA", "Alt Shift Command"))).toBe(true);
});

test("pressed keys run the function, and the grid does not hear of them", () => {
  const run = jest.fn();
  const heard = jest.fn();
  document.addEventListener("keydown", heard);
  let shortcuts = readShortcuts(shortcutFile, false);
  listenForShortcuts(() => shortcuts, run);

  document.dispatchEvent(key("KeyR", "Ctrl Alt Shift"));
  expect(run.mock.calls).toEqual([["rejectSelected"]]);
  expect(heard).not.toHaveBeenCalled();

  document.dispatchEvent(key("KeyR", ""));
  expect(heard).toHaveBeenCalledTimes(1);

  shortcuts = [];
  document.dispatchEvent(key("KeyR", "Ctrl Alt Shift"));
  expect(run).toHaveBeenCalledTimes(1);
});

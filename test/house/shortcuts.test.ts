/** @jest-environment jsdom */
import shortcutFile from "../../assets/shortcuts.json";
import { elements, parseXml, textOf } from "./manifestXml";

const { actions, shortcuts } = shortcutFile;

describe("The keyboard shortcuts", () => {
  it("run commands of the ribbon, each described", () => {
    const onRibbon = elements(parseXml(textOf("manifest.xml")), "FunctionName");
    const functions = onRibbon.map(({ textContent }) => textContent);
    for (const { id, type, name } of actions) {
      expect(functions).toContain(id);
      expect(type).toBe("ExecuteFunction");
      expect(name).toMatch(/rows/);
    }
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
  });

  it("differ, and follow the pattern that clashes least: three modifiers and a letter", () => {
    const keys = shortcuts.flatMap(({ key }) => [key.default, key.mac]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key } of shortcuts) {
      expect(key.default).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
      expect(key.mac).toMatch(/^Command\+Option\+Shift\+[A-Z]$/);
    }
  });

  it("bear the portal's own code letters of the actions", () => {
    expect(shortcuts.map(({ action, key }) => [action, key.default.slice(-1)])).toEqual([
      ["acceptSelected", "A"],
      ["rejectSelected", "R"],
      ["pendSelected", "P"],
      ["resetSelected", "N"],
    ]);
  });
});

/** @jest-environment jsdom */
import shortcutFile from "../../assets/shortcuts.json";
import { elements, parseXml, textOf } from "./manifestXml";

const { actions, shortcuts } = shortcutFile;

describe("The keyboard shortcuts", () => {
  it("mark as the ribbon does, undo, and go to the next finding, each described", () => {
    const onRibbon = elements(parseXml(textOf("manifest.xml")), "FunctionName");
    const functions = new Set(onRibbon.map(({ textContent }) => textContent));
    const notOnRibbon = actions.map(({ id }) => id).filter((id) => !functions.has(id));
    expect(notOnRibbon).toEqual(["undoLast", "redoLast", "nextFinding"]);
    for (const { type, name } of actions) {
      expect(type).toBe("ExecuteFunction");
      expect(name).toMatch(/^[A-Z]\w+ .*\w$/);
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

  it("bear the portal's own code letters of the actions, and Excel's own of Undo and Redo", () => {
    expect(shortcuts.map(({ action, key }) => [action, key.default.slice(-1)])).toEqual([
      ["acceptSelected", "A"],
      ["rejectSelected", "R"],
      ["pendSelected", "P"],
      ["resetSelected", "N"],
      ["undoLast", "Z"],
      ["redoLast", "Y"],
      ["nextFinding", "F"],
    ]);
  });
});

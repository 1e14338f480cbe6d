/** @jest-environment jsdom */
import { associateCommands } from "../../src/commands/ribbonCommands";
import { attribute, elements, parseXml, textOf } from "./manifestXml";

const manifest = parseXml(textOf("manifest.xml"));

/** The text an element shows: that of its own label's resource. */
function label(element: Element): string {
  const named = element.querySelector(":scope > Label") ?? element;
  const id = attribute(named, "resid");
  const text = elements(manifest, "String").find((each) => each.id === id);
  return text === undefined ? `no text ${id}` : attribute(text, "DefaultValue");
}

describe("The ribbon of the manifest", () => {
  it("shows the IMS tab with the portal's words in the order of work", () => {
    const tab = elements(manifest, "CustomTab");
    expect(tab.map(label)).toEqual(["IMS"]);
    expect(
      elements(manifest, "Group").map((group) => [
        label(group),
        [...group.querySelectorAll("Control")].map(label),
      ]),
    ).toEqual([
      ["IMS Review", ["Open pane"]],
      ["Selected rows", ["Accept", "Reject", "Pending", "Reset"]],
      ["GSTR-2B and upload", ["Compute GSTR-2B", "Export"]],
    ]);
  });

  it("puts one menu with the four actions on the cell's context menu", () => {
    const [menu, ...others] = elements(manifest, "OfficeMenu");
    expect(others).toEqual([]);
    expect(menu?.children.length).toBe(1);
    const functions = [...(menu?.querySelectorAll("FunctionName") ?? [])];
    expect(functions.map(({ textContent }) => textContent)).toEqual([
      "acceptSelected",
      "rejectSelected",
      "pendSelected",
      "resetSelected",
    ]);
  });

  it("runs only functions that the commands answer to", () => {
    const answered: string[] = [];
    const actions = { associate: (name: string) => answered.push(name) };
    Object.assign(globalThis, { Office: { actions } });
    associateCommands(() => {
      throw new Error("No command was pressed.");
    });
    const names = new Set(elements(manifest, "FunctionName").map(({ textContent }) => textContent));
    expect(names.size).toBe(5);
    expect(answered).toEqual(expect.arrayContaining([...names]));
  });
});

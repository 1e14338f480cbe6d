/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { readManifest } from "../../../src/preview/page/manifest";

const manifest = readFileSync("manifest.xml", "utf8");

test("the ribbon has the manifest's groups and buttons in the manifest's order", () => {
  const { tab } = readManifest(manifest);
  expect(tab.label).toBe("IMS");
  expect(tab.groups.map(({ buttons }) => buttons.map(({ label }) => label))).toEqual([
    ["Open pane"],
    ["Accept", "Reject", "Pending", "Reset"],
    ["Compute GSTR-2B", "Export"],
  ]);
});

test("a button carries its function, its large picture and its explanation", () => {
  const [, action] = readManifest(manifest).tab.groups;
  const [accept] = action?.buttons ?? [];
  expect(accept).toMatchObject({
    id: "Ims.Accept",
    functionName: "acceptSelected",
    icon: "https://localhost:3000/assets/icons/accept-32.png",
    tip: { title: "Accept" },
  });
  expect(accept?.tip.description).toMatch(/^\p{L}.+\.$/u);
});

test("a button that shows the pane runs no function", () => {
  const [work] = readManifest(manifest).tab.groups;
  expect(work?.buttons[0]?.functionName).toBeUndefined();
});

test("the menu of a cell has the manifest's entries, with small pictures", () => {
  const { cellMenu } = readManifest(manifest);
  expect(cellMenu).toMatchObject({
    id: "Ims.Cell",
    label: "IMS",
    icon: "https://localhost:3000/assets/icons/ims-16.png",
  });
  expect(cellMenu.items.map(({ label, functionName }) => [label, functionName])).toEqual([
    ["Accept", "acceptSelected"],
    ["Reject", "rejectSelected"],
    ["Pending", "pendSelected"],
    ["Reset", "resetSelected"],
  ]);
  expect(cellMenu.items[1]?.icon).toBe("https://localhost:3000/assets/icons/reject-16.png");
});

test("the shortcuts' file is the one of the manifest", () => {
  expect(readManifest(manifest).shortcutsAddress).toBe(
    "https://localhost:3000/assets/shortcuts.json",
  );
});

test("the pane's address is the one of the manifest", () => {
  expect(readManifest(manifest)).toMatchObject({
    name: "IMS Review",
    paneAddress: "https://localhost:3000/taskpane.html",
  });
});

test.each([
  ["the tab", /<CustomTab[\s\S]*<\/CustomTab>/, "The manifest has no CustomTab in ExtensionPoint."],
  ["a text", /<bt:String id="Accept.Label"[^>]*>/, "The manifest has no resource Accept.Label."],
  [
    "a large picture",
    /<bt:Image size="32" resid="accept.32" \/>/g,
    "The manifest has no picture of size 32 for Ims.Accept.",
  ],
  ["its end", /<\/OfficeApp>/, "The manifest is not well-formed XML."],
])("a manifest without %s is refused in a sentence that names it", (_, part, sentence) => {
  expect(() => readManifest(manifest.replace(part, ""))).toThrow(sentence);
});

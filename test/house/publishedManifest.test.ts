import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { textOf, TOP } from "./manifestXml";

type Plugin = { readonly patterns?: readonly CopyPattern[] };
type CopyPattern = { readonly from: string; readonly transform?: (text: string) => string };
type Configure = (
  env: { readonly address?: string },
  options: { readonly mode: string },
) => { readonly plugins: readonly Plugin[] };

const configure = jest.requireActual<Configure>("../../webpack.config.js");

/** manifest.xml as the production build with these arguments writes it. */
function built(env: { readonly address?: string }): string {
  const patterns = configure(env, { mode: "production" }).plugins.flatMap(
    (plugin) => plugin.patterns ?? [],
  );
  const copy = patterns.find((pattern) => pattern.from === "manifest.xml");
  if (copy?.transform === undefined) throw new Error("The build does not rewrite manifest.xml.");
  return copy.transform(textOf("manifest.xml"));
}

const ID = /<Id>(.*)<\/Id>/;

describe("A published manifest", () => {
  it("points to the address it is built for, and nowhere else", () => {
    const published = built({ address: "https://ims.example.in/review/" });
    expect(published).not.toContain("localhost");
    expect(published).toContain('"https://ims.example.in/review/taskpane.html"');
    expect(published).toContain('Url="https://ims.example.in/review/assets/shortcuts.json"');
  });

  it("has an Id of its own, so that it can be installed beside the one for development", () => {
    const ids = [textOf("manifest.xml"), built({ address: "https://ims.example.in" })].map(
      (text) => ID.exec(text)?.[1],
    );
    expect(ids[1]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(ids[1]).not.toBe(ids[0]);
  });
});

describe("Microsoft's own reader of manifests", () => {
  it("finds the add-in in manifest.xml", () => {
    const reader = require.resolve("office-addin-manifest/cli.js");
    const told = execFileSync(process.execPath, [reader, "info", join(TOP, "manifest.xml")]);
    const lines = told
      .toString()
      .split("\n")
      .map((line) => line.trim());
    expect(lines).toEqual(
      expect.arrayContaining([
        "Name: IMS Review",
        "Type: TaskPaneApp",
        "Hosts: Workbook",
        "Permissions: ReadWriteDocument",
        "Source Location: https://localhost:3000/taskpane.html",
      ]),
    );
  });
});

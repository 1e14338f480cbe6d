import { existsSync } from "node:fs";
import { QUIRKS } from "../../src/preview/quirks";
import { textOf, TOP } from "./manifestXml";

/** The README's table of quirks: what each row says, by the quirk's name. */
const rows = new Map(
  [...textOf("README.md").matchAll(/^\| `(\w+)` +\|(.*)\|$/gm)].map(([, name = "", cells = ""]) => [
    name,
    cells.split("|").map((cell) => cell.trim()),
  ]),
);

describe("The README's table of quirks", () => {
  it("has every quirk of the stand-in, in its order, and no other", () => {
    expect([...rows.keys()]).toEqual(Object.keys(QUIRKS));
  });

  it.each(Object.entries(QUIRKS))(
    "tells what %s is, whence, and where it is tested",
    (name, quirk) => {
      const [what, source, test = ""] = rows.get(name) ?? [];
      expect([what, source]).toEqual([quirk.what, quirk.source]);
      const [, file = ""] = /^`(test\/[\w/.]+\.test\.ts)`$/.exec(test) ?? [];
      expect([file, existsSync(`${TOP}/${file}`)]).toEqual([file, true]);
      expect(textOf(file)).toContain(`${name}:`);
    },
  );
});

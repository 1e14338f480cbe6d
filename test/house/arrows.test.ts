import { readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { textOf, TOP } from "./manifestXml";

/** A relative import of any kind: static, for types, when it is needed, or a worker's script. */
const IMPORT = /(?:from|import|import\(|new URL\()\s*"(\.[^"]+)"/g;
/** A package, likewise. */
const PACKAGE = /(?:from|import|import\()\s*"([\w@][\w@/.-]*)"/g;

const files = readdirSync(join(TOP, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path));
const sources = new Map(files.map((path) => [path, textOf(`src/${path}`)]));

/** The files that a file imports, of any kind. */
const importsOf = (path: string): string[] =>
  [...(sources.get(path) ?? "").matchAll(IMPORT)]
    .map(([, to = ""]) => normalize(join(dirname(path), to)).replaceAll("\\", "/"))
    .filter((to) => !to.startsWith(".."));

/** The modules among them. */
const modulesOf = (path: string): string[] =>
  importsOf(path)
    .flatMap((to) => ["", ".ts", ".tsx"].map((end) => to + end))
    .filter((to) => sources.has(to));

const roomOf = (path: string): string => path.split("/")[0] ?? "";

/** The rooms as the README draws them, in its order: where each may import from. */
function drawn(): Map<string, readonly string[]> {
  const rooms = new Map<string, readonly string[]>();
  for (const [, room = "", to = ""] of textOf("README.md").matchAll(
    /^ {2}(\w+)\/ .* {2}(→ .*|imports nothing|none of the above)$/gm,
  )) {
    const named = to.startsWith("→") ? to.slice(2).split(", ") : [];
    rooms.set(room, named[0] === "all above" ? [...rooms.keys()] : named);
  }
  return rooms;
}

/** The rooms as lint holds them: its table of arrows. */
const [, table = ""] = /const ARROWS = \{(.*?)\n\};/s.exec(textOf("eslint.config.mjs")) ?? [];
const held = new Map(
  [...table.matchAll(/^ {2}(\w+): \[(.*)\],$/gm)].map(([, room = "", to = ""]) => [
    room,
    [...to.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name),
  ]),
);

describe("The rooms of the house", () => {
  it("are drawn in the README as lint holds them", () => {
    expect(held.size).toBe(8);
    expect(drawn()).toEqual(held);
    expect([...new Set(files.map(roomOf))].sort()).toEqual([...held.keys()].sort());
  });

  it("import along the arrows alone, also what comes later and what runs in a worker", () => {
    const against = files.flatMap((path) =>
      importsOf(path)
        .filter((to) => roomOf(to) !== roomOf(path))
        .filter((to) => !held.get(roomOf(path))?.includes(roomOf(to)))
        .map((to) => `${path} → ${to}`),
    );
    expect(against).toEqual([]);
  });

  it("have no circle of imports, not even for types or for what comes later", () => {
    let left = new Map(files.map((path) => [path, modulesOf(path)]));
    // What imports nothing that is left, or is imported by nothing that is left, stands in no circle.
    for (let before = Infinity; left.size < before;) {
      before = left.size;
      const rest = left;
      const imported = new Set([...rest.values()].flat());
      left = new Map(
        [...rest].filter(([path, to]) => imported.has(path) && to.some((other) => rest.has(other))),
      );
    }
    expect([...left.keys()]).toEqual([]);
  });

  it("keep React to the pane, packages for files to files, and rules free of any", () => {
    const usual: Readonly<Record<string, RegExp>> = {
      files: /^(comlink|fflate|hucre|zod)(\/|$)/,
      taskpane: /^(react|react-dom|@fluentui)(\/|$)/,
      // The menu’s pictures are handed to the spreadsheet as its own React elements.
      preview: /^(@univerjs|fflate|hucre|react)(\/|$)/,
    };
    const odd = files.flatMap((path) =>
      [...(sources.get(path) ?? "").matchAll(PACKAGE)]
        .map(([, name = ""]) => name)
        .filter((name) => !usual[roomOf(path)]?.test(name))
        .map((name) => `${path} → ${name}`),
    );
    expect(odd).toEqual([]);
  });
});

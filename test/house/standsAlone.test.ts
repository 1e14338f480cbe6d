import { readdirSync } from "node:fs";
import packageJson from "../../package.json";
import { textOf, TOP } from "./manifestXml";

const NOT_OURS = /^(node_modules|dist|coverage|\.git)(\/|$)/;
const TEXT = /\.(tsx?|[mc]?js|json|xml|html|css|md)$|^\.npmrc$|^\.ci\/run$/;

/** Every text file of the repository. */
function textFiles(folder = ""): string[] {
  return readdirSync(`${TOP}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (NOT_OURS.test(path)) return [];
    if (entry.isDirectory()) return textFiles(`${path}/`);
    return TEXT.test(path) ? [path] : [];
  });
}

const files = textFiles();

const lock = JSON.parse(textOf("package-lock.json")) as {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly hasInstallScript?: boolean }>
  >;
};

function filesWith(pattern: RegExp): string[] {
  return files.filter((path) => pattern.test(textOf(path)));
}

describe("The repository stands alone", () => {
  it("is looked through whole", () => {
    expect(files).toEqual(
      expect.arrayContaining([".ci/run", "package-lock.json", "manifest.xml", "src/ims/tables.ts"]),
    );
  });

  it("reads nothing outside itself and knows no machine's folders", () => {
    expect(filesWith(/\.\.\/shared\b/)).toEqual([]);
    expect(filesWith(/(?<![\w.~:/-])\/(home|root|work|Users)\/\w/)).toEqual([]);
  });

  it("names no package registry, so that it installs from the one at hand", () => {
    expect(filesWith(/\bregistry\.[\w-]+\.\w/)).toEqual([]);
    expect(filesWith(/"resolved": "https?:/)).toEqual([]);
  });

  it("installs without running a package's own script, so that `npm ci --ignore-scripts` will do", () => {
    const withScript = Object.entries(lock.packages).filter(
      ([, { hasInstallScript }]) => hasInstallScript,
    );
    expect(withScript.filter(([, { dev }]) => !dev)).toEqual([]);
    // What these would build is there ready made, or only prints a line.
    expect(withScript.map(([path]) => path.split("node_modules/").at(-1)).sort()).toEqual([
      "@parcel/watcher",
      "protobufjs",
      "unrs-resolver",
    ]);
  });

  it("has every script that the README and the scripts themselves call", () => {
    const called = [textOf("README.md"), ...Object.values(packageJson.scripts)]
      .flatMap((text) => [...text.matchAll(/npm (?:run )?([a-z][\w:]*)/g)])
      .map((match) => match[1])
      .filter((name) => name !== "ci" && name !== "audit");
    expect(called).toEqual(expect.arrayContaining(["start", "test", "build", "check", "excel"]));
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(called));
  });
});

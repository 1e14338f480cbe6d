/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import packageJson from "../../package.json";
import { TOP } from "./manifestXml";

const ADDRESS = "https://ims.example.in/review";
const dist = mkdtempSync(join(tmpdir(), "dist-"));

const built = (path: string): string => readFileSync(join(dist, path), "utf8");

/** The build's own scripts: the pane's and the worker's. */
const scripts = (): string[] => readdirSync(dist).filter((path) => path.endsWith(".js"));

const page = (): Document => new DOMParser().parseFromString(built("taskpane.html"), "text/html");

beforeAll(() => {
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  const asked = ["--mode", "production", "--env", `address=${ADDRESS}`, "--output-path", dist];
  execFileSync(process.execPath, [webpack, ...asked], { cwd: TOP, stdio: "pipe" });
}, 180_000);

afterAll(() => rmSync(dist, { recursive: true }));

describe("A build for a web host", () => {
  it("loads Microsoft's own office.js and files of its own, which change name when they change", () => {
    const [office, ...own] = [...page().scripts].map((script) => script.getAttribute("src") ?? "");
    expect(office).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(own.length).toBeGreaterThan(0);
    for (const src of own) expect(src).toMatch(/^[\w.-]+\.[0-9a-f]{16,}\.js$/);
    expect(own.filter((src) => !existsSync(join(dist, src)))).toEqual([]);
  });

  it("lets the pane load nothing else, reach nobody else, and run no code from text", () => {
    const policy = page().querySelector("meta[http-equiv=Content-Security-Policy]");
    const rules = (policy?.getAttribute("content") ?? "").split(";").map((rule) => rule.trim());
    expect(rules.sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'none'",
      "img-src 'self' data:",
      "object-src 'none'",
      "script-src 'self' https://appsforoffice.microsoft.com",
      "style-src 'self' 'unsafe-inline'",
      "worker-src 'self'",
    ]);
  });

  it("holds every file the manifest names", () => {
    const named = [
      ...built("manifest.xml").matchAll(/"https:\/\/ims\.example\.in\/review\/([^"]*)"/g),
    ];
    const paths = new Set(named.map((match) => match[1] ?? ""));
    expect(paths).toContain("taskpane.html");
    expect(paths).toContain("assets/shortcuts.json");
    expect([...paths].filter((path) => !existsSync(join(dist, path)))).toEqual([]);
  });

  it("says what the host should send, and never what keeps the pane out of a frame", () => {
    const headers = built("_headers").replace(/^#.*$/gm, "");
    expect(headers).toContain("X-Content-Type-Options: nosniff");
    expect(headers).not.toMatch(/X-Frame-Options|Cross-Origin-|frame-ancestors/);
    expect(headers).not.toMatch(/\/assets[^\n]*\n\s+Cache-Control/);
  });

  it("tells what ships: each package with its version and its licence", () => {
    const told = JSON.parse(built("sbom.cdx.json")) as {
      readonly metadata: { readonly component: { readonly name: string } };
      readonly components: readonly { readonly name: string; readonly version: string }[];
    };
    expect(told.metadata.component.name).toBe(packageJson.name);
    const versions = new Map(told.components.map(({ name, version }) => [name, version]));
    const headings = built("licences.txt").split("\n");
    for (const [name, version] of Object.entries(packageJson.dependencies)) {
      expect([name, versions.get(name)]).toEqual([name, version]);
      // The components of Fluent UI are bundled one by one.
      if (name !== "@fluentui/react-components") expect(headings).toContain(name);
    }
    expect([...versions.keys()]).not.toContain("jest");
  });

  it("leaves the stand-in for Excel at home", () => {
    expect(existsSync(join(dist, "index.html"))).toBe(false);
    expect(scripts().filter((path) => /univer/i.test(built(path)))).toEqual([]);
  });
});

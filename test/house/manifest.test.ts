/**
 * @jest-environment jsdom
 *
 * Microsoft's validator of XML manifests is a network service; these are its offline-checkable rules,
 * from the reference pages of the manifest's elements.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json";
import { attribute, elements, onlyText, parseXml, textOf, TOP } from "./manifestXml";

const manifest = parseXml(textOf("manifest.xml"));

/** Parent → the children it may have, in the order the schema demands. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl " +
    "SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides",
  Hosts: "Host",
  Requirements: "Sets",
  Sets: "Set",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description Requirements Hosts Resources",
  Host: "Runtimes AllFormFactors DesktopFormFactor",
  Runtimes: "Runtime",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  ExtensionPoint: "CustomTab OfficeMenu",
  CustomTab: "Group Label",
  Group: "Label Icon Control",
  OfficeMenu: "Control",
  Control: "Label Supertip Icon Action Items",
  Items: "Item",
  Item: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Icon: "Image",
  Action: "TaskpaneId SourceLocation FunctionName",
  Resources: "Images Urls ShortStrings LongStrings",
  Images: "Image",
  Urls: "Url",
  ShortStrings: "String",
  LongStrings: "String",
};

/** Parent → the children it must have. */
const REQUIRED: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl " +
    "Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides",
  VersionOverrides: "Hosts Resources",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  CustomTab: "Group Label",
  Group: "Label Icon Control",
  OfficeMenu: "Control",
  Supertip: "Title Description",
  Icon: "Image",
  Resources: "Images Urls ShortStrings LongStrings",
};

/** Sizes of a command's picture that Office insists on, in pixels. */
const MANDATORY_SIZES = [16, 32, 80];

/** Element that refers to a resource → the kind of resource. */
const KIND: Readonly<Record<string, string>> = {
  Image: "Images",
  SourceLocation: "Urls",
  Runtime: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

const everything = [...manifest.querySelectorAll("*")];
const resources = new Map(
  everything
    .filter(({ parentElement }) => parentElement?.parentElement?.localName === "Resources")
    .map((element) => [attribute(element, "id"), element]),
);
const references = everything.filter((element) => element.hasAttribute("resid"));
const urlOf = (resid: string): string => {
  const resource = resources.get(resid);
  return resource === undefined ? `no resource ${resid}` : attribute(resource, "DefaultValue");
};

describe("The manifest", () => {
  it("has every element under the right parent and in the schema's order", () => {
    for (const parent of everything) {
      const allowed = (ORDER[parent.localName] ?? "").split(" ");
      const places = [...parent.children].map(({ localName }) => allowed.indexOf(localName));
      expect({ parent: parent.localName, unknown: places.includes(-1) }).toEqual({
        parent: parent.localName,
        unknown: false,
      });
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it("lacks no element that Office insists on", () => {
    for (const parent of everything) {
      const names = [...parent.children].map(({ localName }) => localName);
      const lacking = (REQUIRED[parent.localName] ?? "")
        .split(" ")
        .filter((name) => name !== "" && !names.includes(name));
      expect({ parent: parent.localName, lacking }).toEqual({
        parent: parent.localName,
        lacking: [],
      });
    }
    for (const part of manifest.querySelectorAll("Control[id], Item")) {
      const names = new Set([...part.children].map(({ localName }) => localName));
      const shown = part.getAttribute("xsi:type") === "Menu" ? "Items" : "Action";
      expect([part.id, ...names]).toEqual([part.id, "Label", "Supertip", "Icon", shown]);
    }
  });

  it("offers each picture in the sizes Office insists on, each as large as it is said to be", () => {
    for (const icon of manifest.querySelectorAll("Icon")) {
      const pictures = [...icon.children].map((image) => ({
        size: Number(attribute(image, "size")),
        url: urlOf(attribute(image, "resid")),
      }));
      const sizes = pictures.map(({ size }) => size);
      expect(MANDATORY_SIZES.filter((size) => !sizes.includes(size))).toEqual([]);
      for (const { size, url } of pictures) expect(url).toMatch(new RegExp(`-${size}\\.png$`));
    }
    const own = ["IconUrl", "HighResolutionIconUrl"].map((name) =>
      attribute(elements(manifest, name)[0] ?? manifest.documentElement, "DefaultValue"),
    );
    expect(own).toEqual([expect.stringMatching(/-32\.png$/), expect.stringMatching(/-64\.png$/)]);
  });

  it("names itself, and its version is the package's", () => {
    expect(onlyText(manifest, "Id")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(onlyText(manifest, "Version")).toBe(`${packageJson.version}.0`);
    expect(onlyText(manifest, "DefaultLocale")).toMatch(/^[a-z]{2}-[A-Z]{2}$/);
    expect(onlyText(manifest, "Permissions")).toBe("ReadWriteDocument");
  });

  it("asks for what Excel 2021 has, and nothing more", () => {
    const sets = elements(manifest, "Set").map((set) => [
      attribute(set, "Name"),
      attribute(set, "MinVersion"),
    ]);
    expect(sets).toEqual([
      ["ExcelApi", "1.14"],
      ["SharedRuntime", "1.1"],
    ]);
  });

  it("keeps every text within its limit", () => {
    const own = (name: string): number =>
      attribute(elements(manifest, name)[0] ?? manifest.documentElement, "DefaultValue").length;
    expect(own("DisplayName")).toBeLessThanOrEqual(30);
    expect(own("Description")).toBeLessThanOrEqual(250);
    expect(onlyText(manifest, "ProviderName").length).toBeLessThanOrEqual(32);
    for (const [id, resource] of resources) {
      const limit = { ShortStrings: 125, LongStrings: 250 }[
        resource.parentElement?.localName ?? ""
      ];
      expect(id.length).toBeLessThanOrEqual(32);
      expect(attribute(resource, "DefaultValue").length).toBeLessThanOrEqual(limit ?? 2048);
    }
  });

  it("refers only to resources it has, each of the right kind, and uses all of them", () => {
    for (const reference of references) {
      const resource = resources.get(attribute(reference, "resid"));
      expect([reference.outerHTML, resource?.parentElement?.localName]).toEqual([
        reference.outerHTML,
        KIND[reference.localName],
      ]);
    }
    const used = new Set(references.map((reference) => attribute(reference, "resid")));
    expect([...resources.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  it("gives no id twice", () => {
    const ids = everything
      .filter((element) => element.localName !== "OfficeMenu")
      .flatMap((element) => element.getAttribute("id") ?? []);
    expect(ids.length).toBe(new Set(ids).size);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
  });

  it("runs the pane and the commands in one shared runtime, in one page", () => {
    const page = attribute(
      elements(manifest, "SourceLocation")[0] ?? manifest.documentElement,
      "DefaultValue",
    );
    const runtimes = elements(manifest, "Runtime");
    expect(runtimes.map((runtime) => attribute(runtime, "lifetime"))).toEqual(["long"]);
    const inRuntime = [
      ...runtimes,
      ...elements(manifest, "FunctionFile"),
      ...elements(manifest, "SourceLocation").slice(1),
    ].map((element) => attribute(element, "resid"));
    expect(new Set(inRuntime)).toEqual(new Set(["Pane.Url"]));
    expect(urlOf("Pane.Url")).toBe(page);
    expect(new Set(elements(manifest, "TaskpaneId").map((id) => id.textContent)).size).toBe(1);
  });

  it("points to files of its own place only, over https", () => {
    const urls = everything
      .flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Url")])
      .filter((value) => value !== null)
      .filter((value) => value.includes("://"));
    for (const url of urls) expect(url).toMatch(/^https:\/\/localhost:3000\/[\w/.-]+$/);
    const missing = urls
      .map((url) => new URL(url).pathname)
      .filter((path) => path !== "/taskpane.html" && !existsSync(join(TOP, path)));
    expect(missing).toEqual([]);
    expect(elements(manifest, "AppDomains")).toEqual([]);
  });
});

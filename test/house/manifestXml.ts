import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The repository's top folder. */
export const TOP = join(__dirname, "..", "..");

/** A file of the repository as text. */
export function textOf(path: string): string {
  return readFileSync(join(TOP, path), "utf8");
}

/** An XML text as a document. Throws on XML that is not well-formed. Needs a DOM (jsdom). */
export function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const fault = document.querySelector("parsererror");
  if (fault !== null) throw new Error(`Not well-formed: ${fault.textContent}`);
  return document;
}

/** All elements of a local name (without the namespace's prefix), in document order. */
export function elements(document: Document, name: string): Element[] {
  return [...document.getElementsByTagNameNS("*", name)];
}

/** An attribute that must be there. */
export function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`<${element.localName}> has no ${name}.`);
  return value;
}

/** The text of the only element of a name. */
export function onlyText(document: Document, name: string): string {
  const found = elements(document, name);
  if (found.length !== 1) throw new Error(`${found.length} elements are named ${name}.`);
  return found[0]?.textContent ?? "";
}

import type { QueryInfo } from "../protocol";
import type { HostObject } from "./objectType";
import { identityOf, type References } from "./references";

const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Loads what was named, or every plain value when nothing was; "worksheet/name" goes through a link. */
export function load(
  references: References,
  object: HostObject,
  select: readonly string[],
  page: QueryInfo = {},
): unknown {
  const loaded: Record<string, unknown> = object.items ? {} : identityOf(references, object);
  const names = select.map(withoutItems).filter(Boolean);
  if (object.items) {
    const from = page.Skip ?? 0;
    const shown = object.items.slice(from, page.Top === undefined ? undefined : from + page.Top);
    const ofItems = names.filter((name) => !object.hasScalar(name));
    loaded["_Items"] = shown.map((item) => load(references, item, ofItems));
  }
  const own = object.items ? names.filter(object.hasScalar) : namesAtTop(names);
  for (const name of names.length > 0 ? own : object.scalarNames) {
    const below = names.filter((path) => path.startsWith(`${name}/`));
    loaded[upperFirst(name)] = object.hasScalar(name)
      ? object.read(name)
      : loadLink(references, object.link(name), below, name.length + 1);
  }
  return loaded;
}

/** "items" and "*" say nothing: what is loaded of a collection is loaded of its items, and all is meant. */
const withoutItems = (path: string): string =>
  path
    .split("/")
    .filter((part) => part !== "items" && part !== "*")
    .join("/");

const namesAtTop = (select: readonly string[]): string[] => [
  ...new Set(select.map((path) => path.split("/")[0] ?? path)),
];

const loadLink = (
  references: References,
  link: HostObject | null,
  below: readonly string[],
  skip: number,
) =>
  link
    ? load(
        references,
        link,
        below.map((path) => path.slice(skip)),
      )
    : null;

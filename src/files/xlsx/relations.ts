import type { Zip, ZipEntry } from "../zip/directory";
import { unpack, type Allowance } from "../zip/unpack";
import { LIMITS } from "../reader/limits";
import { tagsOf } from "./elements";

/** What a part of a package points to (ECMA-376 part 2, relationships). */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. Strict workbooks differ only before it. */
  readonly type: string;
  /** The name of the part, from the top of the package. */
  readonly target: string;
}

/** The relationships of a part; "" stands for the package itself. None where it has no list. */
export async function relationsOf(
  zip: Zip,
  part: string,
  allowance: Allowance,
): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const list = partOf(zip, `${folder}_rels/${part.slice(slash)}.rels`);
  if (!list) return [];
  const tags = await tagsOf(list.name, unpack(zip, list, allowance, LIMITS.smallPartBytes));
  return tags
    .filter(({ name, closes }) => name === "Relationship" && !closes)
    .map(({ attributes }) => ({
      id: attributes.get("Id") ?? "",
      type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
      target: resolved(folder, attributes.get("Target") ?? ""),
    }));
}

/** The part of that name; letters compare without case, as Excel compares them. */
export function partOf(zip: Zip, name: string): ZipEntry | undefined {
  return zip.entries.get(name.toLowerCase());
}

function resolved(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = (path.startsWith("/") ? path : folder + path).split("/");
  const names: string[] = [];
  for (const step of steps) {
    if (step === "..") names.pop();
    else if (step !== "" && step !== ".") names.push(step);
  }
  return names.join("/");
}

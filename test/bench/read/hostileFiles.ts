import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { CORNERS, spaces, thousandsOfRows } from "../../files/bombs";
import { workbookWith } from "../../files/made";
import { largeFile } from "./largeWorkbooks";

/** Files made to use up time or memory, by what they hold. */
const MADE: ReadonlyMap<string, () => ArrayBuffer> = new Map([
  ["3 GiB of spaces", () => spaces(3072)],
  ["1 GiB of spaces said to be 8 MiB", () => spaces(1024, 8)],
  ["ten million rows", () => thousandsOfRows(10_000)],
  ["two corners of a sheet", () => workbookWith(CORNERS)],
]);

/** Where they are kept, by what they hold. */
export function hostileFiles(): ReadonlyMap<string, string> {
  return new Map(
    [...MADE].map(([name, make]) => {
      const file = largeFile(`${name}.bin`);
      mkdirSync(dirname(file), { recursive: true });
      if (!existsSync(file)) writeFileSync(file, new Uint8Array(make()));
      return [name, file];
    }),
  );
}

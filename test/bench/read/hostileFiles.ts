import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { CORNERS, kibibytesSaid, spaces, thousandsOfRows } from "../../files/bombs";
import { partsOf, workbookOf, workbookWith, zipOf } from "../../files/made";
import { largeFile } from "./largeWorkbooks";

const ONE_CELL = "<sheetData><row><c><v>1</v></c></row></sheetData>";

/** A workbook with its one sheet written by hand. */
const sheet = (xml: string): ArrayBuffer =>
  zipOf({
    ...partsOf({ sheets: [{ name: "B2B", xml: ONE_CELL }] }),
    "xl/worksheets/sheet1.xml": xml,
  });

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

/** Files made to use up time or memory, or to be misread, by what they hold. */
const MADE: ReadonlyMap<string, () => ArrayBuffer> = new Map([
  ["a sheet named __proto__", () => workbookOf({ sheets: [{ name: "__proto__", xml: ONE_CELL }] })],
  ["an entity bomb", () => sheet(`${ENTITIES}<worksheet>&b;</worksheet>`)],
  [
    "an external entity",
    () => sheet(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>`),
  ],
  ["two corners of a sheet, one merge over all", () => workbookWith(CORNERS)],
  [
    "row 4,000,000,000",
    () => workbookWith(`<sheetData><row r="4000000000"><c><v>1</v></c></row></sheetData>`),
  ],
  ["XML cut short", () => sheet("<worksheet><sheetData><row><c><v>1</v></c>")],
  ["2 KB said to be 4 GB", () => kibibytesSaid(2, 4_000_000_000)],
  ["200 MB said to be 100 B", () => kibibytesSaid(200 * 1024, 100)],
  ["1 GiB of spaces", () => spaces(1024)],
  ["3 GiB of spaces", () => spaces(3072)],
  ["1 GiB of spaces said to be 8 MiB", () => spaces(1024, 8)],
  ["ten million rows", () => thousandsOfRows(10_000)],
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

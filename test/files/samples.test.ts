import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { rowAt } from "../../src/ims/records";
import { IMS_TABLES, type ImsTable } from "../../src/ims/tables";
import { readImsFiles } from "../../src/files/reader/reading";
import { handedOut } from "./readings";
import type { Reading } from "../../src/files/reader/report";
import { bufferOf } from "./made";

const FOLDER = join(__dirname, "../../assets/samples");
const fileOf = (ending: string) =>
  readdirSync(FOLDER).find((name) => /^ims_/.test(name) && name.endsWith(ending)) ?? "";

function read(ending: string): Promise<Reading> {
  const name = fileOf(ending);
  return readImsFiles([{ name, bytes: bufferOf(readFileSync(join(FOLDER, name))) }]);
}

/** Key → what identifies and values a record, as far as both kinds of file tell it. */
function contents(reading: Reading, table: ImsTable): Map<string, string> {
  const records = handedOut(reading, table.key);
  return new Map(
    Array.from({ length: records.count }, (_, index): [string, string] => {
      const row = rowAt(records, index);
      return [row.text("key"), row.text("fingerprint")];
    }),
  );
}

describe("The sample files", () => {
  it("tell the same records as JSON and as a workbook, to every cell of the portal", async () => {
    const [json, workbook] = [await read(".json"), await read(".xlsx")];
    expect(json.report).toMatchObject({ findings: [], duplicates: 0 });
    expect(workbook.report).toMatchObject({
      findings: [],
      duplicates: 0,
      gstin: json.report.gstin,
    });
    expect(workbook.report.tables).toEqual(json.report.tables);
    expect(json.report.tables.map(({ table }) => table)).toEqual(IMS_TABLES.map(({ key }) => key));
    for (const table of IMS_TABLES) {
      expect([table.key, contents(workbook, table)]).toEqual([table.key, contents(json, table)]);
    }
  });
});

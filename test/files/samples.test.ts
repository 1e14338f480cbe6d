import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { rowAt, type Records } from "../../src/ims/records";
import { imsTable, INWARD_TABLES, OUTWARD_TABLES, type ImsTable } from "../../src/ims/tables";
import { valueOf } from "../../src/ims/values";
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
    expect(json.report.tables.map(({ table }) => table)).toEqual(
      INWARD_TABLES.map(({ key }) => key),
    );
    for (const table of INWARD_TABLES) {
      expect([table.key, contents(workbook, table)]).toEqual([table.key, contents(json, table)]);
    }
  });
});

describe("The sample files of outward supplies", () => {
  const load = async (...endings: readonly RegExp[]) =>
    readImsFiles(
      readdirSync(FOLDER)
        .filter((name) => /^outward_/.test(name) && endings.some((ending) => ending.test(name)))
        .map((name) => ({ name, bytes: bufferOf(readFileSync(join(FOLDER, name))) })),
    );

  it("tell the same documents as JSON and as workbooks; what only one tells is the name and the remark", async () => {
    const [json, workbooks] = [await load(/GSTR1A?_\d+\.json$/), await load(/\.zip$/)];
    expect(json.report).toMatchObject({ findings: [], duplicates: 0 });
    expect(workbooks.report).toMatchObject({ findings: [], gstin: json.report.gstin });
    expect(json.report.tables).toEqual(workbooks.report.tables);
    expect(json.report.tables.map(({ table }) => table)).toEqual(
      OUTWARD_TABLES.map(({ key }) => key),
    );
    const without = ({ columns, ...rest }: Records): Records => ({
      ...rest,
      columns: Object.fromEntries(
        Object.entries(columns).filter(([field]) => field !== "name" && field !== "remarks"),
      ),
    });
    for (const { key } of OUTWARD_TABLES) {
      const rows = (reading: Reading) => {
        const records = without(handedOut(reading, key));
        const table = imsTable(key);
        return Array.from({ length: records.count }, (_, index) => {
          const row = rowAt(records, index);
          const told = table.columns.filter(({ role }) => role === "portal");
          return told.map(({ field }) => valueOf(row, field) || 0).join(" ");
        }).sort();
      };
      expect([key, rows(workbooks)]).toEqual([key, rows(json)]);
    }
  });

  it("come with the list of added-back liability, which adds no document", async () => {
    const all = await load(/\.json$/);
    const returns = await load(/GSTR1A?_\d+\.json$/);
    expect(all.report.tables).toEqual(returns.report.tables);
    expect(all.report).toMatchObject({ duplicates: 0, findings: [] });
  });
});

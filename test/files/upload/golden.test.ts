import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RecordFields } from "../../../src/ims/records";
import { INWARD_TABLES } from "../../../src/ims/tables";
import { OWN, readSection } from "../readings";
import { edited, madeFiles, textOf } from "./edited";

/** A download of one record, and what goes to the portal of it: for each mark, written by hand. */
interface Golden {
  readonly download: object;
  readonly cases: readonly {
    /** What the portal held, where it is not N. */
    readonly held?: string;
    readonly mark: RecordFields;
    readonly sent?: object;
    /** The field for which the record is not sent. */
    readonly refused?: string;
  }[];
}

const CASES = INWARD_TABLES.flatMap(({ key }) => {
  const { download, cases } = JSON.parse(
    readFileSync(join(__dirname, "golden", `${key}.json`), "utf8"),
  ) as Golden;
  return cases.map((each) => ({ table: key, download, ...each, action: each.mark.action }));
});

test.each(CASES)("$table: $action", async ({ table, download, held, mark, sent, refused }) => {
  const record = { ...download, ...(held !== undefined && { action: held }) };
  const { files, added } = madeFiles([edited(await readSection(table, [record]), table, mark)]);
  if (refused !== undefined) {
    expect({ files, added }).toEqual({ files: [], added: [{ fault: refused }] });
    return;
  }
  expect(files.map((file) => JSON.parse(textOf(file)) as unknown)).toEqual([
    { rtin: OWN, reqtyp: "SAVE", invdata: { [table]: [sent] } },
  ]);
});

test("every section has its four marks", () => {
  const marked = CASES.map(({ table, action }) => `${table} ${String(action)}`);
  const wanted = INWARD_TABLES.flatMap(({ key }) =>
    ["Accepted", "Rejected", "Pending", "No action"].map((action) => `${key} ${action}`),
  );
  expect(marked).toEqual(wanted);
});

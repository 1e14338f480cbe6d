import { filterPortalDocuments } from "../../excel/statement/portalDocuments";
import { readTable } from "../../excel/rows/reading";
import { countRecord } from "../../gstr2b/counting";
import { portalPaths } from "../../gstr2b/fromPortal";
import { lineName } from "../../gstr2b/lineNames";
import { detailsUnder } from "../../gstr2b/lines";
import type { Field } from "../../ims/fields";
import { howMany } from "../../ims/money";
import { rowAt } from "../../ims/records";
import { columnOf, imsTable, type TableKey } from "../../ims/tables";
import { COUNTED_FIELDS } from "../desk/book";
import type { Status } from "../desk/deskState";
import type { Office } from "../desk/office";
import type { StepUnderWay } from "../desk/step";
import { filterRows } from "../filter/filtering";

/**
 * Shows exactly the documents that stand behind a line of GSTR-2B, or behind the lines of a heading: the
 * rows of the IMS tables that count there, each on its sheet, and the documents of the portal's file.
 */
export async function showLine(
  office: Office,
  path: string,
  underWay: StepUnderWay,
): Promise<Status> {
  const { book } = office;
  const lines = detailsUnder(path);
  const fromPortal = portalPaths(book.loaded);
  const portals = lines.map((line) => line.path).filter((each) => fromPortal.has(each));
  const filtered =
    portals.length > 0 ? await filterPortalDocuments(portals, book.period) : undefined;
  const shown =
    filtered === undefined ? [] : [`${howMany(filtered, "row")} of the portal's GSTR-2B shown.`];
  // The first sheet comes to the front last, and stays there.
  for (const line of [...lines].reverse()) {
    const { origin } = line;
    if (origin.from !== "ims" || !book.loaded.has(origin.table)) continue;
    const keys = await keysBehind(office, origin.table, line.path, underWay);
    if (keys.length === 0) continue;
    shown.unshift((await filterRows(office, origin.table, { rows: keys }, underWay)).text);
  }
  if (shown.length > 0) return { tone: "plain", text: shown.join(" ") };
  const name = lineName(path);
  return {
    tone: "plain",
    text:
      portals.length === lines.length
        ? `No documents of ‘${name}’: IMS does not tell them. Load the portal's GSTR-2B file to fill the line.`
        : `No document stands behind ‘${name}’.`,
  };
}

async function keysBehind(
  { book }: Office,
  table: TableKey,
  path: string,
  { signal }: StepUnderWay,
): Promise<readonly string[]> {
  const fields = (["key", ...COUNTED_FIELDS] satisfies Field[]).filter((field) =>
    columnOf(imsTable(table), field),
  );
  const keys: string[] = [];
  await readTable(
    table,
    fields,
    (records) => {
      for (let index = 0; index < records.count; index++) {
        const row = rowAt(records, index);
        if (countRecord(row, book.period, book.cycle).path === path) keys.push(row.text("key"));
      }
    },
    signal,
  );
  return keys;
}

import { filterPortalDocuments } from "../../excel/statement/portalDocuments";
import { readTable } from "../../excel/rows/reading";
import { countRecord } from "../../gstr2b/counting";
import { portalPaths } from "../../gstr2b/fromPortal";
import { lineName } from "../../gstr2b/lineNames";
import { DETAILS } from "../../gstr2b/lines";
import type { Field } from "../../ims/fields";
import { formatCount } from "../../ims/money";
import { rowAt } from "../../ims/records";
import { columnOf, imsTable, type TableKey } from "../../ims/tables";
import { COUNTED_FIELDS } from "../desk/book";
import type { Status } from "../desk/deskState";
import type { Office } from "../desk/office";
import type { StepUnderWay } from "../desk/takeStep";
import { filterRows } from "../filter/filtering";

/**
 * Shows exactly the documents that stand behind a line of GSTR-2B: the rows of the IMS table that count
 * there, or the documents of the portal's file that fill it.
 */
export async function showLine(
  office: Office,
  path: string,
  underWay: StepUnderWay,
): Promise<Status> {
  const line = DETAILS.find((detail) => detail.path === path);
  if (!line) {
    return { tone: "plain", text: "This is the sum of the lines below it: choose one of them." };
  }
  const { book } = office;
  const { origin } = line;
  if (portalPaths(book.loaded).has(path)) {
    const shown = await filterPortalDocuments(path, book.period);
    return {
      tone: "plain",
      text:
        shown === undefined
          ? `No documents of ‘${lineName(path)}’: IMS does not tell them. Load the portal's GSTR-2B file to fill the line.`
          : `${formatCount(shown)} rows of the portal's GSTR-2B shown: ${lineName(path)}.`,
    };
  }
  if (origin.from !== "ims" || !book.loaded.has(origin.table)) {
    return { tone: "plain", text: `No documents of ‘${lineName(path)}’ in this workbook.` };
  }
  const keys = await keysBehind(office, origin.table, path, underWay);
  if (keys.length === 0) {
    return { tone: "plain", text: `No document stands behind ‘${lineName(path)}’.` };
  }
  return filterRows(office, origin.table, { rows: keys }, underWay);
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

import { readRows } from "../../excel/rows/rows";
import { columnsOf } from "../../files/upload/workbookColumns";
import { howMany } from "../../ims/money";
import type { Records } from "../../ims/records";
import { imsTable, type OutwardKey } from "../../ims/tables";
import type { Status } from "../desk/deskState";
import type { Office } from "../desk/office";
import { StepRefused } from "../desk/step";
import type { OfferedFile } from "../export/exportState";
import { tableShown } from "../../excel/rows/goTo";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The rows that the filters of an outward table show, as an .xlsx. Throws `StepRefused` where another
 * sheet is in front or no row is shown.
 */
export async function exportShown(
  office: Office,
  table: OutwardKey,
): Promise<{ readonly file: OfferedFile; readonly status: Status }> {
  const { sheet } = imsTable(table);
  if ((await tableShown()) !== table) {
    throw new StepRefused(
      `Nothing was exported: open the sheet ${sheet} first, then export again.`,
    );
  }
  const fields = columnsOf(imsTable(table)).map(({ field }) => field);
  const shown = await readRows("shown", () => ({ read: ["key", ...fields] }));
  if (!shown?.records || shown.count === 0) {
    throw new StepRefused(
      `Nothing was exported: no row of ${sheet} is shown. Clear a filter, then export again.`,
    );
  }
  const { records, count } = shown;
  const bytes = await tableWorkbook(office, records);
  const { gstin } = office.store.get().client;
  const name = `${[sheet.replaceAll(" ", "_"), gstin].filter(Boolean).join("_")}.xlsx`;
  return {
    file: { name, type: XLSX, bytes: [bytes], records: count, size: bytes.length },
    status: {
      tone: "done",
      text: `${howMany(count, "row")} of ${sheet} exported as ${name}.`,
    },
  };
}

async function tableWorkbook(
  { tools }: Office,
  records: Records,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = tools.openWriter();
  try {
    return await writer.tableWorkbook(records);
  } finally {
    writer.close();
  }
}

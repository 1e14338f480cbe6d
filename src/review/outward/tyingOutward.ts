import { changeRows } from "../../excel/rows/rows";
import { readTable } from "../../excel/rows/reading";
import { findOutwardSheets } from "../../excel/sheets/imsSheets";
import {
  AMENDMENT_FIELDS,
  newOriginals,
  originalCells,
  ORIGINAL_FACTS,
} from "../../ims/outward/amended";
import { rowAt, type Records } from "../../ims/records";
import { imsTable, isOutward, type OutwardKey } from "../../ims/tables";
import { cellsOf } from "../desk/cellColumns";
import type { Office } from "../desk/office";

/** Writes beside each amendment of ours what its original held, where that is on its sheet. */
export async function tieOutward(office: Office): Promise<void> {
  const loaded = (await findOutwardSheets()).map(({ table }) => table).filter(isOutward);
  for (const table of loaded) {
    const { amends } = imsTable(table);
    if (amends && loaded.includes(amends)) await tieTable(office, table, amends);
  }
}

async function tieTable(office: Office, table: OutwardKey, amends: OutwardKey): Promise<void> {
  const blocks: Records[] = [];
  await readTable(table, AMENDMENT_FIELDS, (records) => {
    blocks.push(records);
  });
  const gatherings = blocks.map((block) => newOriginals(block));
  await readTable(amends, ORIGINAL_FACTS, (documents) => {
    for (const gathering of gatherings) gathering.add(documents);
  });
  const originals = new Map(gatherings.flatMap(({ found }) => [...found]));
  await changeRows(
    { table },
    () => AMENDMENT_FIELDS,
    (records) => ({
      cells: cellsOf(records, (index) => originalCells(rowAt(records, index), originals)),
      log: [],
      at: office.tools.now(),
    }),
  );
}

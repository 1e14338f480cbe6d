import { changeRows } from "../../excel/rows/rows";
import { tiedCells } from "../../gstr2b/originals";
import { changeTied, TIE_FIELDS } from "../../gstr2b/ties";
import type { Field } from "../../ims/fields";
import { rowAt } from "../../ims/records";
import { columnOf, imsTable, type TableKey } from "../../ims/tables";
import { valueOf, withValues, type Values } from "../../ims/values";
import { COUNTED_FIELDS, recountRow, type Moved } from "../desk/book";
import { inSlices } from "../desk/inSlices";
import { portalFields } from "../desk/onPortal";
import { cellsOf } from "../desk/cellColumns";
import type { Office } from "../desk/office";

/**
 * Writes on the sheets what is known of the originals of amendments, and which originals an amendment
 * of the same GSTR-2B replaces; counts them so. Nothing is asked of Excel where nothing changes.
 */
export async function tieOriginals(office: Office): Promise<void> {
  const { book } = office;
  for (const [table, rows] of tiedCells(book.ties, book.period, book.cycle)) {
    const changed = await changeRows({ table }, fieldsOf, (records) => ({
      cells: cellsOf(records, (index) => rows.get(records.columns.key?.[index] ?? "")),
      log: [],
      at: office.tools.now(),
    }));
    if (!changed) continue;
    await inSlices(changed.count, (index) => {
      const before = rowAt(changed.records, index);
      const cells = rows.get(before.text("key"));
      if (cells) recountRow(book, { before, after: withValues(before, cells) });
    });
    changeTied(book.ties, (row) => rows.get(row.text("key")));
  }
}

/** Ties anew where rows that changed are amendments or originals of some. */
export async function tieMarked(office: Office, moved: readonly Moved[]): Promise<void> {
  const { ties } = office.book;
  if (ties.originals.size === 0) return;
  const changed = new Map<string, Moved>();
  await inSlices(moved.length, (index) => {
    const row = moved[index];
    if (row) changed.set(row.after.text("key"), row);
  });
  const tied = changeTied(ties, (row) => {
    const change = changed.get(row.text("key"));
    return change && changesOf(change);
  });
  if (tied) await tieOriginals(office);
}

const changesOf = ({ before, after }: Moved): Values =>
  new Map(
    TIE_FIELDS.filter((field) => !Object.is(valueOf(before, field), valueOf(after, field))).map(
      (field) => [field, valueOf(after, field)],
    ),
  );

const fieldsOf = (table: TableKey): readonly Field[] =>
  [...new Set([...COUNTED_FIELDS, ...TIE_FIELDS, ...portalFields(table)])].filter((field) =>
    columnOf(imsTable(table), field),
  );

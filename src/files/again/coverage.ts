import { rowAt, type Records, type Row } from "../../ims/records";
import { isOutward } from "../../ims/tables";

/**
 * Whether files would hold a record if it were still there. An inward download holds all of a table; an
 * outward one only the documents of one return, and the list of added-back liability no others than
 * the rejected ones.
 */
export function coverage(files: Records): (row: Row) => boolean {
  if (!isOutward(files.table)) return () => true;
  const returns = new Set<string>();
  for (let index = 0; index < files.count; index++) {
    const row = rowAt(files, index);
    if (Number.isNaN(row.number("addedBack"))) returns.add(returnOf(row));
  }
  return (row) => returns.has(returnOf(row));
}

const returnOf = (row: Row): string => `${row.text("source")}|${row.number("sourcePeriod")}`;

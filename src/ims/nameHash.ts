import type { NumberField, TextField } from "./fields";
import type { Records } from "./records";
import { remembered } from "./remembered";
import type { ImsTable } from "./tables";

/** What names a record, beside its number: see `rowKey`. */
const NAMES: Record<
  ImsTable["group"],
  { texts: readonly TextField[]; numbers: readonly NumberField[] }
> = {
  "All other ITC": { texts: ["supplier", "source"], numbers: ["sourcePeriod", "date"] },
  "Import of goods": { texts: ["port"], numbers: ["date", "reference"] },
  "Outward supplies": { texts: ["supplier", "source"], numbers: ["sourcePeriod", "date"] },
};

const FACTOR = 2654435761;

/** Different for every session, so that no file can be made whose records all have one hash. */
const SEED = Math.floor(Math.random() * 0x7fffffff);

/**
 * A hash of the name of each record from `from` up to, not including, `to`: records with the same
 * `rowKey` have the same hash. Half a million keys as texts take longer to make and to look up than
 * all their columns to read.
 */
export function nameHashes(
  { group }: ImsTable,
  columns: Records["columns"],
  from: number,
  to: number,
): Int32Array {
  const hashes = new Int32Array(to - from);
  for (let at = from; at < to; at++) hashes[at - from] = numberHash(columns.number?.[at] ?? "");
  for (const field of NAMES[group].texts) {
    const column = columns[field];
    for (let at = from; at < to; at++) {
      hashes[at - from] = mixed(hashes[at - from] ?? 0, repeatedHash(column?.[at] ?? ""));
    }
  }
  for (const field of NAMES[group].numbers) {
    const column = columns[field];
    for (let at = from; at < to; at++) {
      hashes[at - from] = mixed(hashes[at - from] ?? 0, column?.[at] ?? NaN);
    }
  }
  return hashes;
}

function mixed(hash: number, other: number): number {
  const product = Math.imul(hash ^ other, FACTOR);
  return product ^ (product >>> 15);
}

/** Document numbers compare in capitals and without outer spaces; nearly all are written so. */
function numberHash(text: string): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= SPACE || unit >= SMALL_A) return textHash(text.trim().toUpperCase());
    hash = Math.imul(hash ^ unit, FACTOR);
  }
  return hash ^ (hash >>> 15);
}

const SPACE = 0x20;
const SMALL_A = 0x61;

/** Suppliers, ports and forms are few. */
const repeatedHash = remembered(textHash);

function textHash(text: string): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FACTOR);
  return hash ^ (hash >>> 15);
}

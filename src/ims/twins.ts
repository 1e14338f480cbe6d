import { issuerField, issuerOf } from "./amendments";
import { isGone } from "./change";
import { financialYear } from "./financialYear";
import { rowAt, type Records, type Row } from "./records";
import { imsTable } from "./tables";

/**
 * The records that have a twin among these: same supplier (same port for a bill of entry), same
 * document number and same financial year, in which a supplier's numbers are unique (rule 46(b), CGST
 * Rules). Their source or period differs, or they were one record. Indexes, in no order.
 */
export function twinsIn(records: Records): ReadonlySet<number> {
  const twins = new Set<number>();
  const first = new Map<string, number>();
  for (const index of suspectsIn(records)) {
    const name = documentName(rowAt(records, index));
    const other = first.get(name);
    if (other === undefined) first.set(name, index);
    else twins.add(other).add(index);
  }
  return twins;
}

/** The row keys of records, and the indexes of others that have a twin among them. */
export interface TwinsBetween {
  readonly keys: readonly string[];
  readonly indexes: ReadonlySet<number>;
}

/**
 * The twins among records that are known already, in parts with their keys, and others that come to
 * them. What has left IMS gives no credit any more and is nobody's twin.
 */
export function twinsBetween(known: readonly Records[], others: Records): TwinsBetween {
  const wanted = new Set(hashesOf(others));
  const keysOf = new Map<string, string[]>();
  for (const records of known) {
    hashesOf(records).forEach((hash, index) => {
      const row = rowAt(records, index);
      if (!wanted.has(hash) || isGone(row)) return;
      const name = documentName(row);
      keysOf.set(name, [...(keysOf.get(name) ?? []), row.text("key")]);
    });
  }
  const keys = new Set<string>();
  const indexes = new Set<number>();
  for (let index = 0; keysOf.size > 0 && index < others.count; index++) {
    const twins = keysOf.get(documentName(rowAt(others, index)));
    if (!twins) continue;
    indexes.add(index);
    for (const key of twins) keys.add(key);
  }
  return { keys: [...keys], indexes };
}

/** Supplier and number are compared as the row key compares them. */
function documentName(row: Row): string {
  const number = row.text("number").trim();
  return `${issuerOf(row)}|${number}|${financialYear(row.number("date"))}`.toUpperCase();
}

/**
 * Records whose number, by a hash of 32 bits, another one has too: sorting half a million hashes takes
 * a tenth of the time and memory of as many names, and hardly any are left.
 */
function suspectsIn(records: Records): readonly number[] {
  const hashes = hashesOf(records);
  const sorted = hashes.slice().sort();
  const twice = new Set<number>();
  for (let at = 1; at < sorted.length; at++) {
    const hash = sorted[at];
    if (hash !== undefined && hash === sorted[at - 1]) twice.add(hash);
  }
  const suspects: number[] = [];
  hashes.forEach((hash, index) => {
    if (twice.has(hash)) suspects.push(index);
  });
  return suspects;
}

/** Of each record the hash of who issued it and its number. */
function hashesOf({ table, columns }: Records): Uint32Array {
  const issuers = columns[issuerField(imsTable(table))] ?? [];
  return Uint32Array.from(columns.number ?? [], (number, index) =>
    hash32(issuers[index] ?? "", number.trim()),
  );
}

/** FNV-1a, letters in capitals. */
function hash32(...texts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const capital = unit >= 97 && unit <= 122 ? unit - 32 : unit;
      hash = Math.imul(hash ^ capital, 0x01000193);
    }
  }
  return hash >>> 0;
}

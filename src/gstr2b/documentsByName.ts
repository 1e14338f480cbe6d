import type { Row } from "../ims/records";
import { INWARD_TABLES, type TableKey } from "../ims/tables";
import { documentAt, type PortalDocument, type PortalStatement } from "./portalStatement";

/** The table of IMS whose documents a line counts, available or not, under reverse charge or not. */
const tableByLeaf: ReadonlyMap<string, TableKey> = new Map(
  INWARD_TABLES.map(({ key, line }) => [leafOf(line), key]),
);

/** The table of IMS that holds the documents of a line, in whatever summary; undefined for ISD. */
export function tableOfLine(line: string): TableKey | undefined {
  return tableByLeaf.get(leafOf(line));
}

function leafOf(line: string): string {
  const leaf = line.split(".").slice(1).join(".");
  return leaf.replace(/^revsup/, "nonrevsup").replace(/rev$/, "");
}

export interface DocumentsByName {
  readonly byName: ReadonlyMap<string, PortalDocument[]>;
  /** What no record of ours met, where IMS should have told of it. */
  left(): Iterable<readonly [TableKey, readonly PortalDocument[]]>;
}

/** The documents of the tables that IMS has, by name; those that a record of ours meets are taken out. */
export function portalDocuments({ documents }: PortalStatement): DocumentsByName {
  const byName = new Map<string, PortalDocument[]>();
  for (let index = 0; index < documents.count; index++) {
    const document = documentAt(documents, index);
    const table = tableOfLine(document.line);
    // ISD documents are in no table of IMS; reversals are of documents of earlier periods.
    if (table === undefined || document.line.startsWith("itcrev.")) continue;
    const name = nameOf(table, document.supplier, document.number);
    const same = byName.get(name);
    if (same) same.push(document);
    else byName.set(name, [document]);
  }
  return {
    byName,
    *left(): Iterable<readonly [TableKey, readonly PortalDocument[]]> {
      for (const [name, left] of byName) {
        const table = INWARD_TABLES.find(({ key }) => name.startsWith(`${key}|`));
        const inIms = left.filter(
          ({ line }) => line === table?.line || line === table?.rejectedLine,
        );
        if (table && inIms.length > 0) yield [table.key, inIms];
      }
    },
  };
}

const nameOf = (table: TableKey, supplier: string, number: string): string =>
  `${table}|${supplier.trim().toUpperCase()}|${number.trim().toUpperCase()}`;

/** The portal's document of a record: of several of its name the one of its date, tax or line. */
export function takeDocument(
  { byName }: DocumentsByName,
  row: Row,
  path: string | undefined,
): PortalDocument | undefined {
  const same = byName.get(nameOf(row.table.key, row.text("supplier"), row.text("number")));
  if (!same || same.length === 0) return undefined;
  const isLikely: readonly ((document: PortalDocument) => boolean)[] = [
    (document) => document.date === row.number("date") && document.line === path,
    (document) => document.date === row.number("date"),
    () => path !== undefined,
  ];
  for (const likely of isLikely) {
    const at = same.findIndex(likely);
    if (at >= 0) return same.splice(at, 1)[0];
  }
  return undefined;
}

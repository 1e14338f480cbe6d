import { gstinFault, normalGstin } from "../../ims/gstin";
import { imsTable, isTableKey, type Side, type TableKey } from "../../ims/tables";
import { Refused } from "../reader/refused";
import { downloadShape, type Level, type Section } from "./downloadShape";
import { outwardSections } from "./outwardSections";
import { GROUPED_FILE, isGrouped, otherFile } from "./otherFiles";

/** Other names of sections, as the portal's answers and the APIs of service providers have them. */
const OTHER_NAMES: ReadonlyMap<string, TableKey> = new Map([
  ["dn", "b2bdn"],
  ["dna", "b2bdna"],
  ["cn", "b2bcn"],
  ["cna", "b2bcna"],
  ["eco", "ecom"],
  ["ecoa", "ecoma"],
]);

/** What a download holds. */
export interface Envelope {
  readonly side: Side;
  /** The taxpayer's own GSTIN, where the file tells it with a right check digit. */
  readonly gstin: string | undefined;
  /** The lists that are not empty. */
  readonly sections: readonly Section[];
}

/**
 * Finds the sections of a download: under `imsDetails` (IMS Offline Tool), under `data` (API of
 * service providers, the portal's own pages) or bare; those of outward supplies by their own shape.
 * Throws `Refused` for anything else, saying what it is.
 */
export function openEnvelope(root: unknown): Envelope {
  const { data: top } = downloadShape.safeParse(root);
  if (!top) throw new Refused(otherFile(root));
  const { imsDetails, data } = top;
  const bodies = [imsDetails, data?.imsDetails, data, top].filter((level) => level !== undefined);
  const gstin = ownGstin([top, ...bodies]);
  const outward = outwardSections(top, data);
  if (outward) return { side: "outward", gstin, sections: outward };
  const body = bodies.find((level) => sectionsOf(level).some(({ table }) => table));
  if (!body) {
    const isEmpty = bodies.length > 1 && bodies[0] && Object.keys(bodies[0]).length === 0;
    throw new Refused(isEmpty ? EMPTY : otherFile(root));
  }
  const sections = sectionsOf(body).filter(({ records }) => records.length > 0);
  if (sections.length === 0) throw new Refused(EMPTY);
  if (sections.some(({ records }) => records.some(isGrouped))) throw new Refused(GROUPED_FILE);
  return { side: "inward", gstin, sections };
}

/** Whether the file is a download, with records or without, of inward or outward supplies. */
export function isDownload(root: unknown): boolean {
  const { data: top } = downloadShape.safeParse(root);
  if (!top) return false;
  const { imsDetails, data } = top;
  if (imsDetails ?? data?.imsDetails) return true;
  const levels = data ? [top, data] : [top];
  return levels.some(
    (level) =>
      (level.gstr1 ?? level.gstr1a ?? level.rejInvAddBackLiab) !== undefined ||
      sectionsOf(level).some(({ table }) => table),
  );
}

const EMPTY =
  "is an IMS download without records: there is nothing to load. Download it again when the dashboard shows records.";

function sectionsOf(body: Level): readonly Section[] {
  return Object.entries(body).flatMap(([name, records]) =>
    Array.isArray(records) ? [{ name, table: sectionTable(name), records }] : [],
  );
}

/** The table of a section, in whatever spelling; undefined: IMS has no such table. */
export function sectionTable(name: string): TableKey | undefined {
  const normal = name.toLowerCase().replace(/[\s_-]/g, "");
  // The keys of outward tables are ours; the portal's sections of them never stand here.
  const isInward = isTableKey(normal) && imsTable(normal).side === "inward";
  return isInward ? normal : OTHER_NAMES.get(normal);
}

/** `gstin` or `rtin`, beside the sections or above them. */
function ownGstin(levels: readonly Level[]): string | undefined {
  return levels
    .flatMap(({ gstin, rtin }) => [gstin ?? "", rtin ?? ""])
    .map(normalGstin)
    .find((gstin) => gstinFault(gstin) === undefined);
}

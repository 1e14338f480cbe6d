import { formatCount, toPaise } from "../../ims/money";
import { gstinFault, normalGstin } from "../../ims/gstin";
import type { Day } from "../../ims/day";
import { parsePeriodCode } from "../../ims/period";
import type { HEADS } from "../../ims/fields";
import type { Tax } from "../../ims/fields";
import { LINE_PATHS } from "../../gstr2b/lines";
import {
  documentsOf,
  type PortalDocument,
  type PortalStatement,
} from "../../gstr2b/portalStatement";
import { isObject, type JsonObject } from "../json/otherFiles";
import { LIMITS } from "../reader/limits";
import { damaged, Refused } from "../reader/refused";
import { shownText } from "../shownText";
import { readAmount } from "../values/readAmount";
import { readDay } from "../values/readDay";
import { readPeriod } from "../values/readPeriod";
import {
  documentShape,
  leafShape,
  partyShape,
  statementShape,
  type DocumentShape,
  type PartyShape,
  type StatementShape,
} from "./statementShape";
import { lineOf, reasonOf, saysYes, summaryOf, type SectionKey, type Summary } from "./treatment";

/** Where a section keeps its documents: in a list of each party, or bare. */
const LISTS: ReadonlyMap<SectionKey, "inv" | "nt" | "doclist" | "boe" | undefined> = new Map([
  ["b2b", "inv"],
  ["b2ba", "inv"],
  ["cdnr", "nt"],
  ["cdnra", "nt"],
  ["ecom", "inv"],
  ["ecoma", "inv"],
  ["isd", "doclist"],
  ["isda", "doclist"],
  ["impg", undefined],
  ["impgsez", "boe"],
]);

/**
 * Reads the portal's GSTR-2B from JSON of any version since 2020. Throws `Refused` for what is none,
 * or holds documents that cannot be understood: half a statement compares with nothing.
 */
export function readStatementJson(root: unknown): PortalStatement {
  const body = isObject(root) && isObject(root["data"]) ? root["data"] : root;
  const parsed = statementShape.safeParse(body);
  if (!parsed.success) throw damaged("it has not the form of a GSTR-2B");
  const statement = parsed.data;
  const gstin = normalGstin(statement.gstin);
  const period = parsePeriodCode(statement.rtnprd);
  if (gstinFault(gstin) !== undefined) throw damaged("it does not say whose GSTR-2B it is");
  if (Number.isNaN(period)) throw damaged("it does not say of which period it is");
  return {
    gstin,
    period,
    generated: day(statement.gendt),
    documents: documentsOf(documentsIn(statement)),
    lines: linesIn(statement.itcsumm),
  };
}

function documentsIn(statement: StatementShape): readonly PortalDocument[] {
  const found: PortalDocument[] = [];
  const take = (sections: JsonObject, summary: Summary | undefined) => {
    for (const [section, list] of LISTS) {
      const entries = sections[section];
      if (entries === undefined || entries === null) continue;
      if (!Array.isArray(entries)) throw notUnderstood(section);
      for (const entry of entries) takeParty(found, section, list, entry, summary);
    }
  };
  const { docdata, docRejdata } = statement;
  if (docdata) take(docdata, undefined);
  if (docRejdata) take(docRejdata, "itcRejected");
  const reversed = docdata?.["itcrev"];
  for (const sections of Array.isArray(reversed) ? reversed : [reversed]) {
    if (isObject(sections)) take(sections, "itcrev");
  }
  return found;
}

function takeParty(
  found: PortalDocument[],
  section: SectionKey,
  list: "inv" | "nt" | "doclist" | "boe" | undefined,
  entry: unknown,
  summary: Summary | undefined,
): void {
  const party = partyShape.safeParse(entry);
  if (!party.success) throw notUnderstood(section);
  const documents = list === undefined ? [entry] : (party.data[list] ?? []);
  for (const document of documents) {
    const parsed = documentShape.safeParse(document);
    if (!parsed.success) throw notUnderstood(section);
    if (found.length >= LIMITS.records) {
      throw new Refused(`holds more than ${formatCount(LIMITS.records)} documents.`);
    }
    found.push(documentOf(section, parsed.data, party.data, summary));
  }
}

function documentOf(
  section: SectionKey,
  wire: DocumentShape,
  party: PartyShape,
  summary: Summary | undefined,
): PortalDocument {
  const kind = text(wire.doctyp ?? wire.typ);
  const traits = {
    reverseCharge: saysYes(text(wire.rev)),
    creditNote: section.startsWith("isd") ? kind === "ISDC" : isNote(section) && kind === "C",
    amendedBill: saysYes(text(wire.isamd)),
  };
  const available = text(wire.itcelg ?? wire.itcavl);
  const bucket = summary ?? summaryOf(available);
  return {
    line: lineOf(bucket, section, traits),
    supplier: text(party.ctin).toUpperCase(),
    name: text(party.trdnm),
    number: text(wire.inum ?? wire.ntnum ?? wire.docnum ?? wire.boenum),
    originalNumber: text(wire.oinum ?? wire.ontnum ?? wire.odocnum),
    reason: reasonOf(text(wire.rsn), available),
    reduce: text(wire.itcRedReq),
    date: day(wire.dt ?? wire.docdt ?? wire.boedt),
    originalDate: day(wire.oidt ?? wire.ontdt ?? wire.odocdt),
    filed: day(party.supfildt),
    supplierPeriod: readPeriod(text(party.supprd), NaN),
    ...amountsOf(wire),
    declIgst: amount(wire.declIgst),
    declCgst: amount(wire.declCgst),
    declSgst: amount(wire.declSgst),
    declCess: amount(wire.declCess),
  };
}

const isNote = (section: SectionKey) => section === "cdnr" || section === "cdnra";

function amountsOf(wire: DocumentShape): Tax & { readonly taxable: number } {
  const parts = wire.items ?? [wire];
  const sum = (key: "txval" | (typeof HEADS)[number]) =>
    parts.reduce((total, part) => total + (amount(part[key]) || 0), 0);
  return {
    taxable: sum("txval"),
    igst: sum("igst"),
    cgst: sum("cgst"),
    sgst: sum("sgst"),
    cess: sum("cess"),
  };
}

function linesIn(summaries: StatementShape["itcsumm"]): ReadonlyMap<string, Tax> | undefined {
  if (!summaries) return undefined;
  const lines = new Map<string, Tax>();
  for (const path of LINE_PATHS) {
    const [summary = "", group = "", line] = path.split(".");
    const groups = own(summaries, summary);
    const heading = isObject(groups) ? own(groups, group) : undefined;
    const leaf = line === undefined || !isObject(heading) ? heading : own(heading, line);
    const parsed = leafShape.safeParse(leaf);
    if (!parsed.success) continue;
    const { igst, cgst, sgst, cess } = parsed.data;
    lines.set(path, {
      igst: amount(igst) || 0,
      cgst: amount(cgst) || 0,
      sgst: amount(sgst) || 0,
      cess: amount(cess) || 0,
    });
  }
  return lines;
}

const own = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

const notUnderstood = (section: string): Refused =>
  damaged(`a document of its section ${section} cannot be understood`);

type Wire = string | number | null | undefined;

const text = (value: Wire): string => shownText(String(value ?? "").trim());

const day = (value: Wire): Day => readDay(text(value));

function amount(value: Wire): number {
  return typeof value === "number" ? toPaise(value) : readAmount(value ?? "");
}

import { toPaise, toRupees } from "../../ims/money";
import { OUTWARD_TABLES, type OutwardKey } from "../../ims/tables";
import { Refused } from "../reader/refused";
import { readAmount } from "../values/readAmount";
import type { Level, Section } from "./downloadShape";
import { isObject, type JsonObject } from "./otherFiles";

/**
 * What the portal shows of outward supplies: the tree of a return, with `imsactn` on each document, or
 * the flat list of rejected documents whose liability is added back. Source: GSTN schemas of the
 * supplier's view (`sales`, `added-back-liabilities`); the keys of notes are those of GSTR-1 (inferred).
 */
const BODIES = [
  { key: "gstr1", form: "R1" },
  { key: "gstr1a", form: "R1A" },
  { key: "rejInvAddBackLiab", form: undefined },
] as const;

const EMPTY =
  "is a download of outward supplies without records: there is nothing to load. Choose another return period on IMS Dashboard › Outward supplies.";
const NO_PERIOD =
  "is a download of outward supplies that does not say of which return period (rtnprd). Download it again from IMS Dashboard › Outward supplies.";

/** The sections of a download of outward supplies, as flat records; undefined for any other file. */
export function outwardSections(
  top: Level,
  data: Level | undefined,
): readonly Section[] | undefined {
  const levels = data ? [top, data] : [top];
  const level = levels.find((each) => BODIES.some(({ key }) => each[key]));
  if (!level) return undefined;
  const period = level.rtnprd ?? top.rtnprd;
  if (period === undefined) throw new Refused(NO_PERIOD);
  const sections = BODIES.flatMap(({ key, form }) => {
    const body = level[key];
    if (!body) return [];
    const origin = form === undefined ? { imsactn: "R" } : { supPrd: period, form };
    const told = form === undefined ? { rtnprd: period } : {};
    return Object.entries(body).map(([name, groups]): Section => ({
      name: `${key} › ${name}`,
      table: outwardTable(name),
      // What the record itself says goes before what is said of all.
      records: recordsIn(groups).map((record) => ({ ...origin, ...record, ...told })),
    }));
  }).filter(({ records }) => records.length > 0);
  if (sections.length === 0) throw new Refused(EMPTY);
  return sections;
}

function outwardTable(name: string): OutwardKey | undefined {
  return OUTWARD_TABLES.find(({ section }) => section === name.toLowerCase())?.key;
}

/** Groups of e-commerce supplies whose customers have no GSTIN: nobody acts on them in IMS. */
const WITHOUT_RECIPIENT = /^(urp2c|b2c)a?$/i;

/**
 * The documents of a section: a list of parties with their documents, a list of documents, or, of
 * e-commerce supplies, several such lists under names (`b2b`, `urp2ba`).
 */
function recordsIn(groups: unknown): readonly JsonObject[] {
  if (Array.isArray(groups)) return groups.flatMap(documentsIn);
  if (!isObject(groups)) return [];
  return Object.entries(groups).flatMap(([name, list]) =>
    Array.isArray(list) && !WITHOUT_RECIPIENT.test(name) ? list.flatMap(documentsIn) : [],
  );
}

/** The keys of a party's group that are facts of each of its documents. */
const PARTY_KEYS = ["ctin", "tradenm", "rtin", "rtinNam", "stin", "stinNam"] as const;

function documentsIn(group: unknown): readonly JsonObject[] {
  // What is no record stays one for the reader to refuse, with its place.
  if (!isObject(group)) return [{ inum: "" }];
  const documents = [group["inv"], group["nt"]].filter(Array.isArray).flat() as unknown[];
  if (documents.length === 0) return [flat(group)];
  const party = Object.fromEntries(
    PARTY_KEYS.filter((key) => Object.hasOwn(group, key)).map((key) => [key, group[key]]),
  );
  return documents.map((document) => ({ ...party, ...flat(isObject(document) ? document : {}) }));
}

const AMOUNTS = ["txval", "iamt", "camt", "samt", "csamt"] as const;

/** A document without its items; what they come to stands in their place. */
function flat({ itms, ...document }: JsonObject): JsonObject {
  if (!Array.isArray(itms)) return document;
  const items = itms.map((item: unknown) => {
    const outer = isObject(item) ? item : {};
    return isObject(outer["itm_det"]) ? outer["itm_det"] : outer;
  });
  const sums = AMOUNTS.flatMap((key) => {
    const told = items.map((item) => item[key]).filter((value) => value !== undefined);
    return told.length === 0 ? [] : [[key, sumOf(told)] as const];
  });
  return { ...document, ...Object.fromEntries(sums) };
}

/** The sum in rupees; an amount that cannot be read stands for all, so that the reader refuses it. */
function sumOf(amounts: readonly unknown[]): unknown {
  let sum = 0;
  for (const amount of amounts) {
    const paise = typeof amount === "number" ? toPaise(amount) : readAmount(String(amount));
    if (Number.isNaN(paise) || paise < 0) return amount;
    sum += paise;
  }
  return toRupees(sum);
}

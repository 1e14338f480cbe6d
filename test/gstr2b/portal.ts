import { HEADS, type Tax } from "../../src/ims/fields";
import { formatDay } from "../../src/ims/day";
import { periodCode } from "../../src/ims/period";
import { rowAt, taxOf, type Records, type Row } from "../../src/ims/records";
import type { InwardKey } from "../../src/ims/tables";
import { readStatementJson } from "../../src/files/gstr2b/readStatementJson";
import { countRecord } from "../../src/gstr2b/counting";
import { LINE_PATHS } from "../../src/gstr2b/lines";
import type { PortalStatement } from "../../src/gstr2b/portalStatement";
import { figuresOf, type Statement } from "../../src/gstr2b/statement";

const rupees = (tax: Tax) => Object.fromEntries(HEADS.map((head) => [head, tax[head] / 100]));

/** Where the portal's JSON keeps the documents of our tables, and how it names them. */
const SECTIONS = {
  b2b: ["b2b", "inv", "inum", "R"],
  b2ba: ["b2ba", "inv", "inum", "R"],
  b2bdn: ["cdnr", "nt", "ntnum", "D"],
  b2bdna: ["cdnra", "nt", "ntnum", "D"],
  b2bcn: ["cdnr", "nt", "ntnum", "C"],
  b2bcna: ["cdnra", "nt", "ntnum", "C"],
  ecom: ["ecom", "inv", "inum", "R"],
  ecoma: ["ecoma", "inv", "inum", "R"],
  impg: ["impg", "", "boenum", ""],
  impga: ["impg", "", "boenum", ""],
  impgsez: ["impgsez", "boe", "boenum", ""],
  impgseza: ["impgsez", "boe", "boenum", ""],
} as const;

function wireOf(row: Row): { section: string; party: object } {
  const [section, list, number, typ] = SECTIONS[row.table.key as InwardKey];
  const declared = ["Igst", "Cgst", "Sgst", "Cess"].map((head) => {
    const amount = row.number(`reduce${head}` as "reduceIgst");
    return [`decl${head}`, Number.isNaN(amount) ? null : amount / 100];
  });
  const answered = row.text("action") === "Accepted" && row.text("reduce") !== "";
  const document = {
    [number]: row.text("number"),
    [section.startsWith("impg") ? "boedt" : "dt"]: formatDay(row.number("date")),
    typ,
    rev: "N",
    itcavl: "Y",
    isamd: row.table.key.startsWith("impg") && row.table.amends ? "Y" : "N",
    ...rupees(taxOf(row)),
    ...(answered && { itcRedReq: row.text("reduce").slice(0, 1), ...Object.fromEntries(declared) }),
  };
  const party = { ctin: row.text("supplier"), supprd: periodCode(row.number("sourcePeriod")) };
  return { section, party: list === "" ? document : { ...party, [list]: [document] } };
}

/** The portal's GSTR-2B as it would be, had the portal counted as we did: as JSON, then read. */
function portalJson(
  statement: Statement,
  tables: readonly Records[],
  gstin: string,
): Record<string, unknown> {
  const docdata: Record<string, object[]> = {};
  const docRejdata: Record<string, object[]> = {};
  for (const records of tables) {
    for (let index = 0; index < records.count; index++) {
      const row = rowAt(records, index);
      const { path } = countRecord(row, statement.period);
      if (path === undefined) continue;
      const { section, party } = wireOf(row);
      const part = path.startsWith("itcRejected") ? docRejdata : docdata;
      (part[section] ??= []).push(party);
    }
  }
  const itcsumm: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const path of LINE_PATHS) {
    const [summary = "", group = "", line] = path.split(".");
    const groups = (itcsumm[summary] ??= {});
    const leaves = (groups[group] ??= {});
    const tax = rupees(figuresOf(statement, path));
    if (line === undefined) Object.assign(leaves, tax);
    else leaves[line] = tax;
  }
  const rtnprd = periodCode(statement.period);
  return { data: { gstin, rtnprd, gendt: "14-11-2026", itcsumm, docdata, docRejdata } };
}

export function portalOf(
  statement: Statement,
  tables: readonly Records[],
  gstin = "27AAPFU0939F1ZV",
): PortalStatement {
  return readStatementJson(JSON.parse(JSON.stringify(portalJson(statement, tables, gstin))));
}

// What the sample comes to in the GSTR-2B of October 2026, added up record by record in whole paise
// and by none of the add-in's code: the expectation its tests are held against.

const PERIOD = "102026";
const months = (period) => Number(period.slice(2)) * 12 + Number(period.slice(0, 2));

/** Section → the line it adds to, and the line of its rejected records. */
const LINES = {
  b2b: ["itcavl.nonrevsup.b2b", "itcRejected.nonrevsup.b2b"],
  b2ba: ["itcavl.nonrevsup.b2ba", "itcRejected.nonrevsup.b2ba"],
  b2bdn: ["itcavl.nonrevsup.cdnr", "itcRejected.nonrevsup.cdnr"],
  b2bdna: ["itcavl.nonrevsup.cdnra", "itcRejected.nonrevsup.cdnra"],
  b2bcn: ["itcavl.othersup.cdnr", "itcRejected.othersup.cdnr"],
  b2bcna: ["itcavl.othersup.cdnra", "itcRejected.othersup.cdnra"],
  ecom: ["itcavl.nonrevsup.ecom", "itcRejected.nonrevsup.ecom"],
  ecoma: ["itcavl.nonrevsup.ecoma", "itcRejected.nonrevsup.ecoma"],
  impg: ["itcavl.imports.impg"],
  impga: ["itcavl.imports.impga"],
  impgsez: ["itcavl.imports.impgsez"],
  impgseza: ["itcavl.imports.impgasez"],
};

/** Section of amendments → the section of their originals. */
const AMENDED = {
  b2ba: "b2b",
  b2bdna: "b2bdn",
  b2bcna: "b2bcn",
  ecoma: "ecom",
  impga: "impg",
  impgseza: "impgsez",
};
const CREDIT_NOTES = ["b2bcn", "b2bcna"];
const WORDS = { A: "Accepted", R: "Rejected", P: "Pending", N: "No action" };

const paise = (rupees) => Math.round((rupees ?? 0) * 100);

/**
 * Filed, and of October or before. What GSTR-1A reports comes a month later, unless it amends a
 * document of the same return that is in the download too.
 */
function isInPeriod(record, original) {
  if (record.itcprd) return months(record.itcprd) <= months(PERIOD);
  const together = original && isInPeriod(original) && original.rtnprd === record.rtnprd;
  const later = record.srcform === "R1A" && !together ? 1 : 0;
  return record.srcfilstatus === "Filed" && months(record.rtnprd) + later <= months(PERIOD);
}

/** The document of the download that an amendment amends, where it is there. */
function originalOf(record, originals) {
  return originals.find((original) =>
    record.boenum === undefined
      ? original.stin === record.stin &&
        (original.inum ?? original.nt_num) === (record.oinum ?? record.ont_num) &&
        (original.idt ?? original.nt_dt) === (record.oidt ?? record.ont_dt)
      : original.portcd === record.portcd &&
        original.boenum === record.boenum &&
        original.boedt === record.boedt,
  );
}

/** The originals in this GSTR-2B in whose place an amendment stands that counts. */
function replacedIn(imsDetails) {
  const replaced = new Set();
  for (const [section, base] of Object.entries(AMENDED)) {
    for (const record of imsDetails[section] ?? []) {
      const original = originalOf(record, imsDetails[base] ?? []);
      if (!original || !isInPeriod(original) || original.action === "P") continue;
      if (isInPeriod(record, original) && !"PR".includes(record.action)) replaced.add(original);
    }
  }
  return replaced;
}

const fullTax = (record) =>
  [record.iamt ?? record.igst, record.camt, record.samt, record.cess].map(paise);

/** An accepted credit note reduces what was declared: nothing on N, the figures given on Y. */
function reduction(record) {
  if (record.action !== "A" || record.itcRedReq === undefined) return fullTax(record);
  if (record.itcRedReq === "N") return [0, 0, 0, 0];
  const declared = [record.declIgst, record.declCgst, record.declSgst, record.declCess];
  return fullTax(record).map((full, head) =>
    declared[head] === undefined ? full : paise(declared[head]),
  );
}

/** Records per table and action, and the lines with four heads in rupees and a count of documents. */
export function addUp(client, imsDetails) {
  const tables = {};
  const lines = {};
  const replaced = replacedIn(imsDetails);
  let needsOriginal = 0;
  const add = (path, tax) => {
    lines[path] ??= { tax: [0, 0, 0, 0], documents: 0 };
    tax.forEach((amount, head) => (lines[path].tax[head] += amount));
    lines[path].documents += 1;
  };
  for (const [section, records] of Object.entries(imsDetails)) {
    const [line, rejectedLine] = LINES[section];
    const actions = { Accepted: 0, Rejected: 0, Pending: 0, "No action": 0 };
    for (const record of records) {
      actions[WORDS[record.action]] += 1;
      const original = originalOf(record, imsDetails[AMENDED[section]] ?? []);
      if (!isInPeriod(record, original) || record.action === "P" || replaced.has(record)) continue;
      if (record.action === "R") add(rejectedLine, fullTax(record));
      // What became of an original of an earlier month the download does not tell.
      else if (AMENDED[section] && !(original && isInPeriod(original))) needsOriginal += 1;
      else add(line, CREDIT_NOTES.includes(section) ? reduction(record) : fullTax(record));
    }
    tables[section] = { records: records.length, actions };
  }
  const inRupees = Object.entries(lines).map(([path, { tax, documents }]) => {
    const [igst, cgst, sgst, cess] = tax.map((amount) => amount / 100);
    return [path, { igst, cgst, sgst, cess, documents }];
  });
  return {
    gstin: client.gstin,
    period: PERIOD,
    tables,
    needsOriginal,
    lines: Object.fromEntries(inRupees.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

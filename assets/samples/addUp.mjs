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

const AMENDMENTS = ["b2ba", "b2bdna", "b2bcna", "ecoma", "impga", "impgseza"];
const WORDS = { A: "Accepted", R: "Rejected", P: "Pending", N: "No action" };

const paise = (rupees) => Math.round((rupees ?? 0) * 100);

/** Filed, and of October or before; what GSTR-1A reports comes a month later. */
function isInPeriod(record) {
  if (record.itcprd) return months(record.itcprd) <= months(PERIOD);
  const first = months(record.rtnprd) + (record.srcform === "R1A" ? 1 : 0);
  return record.srcfilstatus === "Filed" && first <= months(PERIOD);
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
      if (!isInPeriod(record) || record.action === "P") continue;
      if (record.action === "R") add(rejectedLine, fullTax(record));
      // The download does not tell what became of the original, so the amendment is not counted.
      else if (AMENDMENTS.includes(section)) needsOriginal += 1;
      else add(line, section === "b2bcn" ? reduction(record) : fullTax(record));
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

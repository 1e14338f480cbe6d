// What the outward sample comes to, added up document by document in whole paise and by none of the
// add-in's code: records and tax by table, return and status, and what rejections add to the liability.

const WORDS = { A: "Accepted", R: "Rejected", P: "Pending" };
const HEADS = ["igst", "cgst", "sgst", "cess"];
const AMENDED = { b2ba: "b2b", cdnra: "cdnr", ecoma: "ecom" };

const taxOf = ({ items }) =>
  HEADS.map((head) => items.reduce((sum, item) => sum + (item[head] ?? 0), 0));
const total = (tax) => tax.reduce((a, b) => a + b, 0);
const inRupees = (tax) => tax.map((paise) => paise / 100);

/** The tax by which a document lowered the liability; undefined where its original is not known. */
function lowered(section, record, outward) {
  const isCredit = record.noteType === "C";
  if (record.reverse === "Y") return undefined;
  if (section === "cdnr") return isCredit ? taxOf(record) : undefined;
  const originals = outward[AMENDED[section]];
  if (!originals) return undefined;
  const original = originals.find(
    ({ number, date, customer }) =>
      customer === record.customer &&
      number === record.original.number &&
      date === record.original.date,
  );
  if (!original) return "unknown";
  const sign = isCredit ? 1 : -1;
  const before = taxOf(original);
  const difference = taxOf(record).map((tax, head) => sign * (tax - before[head]));
  return total(difference) > 0 ? difference : undefined;
}

/** The month after: a rejection is counted in the GSTR-3B that follows the return. */
const after = (period) =>
  `${String(Number(period.slice(0, 2)) + 1).padStart(2, "0")}${period.slice(2)}`;

export function addUpOutward(client, outward) {
  const figures = {};
  const liability = {};
  let unknown = 0;
  for (const [section, records] of Object.entries(outward)) {
    for (const record of records) {
      const status = WORDS[record.status] ?? "No action";
      const name = `${section} ${record.form} ${record.period} ${status}`;
      const figure = (figures[name] ??= { documents: 0, tax: 0 });
      figure.documents += 1;
      figure.tax = Math.round(figure.tax * 100 + total(taxOf(record))) / 100;
      const owed = lowered(section, record, outward);
      if (owed === "unknown" && status === "Rejected") unknown += 1;
      if (!Array.isArray(owed) || status === "Accepted") continue;
      const group = (liability[`${after(record.period)} ${record.customer.gstin} ${status}`] ??= {
        documents: 0,
        tax: [0, 0, 0, 0],
      });
      group.documents += 1;
      group.tax = group.tax.map((sum, head) => sum + owed[head]);
    }
  }
  const sorted = (entries) => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    gstin: client.gstin,
    figures: sorted(Object.entries(figures)),
    unknown,
    liability: sorted(
      Object.entries(liability).map(([name, { documents, tax }]) => [
        name,
        { documents, tax: inRupees(tax) },
      ]),
    ),
  };
}

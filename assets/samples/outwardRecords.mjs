// What the made-up client issued in September and October 2026, and what its customers did with it: the
// categories of the portal's page of outward supplies, each with every status.
import { between, dayIn, pick, rupees } from "./documents.mjs";
import { CLIENT, CUSTOMERS, SELLERS } from "./parties.mjs";

const many = (count, make) => Array.from({ length: count }, (_, i) => make(i));

const STATUS = ["A", undefined, "R", "P", undefined, "A", "R"];
const REMARKS = {
  R: ["Goods not received", "=Rate differs", "Note not agreed", "<i>दर गलत है</i>"],
  P: ["Under check", "Awaiting the order"],
};

/** One document: `form` and `period` of the return it is filed in, amounts in paise, items by rate. */
function issued(i, { prefix, customer, form = "R1", period = "102026", more = {} }) {
  const items = many(1 + (i % 2), (n) => {
    const taxable = more.taxable ?? between(50_000, 6_000_000);
    const rate = pick([18, 5, 40], i + n);
    // Supplies to a special economic zone are taxed as across States.
    const inState = customer.state === CLIENT.state && !customer.sez;
    const part = (percent) => Math.round((taxable * percent) / 100);
    return {
      rate,
      taxable,
      igst: inState ? undefined : part(rate),
      cgst: inState ? part(rate / 2) : undefined,
      sgst: inState ? part(rate / 2) : undefined,
      cess: rate === 40 ? part(1) : 0,
    };
  });
  const status = "status" in more ? more.status : pick(STATUS, i);
  const remark = REMARKS[status] && i % 2 === 0 ? pick(REMARKS[status], i) : undefined;
  return {
    customer,
    form,
    period,
    number: more.number ?? `${prefix}/26-27/${String(i + 1).padStart(3, "0")}`,
    date: more.date ?? dayIn(period),
    original: more.original,
    noteType: more.noteType,
    seller: more.seller,
    type: customer.sez ? "SEWP" : "R",
    reverse: more.reverse ? "Y" : "N",
    items,
    status,
    remark,
  };
}

const returnOf = (i) =>
  pick(
    [
      { form: "R1", period: "102026" },
      { form: "R1", period: "092026" },
      { form: "R1", period: "102026" },
      { form: "R1A", period: "102026" },
    ],
    i,
  );

const b2b = many(36, (i) =>
  issued(i, {
    prefix: "NH",
    customer: pick(CUSTOMERS, i),
    ...returnOf(i),
    more: { reverse: i === 20, number: i === 7 ? "000042" : i === 9 ? "1E5" : undefined },
  }),
);

const cdnr = many(20, (i) =>
  issued(i, {
    prefix: "NCN",
    customer: pick(CUSTOMERS, i * 3),
    ...returnOf(i),
    more: { noteType: i % 5 === 4 ? "D" : "C" },
  }),
);

const ecom = many(8, (i) =>
  issued(i, {
    prefix: "NE",
    customer: pick(CUSTOMERS, i),
    ...returnOf(i),
    more: { seller: pick(SELLERS, i) },
  }),
);

/** Amendments: one in three of a document that is not in these files. */
function amendments(originals, prefix, statuses) {
  return many(statuses.length, (i) => {
    const original = originals[i * 3];
    const known = i % 3 !== 2;
    const taxable = original.items[0].taxable;
    return issued(i * 2, {
      prefix: `${prefix}A`,
      customer: original.customer,
      form: i % 4 === 3 ? "R1A" : "R1",
      period: "102026",
      more: {
        status: statuses[i],
        noteType: original.noteType,
        seller: original.seller,
        number: i % 2 ? original.number : undefined,
        // Every other one lowers the tax, the others raise it.
        taxable: i % 2 ? Math.round(taxable / 2) : taxable * 2,
        original: known
          ? { number: original.number, date: original.date }
          : { number: `${prefix}/25-26/${700 + i}`, date: "14-03-2026" },
      },
    });
  });
}

export const OUTWARD = {
  b2b,
  b2ba: amendments(b2b, "NH", ["R", "R", "R", "A", undefined, "P"]),
  cdnr,
  cdnra: amendments(cdnr, "NCN", ["R", "R", "R", "A", undefined, "P"]),
  ecom,
  ecoma: amendments(ecom.slice(0, 1).concat(ecom, ecom, ecom), "NE", [
    "R",
    "R",
    "A",
    undefined,
    "P",
  ]),
};

const sum = (items, head) => items.reduce((total, item) => total + (item[head] ?? 0), 0);
export const totals = ({ items }) => {
  const [txval, iamt, camt, samt, csamt] = ["taxable", "igst", "cgst", "sgst", "cess"].map((head) =>
    sum(items, head),
  );
  return { txval, iamt, camt, samt, csamt, val: txval + iamt + camt + samt + csamt };
};

const NUMBERS = {
  b2b: ["inum", "idt"],
  b2ba: ["inum", "idt"],
  cdnr: ["nt_num", "nt_dt"],
  cdnra: ["nt_num", "nt_dt"],
  ecom: ["inum", "idt"],
  ecoma: ["inum", "idt"],
};
const isEco = (section) => section.startsWith("ecom");
const isNote = (section) => section.startsWith("cdnr");

/** What names a document, by the keys of its section. */
function named(section, { number, date, original }) {
  const [num, dt] = NUMBERS[section];
  return {
    [num]: number,
    [dt]: date,
    ...(original && { [`o${num}`]: original.number, [`o${dt}`]: original.date }),
  };
}

/** A document as it stands in the tree of GSTR-1. */
function inTree(section, record) {
  const { noteType, type, customer, reverse, items, status } = record;
  const amounts = totals(record);
  return {
    ...named(section, record),
    ...(isNote(section) && { ntty: noteType }),
    ...(isEco(section) ? { sply_ty: customer.state === CLIENT.state ? "INTRA" : "INTER" } : {}),
    ...(isEco(section) ? {} : { inv_typ: type, rchrg: reverse }),
    val: rupees(amounts.val),
    pos: customer.state,
    cflag: "N",
    updby: "S",
    itms: items.map(({ rate, taxable, igst, cgst, sgst, cess }, n) => ({
      num: n + 1,
      itm_det: {
        rt: rate,
        txval: rupees(taxable),
        ...(igst !== undefined && { iamt: rupees(igst) }),
        ...(cgst !== undefined && { camt: rupees(cgst), samt: rupees(sgst) }),
        csamt: rupees(cess),
      },
    })),
    ...(status && { imsactn: status }),
  };
}

/** A section as the tree has it: the documents of each customer together. */
function section(name, records) {
  const groups = new Map();
  for (const record of records) {
    const { customer, seller } = record;
    const key = `${customer.gstin} ${seller?.gstin ?? ""}`;
    const party = isEco(name)
      ? { rtin: customer.gstin, stin: seller.gstin }
      : { ctin: customer.gstin, cfs: "Y" };
    const list = isNote(name) ? "nt" : "inv";
    const group = groups.get(key) ?? { ...party, [list]: [] };
    group[list].push(inTree(name, record));
    groups.set(key, group);
  }
  const all = [...groups.values()];
  // E-commerce supplies stand apart by who sold through us.
  return isEco(name) ? { [name === "ecom" ? "b2b" : "b2ba"]: all } : all;
}

/** The file of one return: `R1` or `R1A` of a period. */
export function returnFile(form, period) {
  const tree = Object.entries(OUTWARD).flatMap(([name, records]) => {
    const ours = records.filter((record) => record.form === form && record.period === period);
    return ours.length > 0 ? [[name, section(name, ours)]] : [];
  });
  const key = form === "R1" ? "gstr1" : "gstr1a";
  return { gstin: CLIENT.gstin, rtnprd: period, [key]: Object.fromEntries(tree) };
}

/** The list of rejected documents of September whose liability is added back in October's GSTR-3B. */
export function addedBackFile() {
  const rejected = OUTWARD.cdnr.filter(
    ({ status, period, noteType }) => status === "R" && period === "092026" && noteType === "C",
  );
  const cdnr = rejected.map((record) => {
    const { val, txval, iamt, camt, samt, csamt } = totals(record);
    const { customer, type, form, period, remark, noteType } = record;
    return {
      ctin: customer.gstin,
      tradenm: customer.name,
      inv_typ: type,
      val: rupees(val),
      txval: rupees(txval),
      iamt: rupees(iamt),
      camt: rupees(camt),
      samt: rupees(samt),
      csamt: rupees(csamt),
      ...(remark && { remarks: remark }),
      supPrd: period,
      form,
      ...named("cdnr", record),
      ntty: noteType,
    };
  });
  const rejInvAddBackLiab = { cdnr, b2ba: [], cdnra: [], ecoma: [] };
  return { gstin: CLIENT.gstin, rtnprd: "102026", rejInvAddBackLiab };
}

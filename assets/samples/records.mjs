// The records of the sample, section by section; the import sections spelled as in the only
// published model of them.
import { actionAt, between, dayIn, document, pick, rupees } from "./documents.mjs";
import { OPERATORS, SEZ_SUPPLIERS, SUPPLIERS } from "./parties.mjs";

/** Document numbers that a spreadsheet likes to turn into numbers, dates or formulas. */
const HARD_NUMBERS = [
  "1234567890123456",
  "0000000000000042",
  "000123",
  "0007/26-27",
  "-17/2026-27",
  "1E5",
  "12E10",
  "MAR-26",
  "10-26",
  "3/4",
];

const INVOICE = { number: "inum", date: "idt", typed: true };
const NOTE = { number: "nt_num", date: "nt_dt", typed: true };
const ECO = { number: "inum", date: "idt", typed: false };

const RATES = [18, 18, 5, 18, 40];
const TYPES = new Map([
  [42, "DE"],
  [77, "SEWP"],
  [96, "SEWOP"],
  [113, "CBW"],
]);

const many = (count, make) => Array.from({ length: count }, (_, i) => make(i));

export const b2b = many(158, (i) =>
  document(i, {
    words: INVOICE,
    prefix: "INV",
    supplier: pick(SUPPLIERS, i),
    rate: pick(RATES, i),
    more: {
      type: TYPES.get(i),
      number: i % 5 === 2 ? HARD_NUMBERS[(i - 2) / 5] : undefined,
    },
  }),
);

export const b2bdn = many(16, (i) =>
  document(i, { words: NOTE, prefix: "DN", supplier: pick(SUPPLIERS, i * 5), rate: 18 }),
);

/** Answers to `ITC to be reduced` of accepted credit notes: in full, in part, not at all. */
const REDUCTIONS = [
  () => ({ itcRedReq: "Y" }),
  ({ iamt, camt, samt }) => ({
    itcRedReq: "Y",
    declIgst: half(iamt),
    declCgst: half(camt),
    declSgst: half(samt),
    declCess: 0,
    remarks: "Rest was blocked under section 17(5)",
  }),
  () => ({ itcRedReq: "N", remarks: "ITC not availed" }),
];
const half = (amount) => Math.round(amount * 50) / 100;

let accepted = 0;
const reductionOf = (action) => (action === "A" ? pick(REDUCTIONS, accepted++) : undefined);

export const b2bcn = many(36, (i) => {
  // Where the portal forbids Pending, a note is not pending.
  const pendingBlocked = i % 3 === 0;
  const action = pendingBlocked && actionAt(i) === "P" ? "N" : actionAt(i);
  const reductionBlocked = i % 12 === 10;
  return document(i, {
    words: NOTE,
    prefix: "CN",
    supplier: pick(SUPPLIERS, i * 7 + 1),
    rate: pick(RATES, i),
    action,
    more: {
      pendingBlocked,
      // An accepted note may need a remark on its reduction.
      remarksBlocked: action === "A" ? false : undefined,
      reductionBlocked,
      reduction: reductionBlocked ? undefined : reductionOf(action),
    },
  });
});

export const ecom = many(18, (i) =>
  document(i, { words: ECO, prefix: "ECO", supplier: pick(OPERATORS, i), rate: 5 }),
);

/** Every fourth amends a document of this file, the others one of an earlier month. */
function amendments(count, { words, prefix, originals, rate, step }) {
  return many(count, (i) => {
    const known = i % 4 === 1 ? originals[i * step] : undefined;
    const parties = words === ECO ? OPERATORS : SUPPLIERS;
    const supplier = known
      ? parties.find(({ gstin }) => gstin === known.stin)
      : pick(parties, i * 3 + 2);
    const original = known
      ? { number: known[words.number], date: known[words.date] }
      : { number: `${prefix}/26-27/${900 + i}`, date: dayIn("082026") };
    const action = actionAt(i + 3);
    return document(i, {
      words,
      prefix: `${prefix}A`,
      supplier,
      rate,
      action,
      more: {
        original,
        number: i % 2 ? original.number : undefined,
        date: i % 2 ? original.date : undefined,
        pendingBlocked: i % 5 === 4,
        reductionBlocked: i % 5 !== 0,
        reduction: i % 5 === 0 && action === "A" ? REDUCTIONS[0] : undefined,
      },
    });
  });
}

export const b2ba = amendments(14, {
  words: INVOICE,
  prefix: "INV",
  originals: b2b,
  rate: 18,
  step: 7,
});
export const b2bdna = amendments(6, {
  words: NOTE,
  prefix: "DN",
  originals: b2bdn,
  rate: 18,
  step: 2,
});
export const b2bcna = amendments(8, {
  words: NOTE,
  prefix: "CN",
  originals: b2bcn,
  rate: 18,
  step: 3,
});
export const ecoma = amendments(4, {
  words: ECO,
  prefix: "ECO",
  originals: ecom,
  rate: 5,
  step: 2,
});

const PORTS = ["INMAA1", "INBLR4", "INNSA1", "INCOK1"];

/** A bill of entry; imports are accepted, pending or undecided, never rejected. */
function bill(i, { first, sez, amends }) {
  const period = i % 11 === 6 ? "092026" : i % 13 === 8 ? "112026" : "102026";
  const taxable = between(500_000, 90_000_000);
  const supplier = pick(SEZ_SUPPLIERS, i);
  const cess = i % 6 === 3 ? Math.round(taxable / 100) : 0;
  const day = dayIn(period);
  return {
    ...(sez && { stin: supplier.gstin, tradenm: supplier.name }),
    ispendactblocked: amends && i % 2 ? "Y" : "N",
    irefdt: day,
    itcprd: period,
    portcd: pick(PORTS, i),
    boenum: String(first + i * 37),
    boedt: day,
    action: amends ? pick(["N", "N", "A", "N"], i) : pick(["N", "A", "N", "P", "A"], i),
    txval: rupees(taxable),
    igst: rupees(Math.round((taxable * 18) / 100)),
    cess: rupees(cess),
    srtinprd: period,
  };
}

export const impg = many(22, (i) => bill(i, { first: 4102231 }));
export const impga = many(4, (i) => bill(i, { first: 4055012, amends: true }));
export const impgsez = many(10, (i) => bill(i, { first: 2203871, sez: true }));
export const impgseza = many(4, (i) => bill(i, { first: 2190044, sez: true, amends: true }));

// How one document of the sample is made up: keys, their spelling and order as the IMS Offline Tool
// downloads them.
import { CLIENT } from "./parties.mjs";

/** A repeatable generator (mulberry32): the sample is the same whenever it is made. */
let state = 102026;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
export const between = (low, high) => low + Math.floor(random() * (high - low + 1));
export const pick = (list, i) => list[i % list.length];
export const rupees = (paise) => paise / 100;
const two = (n) => String(n).padStart(2, "0");

/** Where a record comes from, by its place in the section; all others: GSTR-1 of October, filed. */
const ORIGINS = [
  [19, 7, { rtnprd: "092026", srcform: "R1", srcfilstatus: "Filed" }],
  [23, 11, { rtnprd: "092026", srcform: "R1A", srcfilstatus: "Filed" }],
  [37, 20, { rtnprd: "102026", srcform: "R1A", srcfilstatus: "Filed" }],
  [29, 15, { rtnprd: "112026", srcform: "R1", srcfilstatus: "Not Filed" }],
  [61, 40, { rtnprd: "112026", srcform: "R1", srcfilstatus: "Filed" }],
  [31, 3, { rtnprd: "102026", srcform: "R5", srcfilstatus: "Filed" }],
  [13, 9, { rtnprd: "102026", srcform: "R1", srcfilstatus: "Not Filed" }],
  [11, 4, { rtnprd: "102026", srcform: "IFF", srcfilstatus: "Filed" }],
  [53, 17, { rtnprd: "082026", srcform: "R1", srcfilstatus: "Filed" }],
];
const OCTOBER = { rtnprd: "102026", srcform: "R1", srcfilstatus: "Filed" };

function originAt(i) {
  return ORIGINS.find(([step, at]) => i % step === at)?.[2] ?? OCTOBER;
}

/** A day of a return period, `dd-mm-yyyy`. */
export function dayIn(period) {
  const last = period === "112026" ? 20 : 28;
  return `${two(between(1, last))}-${period.slice(0, 2)}-${period.slice(2)}`;
}

/** Of ten records three are accepted, one is rejected, one is pending, five are undecided. */
export const actionAt = (i) => pick(["A", "N", "N", "R", "N", "A", "P", "N", "A", "N"], i);

const REMARKS = {
  R: ["Not our purchase", "Rate differs from the order", "Billed twice", "माल नहीं मिला"],
  P: ["Goods in transit", "Debit note awaited", "=Ask the supplier", "Quantity under check"],
};

/**
 * Tax on a taxable value, in paise: the rate of it, to the paisa. Central and State tax are half
 * each inside a State; integrated tax across States and whenever the invoice type calls for it.
 */
function taxed(taxable, rate, inState, cessRate = 0) {
  const part = (percent) => Math.round((taxable * percent) / 100);
  const [iamt, camt, samt] = inState ? [0, part(rate / 2), part(rate / 2)] : [part(rate), 0, 0];
  const cess = part(cessRate);
  const val = taxable + iamt + camt + samt + cess;
  return { txval: taxable, iamt, camt, samt, cess, val };
}

const inRupees = (amounts) =>
  Object.fromEntries(Object.entries(amounts).map(([key, paise]) => [key, rupees(paise)]));

/** One document of a section. `words` names the keys of number and date; `more` is what differs. */
export function document(i, { words, prefix, supplier, rate, action = actionAt(i), more = {} }) {
  const origin = originAt(i);
  const taxable = between(80_000, 18_000_000);
  const type = more.type ?? "R";
  const inState = supplier.state === CLIENT.state && type === "R";
  const cessRate = supplier.name.includes("Tobacco") ? 1 : 0;
  const amounts = taxed(taxable, type === "SEWOP" ? 0 : rate, inState, cessRate);
  const { val, txval, iamt, camt, samt, cess } = inRupees(amounts);
  const remarksBlocked = more.remarksBlocked ?? i % 17 === 5;
  const remark = REMARKS[action] && i % 3 !== 1 && !remarksBlocked;
  return {
    stin: supplier.gstin,
    ...(more.original && {
      [`o${words.number}`]: more.original.number,
      [`o${words.date}`]: more.original.date,
    }),
    [words.number]: more.number ?? `${prefix}/26-27/${String(i + 1).padStart(4, "0")}`,
    ...(words.typed && { inv_typ: type }),
    [words.date]: more.date ?? dayIn(origin.rtnprd),
    val,
    action,
    pos: CLIENT.state,
    txval,
    iamt,
    camt,
    samt,
    cess,
    tradenm: supplier.name,
    srcform: origin.srcform,
    rtnprd: origin.rtnprd,
    srcfilstatus: origin.srcfilstatus,
    ispendactblocked: more.pendingBlocked ? "Y" : "N",
    isRemarksBlocked: remarksBlocked ? "Y" : "N",
    itcRedReqBlocked: more.reductionBlocked ? "Y" : "N",
    ...(remark && { remarks: pick(REMARKS[action], i) }),
    ...more.reduction?.({ iamt, camt, samt, cess }),
  };
}

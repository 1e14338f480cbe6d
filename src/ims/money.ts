/** An amount in whole paise. `NaN` stands for an empty cell. Sums of paise are exact up to 2^53. */
export type Paise = number;

/**
 * Stands for text in a cell for an amount of the user's, a word or a figure stored as text: no formula
 * adds it up, so it counts as no figure; but the cell is not empty.
 */
export const NO_AMOUNT: Paise = -Infinity;

/** Rupees as a file or a cell gives them → paise. Rounded: 43682.609999999 is 43,682.61. */
export function toPaise(rupees: number): Paise {
  return Math.round(rupees * 100);
}

/** Reads rupees as a user types them, with or without grouping: `1,250.50`. `NaN` for anything else. */
export function parseRupees(text: string): Paise {
  const plain = text.replace(/[,\s₹]/g, "");
  return /^\d+(\.\d{0,2})?$/.test(plain) ? toPaise(Number(plain)) : NaN;
}

/** Paise → rupees, the nearest double, which prints as the exact two decimals. */
export function toRupees(paise: Paise): number {
  return paise / 100;
}

const rupeesFormat = new Intl.NumberFormat("en-IN", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** `1,23,45,678.00`: Indian grouping, two decimals, a leading minus; "" for an empty cell. */
export function formatPaise(paise: Paise): string {
  if (paise === NO_AMOUNT) return "no amount";
  return Number.isNaN(paise) ? "" : rupeesFormat.format(toRupees(paise));
}

const countFormat = new Intl.NumberFormat("en-IN", { maximumFractionDigits: 0 });

/** `1,23,456`: a count in Indian grouping. */
export function formatCount(count: number): string {
  return countFormat.format(count);
}

/** `1 record`, `1,23,456 records`: how many there are of what is named in the singular. */
export function howMany(count: number, one: string): string {
  return `${formatCount(count)} ${one}${count === 1 ? "" : "s"}`;
}

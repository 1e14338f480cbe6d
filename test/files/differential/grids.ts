import { chanceFrom, type Chance } from "./random";

/** A cell as it is meant: a text, a number, a date (days of Excel's count), a truth, nothing. */
export type GridCell = string | number | boolean | { readonly date: number } | null;
export type Grid = readonly (readonly GridCell[])[];

const TEXTS = [
  "Kaveri Metals Pvt Ltd",
  "007",
  "  two  spaces ",
  `A&B <Co> "x" 'y'`,
  "काव्या ट्रेडर्स",
  "₹ 🙂",
  "first\nsecond",
  "=1+1",
  "+91 98",
  "@SUM",
  "__proto__",
  "constructor",
  "TRUE",
  "#N/A",
  "_x0041_",
  "]]>",
  "<!-- no -->",
  "x".repeat(300),
  "é",
  "\u202eabc",
] as const;
const NUMBERS = [
  0, 1, -1, 0.1, 118000.55, 99999999999.99, 1e-7, -2500, 0.30000000000000004, 123456789012345, 1e21,
] as const;
const DAYS = [46295, 46300, 46325.5, 36526, 46300.25] as const;

function cell(chance: Chance): GridCell {
  switch (chance.below(6)) {
    case 0:
      return null;
    case 1:
      return chance.of(NUMBERS);
    case 2:
      return { date: chance.of(DAYS) };
    case 3:
      return chance.below(4) === 0 ? chance.below(2) === 1 : chance.below(1000) / 100;
    default:
      return chance.of(TEXTS);
  }
}

/** A small sheet, its first cell always filled, without texts that its writer cannot write. */
export function grid(seed: number, unwritable: readonly string[] = []): Grid {
  const chance = chanceFrom(seed);
  const width = 1 + chance.below(8);
  return Array.from({ length: 1 + chance.below(8) }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const value = cell(chance);
      const isWritten = typeof value !== "string" || !unwritable.includes(value);
      return row + column > 0 && isWritten ? value : "top";
    }),
  );
}

/** What a cell holds. A date is the day and time as Excel counts them since 30-12-1899. */
export const NOTHING = 0;
export const TEXT = 1;
export const NUMBER = 2;
export const DATE = 3;
export type CellKind = typeof NOTHING | typeof TEXT | typeof NUMBER | typeof DATE;

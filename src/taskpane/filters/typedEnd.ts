import { dayOf, formatDay } from "../../ims/day";
import { formatPaise, toPaise } from "../../ims/money";

/** What an end is typed as. */
export type EndKind = "days" | "amounts";

const DAY = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const AMOUNT = /^\d[\d,]*(\.\d{1,2})?$/;

/** The day, or the amount in paise, that was typed; `NaN` for nothing, undefined for what is neither. */
export function typedEnd(kind: EndKind, typed: string): number | undefined {
  const text = typed.trim();
  if (text === "") return NaN;
  if (kind === "days") {
    const [, date, month, year] = DAY.exec(text) ?? [];
    const day = dayOf(Number(year), Number(month), Number(date));
    return Number.isNaN(day) ? undefined : day;
  }
  return AMOUNT.test(text) ? toPaise(Number(text.replaceAll(",", ""))) : undefined;
}

/** A day or an amount as it would be typed. */
export const shownEnd = (kind: EndKind, end: number): string =>
  kind === "days" ? formatDay(end) : formatPaise(end);

import { ALL, type ReturnsOnSheet } from "../../excel/outward/outwardSummarySheet";
import { ACTIONS, type Action } from "../../ims/actions";
import type { Filters } from "../../ims/filters";
import { financialYearName, MONTHS_IN_ORDER } from "../../ims/financialYear";
import { periodOf, type Period } from "../../ims/period";
import type { TableSummary } from "../desk/deskState";
import { inIms } from "../filter/inIms";
import type { OutwardLot, OutwardState } from "./outwardState";

/** The returns that are looked at, as the portal asks for them; what is absent is not asked. */
export interface ChosenReturns {
  /** "2026-27". */
  readonly year?: string;
  readonly period?: Period;
  /** "GSTR-1/IFF" or "GSTR-1A". */
  readonly form?: string;
}

/** The financial years of the loaded returns, latest first. */
export const yearsOf = ({ periods }: OutwardState): readonly string[] => [
  ...new Set(periods.map(financialYearName)),
];

function isChosen({ year, period, form }: ChosenReturns, lot: OutwardLot): boolean {
  return (
    (year === undefined || (!Number.isNaN(lot.period) && financialYearName(lot.period) === year)) &&
    (period === undefined || lot.period === period) &&
    (form === undefined || lot.source === form)
  );
}

/** Counts and tax by status of each loaded table, of the chosen returns. */
export function outwardSummaries(
  { tables, lots }: OutwardState,
  chosen: ChosenReturns,
): readonly TableSummary[] {
  const wanted = lots.filter((lot) => isChosen(chosen, lot));
  return tables.map((table) => {
    const sum = (figure: "documents" | "tax") =>
      Object.fromEntries(
        ACTIONS.map(({ action }) => [
          action,
          wanted
            .filter((lot) => lot.table === table && lot.action === action)
            .reduce((total, lot) => total + lot[figure], 0),
        ]),
      ) as Record<Action, number>;
    return { table, counts: sum("documents"), tax: sum("tax") };
  });
}

/** The filters that show what a figure of the summary counts. */
export function filtersOfReturns(
  { year, period, form }: ChosenReturns,
  action: Action | undefined,
): Filters {
  return {
    ...inIms(action),
    ...(year !== undefined && { year: [year] }),
    ...(period !== undefined && { period: { from: period, to: period } }),
    ...(form !== undefined && { returnType: [form] }),
  };
}

/** The same as it stands in the cells of `Outward Summary`; a month counts within its year only. */
export function returnsChosenOn({ year, month, form }: ReturnsOnSheet): ChosenReturns {
  const at = MONTHS_IN_ORDER.findIndex((each) => each === month);
  const start = Number(year.slice(0, 4));
  return {
    ...(year !== ALL && { year }),
    ...(year !== ALL && at >= 0 && { period: periodOf(start, 4) + at }),
    ...(form !== ALL && { form }),
  };
}

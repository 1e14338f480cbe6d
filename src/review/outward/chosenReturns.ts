import { ACTIONS, type Action } from "../../ims/actions";
import type { Filters } from "../../ims/filters";
import { financialYearName } from "../../ims/financialYear";
import type { Period } from "../../ims/period";
import type { TableSummary } from "../desk/deskState";
import { inIms } from "../export/inIms";
import type { OutwardLot, OutwardState } from "./outwardState";

/** The returns that are looked at, as the portal asks for them; what is absent is not asked. */
export interface ChosenReturns {
  /** "2026-27". */
  readonly year?: string;
  readonly period?: Period;
  /** "GSTR-1" stands for IFF too. */
  readonly form?: string;
}

/** Words of `Form` that each return type of the portal stands for. */
export const RETURN_TYPES: readonly (readonly [title: string, form: string])[] = [
  ["GSTR-1/IFF", "GSTR-1"],
  ["GSTR-1A", "GSTR-1A"],
];

const formsOf = (form: string): readonly string[] => (form === "GSTR-1" ? [form, "IFF"] : [form]);

/** The financial years of the loaded returns, latest first. */
export const yearsOf = ({ periods }: OutwardState): readonly string[] => [
  ...new Set(periods.map(financialYearName)),
];

function isChosen({ year, period, form }: ChosenReturns, lot: OutwardLot): boolean {
  return (
    (year === undefined || (!Number.isNaN(lot.period) && financialYearName(lot.period) === year)) &&
    (period === undefined || lot.period === period) &&
    (form === undefined || formsOf(form).includes(lot.source))
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
export function filtersOf(
  { year, period, form }: ChosenReturns,
  action: Action | undefined,
): Filters {
  return {
    ...inIms(action),
    ...(year !== undefined && { year: [year] }),
    ...(period !== undefined && { period: { from: period, to: period } }),
    ...(form !== undefined && { source: formsOf(form) }),
  };
}

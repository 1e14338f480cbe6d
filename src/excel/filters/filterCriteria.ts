import { FIELDS, type Field } from "../../ims/fields";
import type { ActiveFilter, Between, ChoiceFilter } from "../../ims/filters";
import { toRupees } from "../../ims/money";
import { firstDay } from "../../ims/period";

/** What Excel is told of one column. */
export type ColumnCriterion = { readonly field: Field } & (
  | { readonly values: readonly string[] }
  | { readonly first: string; readonly second?: string; readonly join?: "And" | "Or" }
);

/**
 * What Excel may take for more than the text it is: `*`, `?` and `~` are wildcards, `=`, `<` and `>`
 * at the beginning are operators ("Filter data in a range or table", support.microsoft.com; the same
 * strings are `Excel.FilterCriteria.criterion1`). Such texts, which suppliers choose, never become a
 * criterion.
 */
const IS_MORE_THAN_TEXT = /[*?~]|^[=<>]/;

/**
 * A filter as the criterion of one column, so that the user sees the funnel on its heading; undefined
 * where no criterion says it, and the records have to be put to the test. A custom criterion is one
 * comparison, or two joined (`Excel.Filter.applyCustomFilter`); a list of values is compared with the
 * text cells show (`Excel.Filter.applyValuesFilter`), and does not tell empty cells for certain.
 */
export function criterionOf(active: ActiveFilter): ColumnCriterion | undefined {
  switch (active.kind) {
    case "search":
      return undefined;
    case "choices":
      return choiceCriterion(active, active.wanted);
    default:
      return active.source.of === "number"
        ? betweenCriterion(active.source.field, active.wanted)
        : undefined;
  }
}

function choiceCriterion(
  { source, choices = [] }: ChoiceFilter,
  wanted: readonly string[],
): ColumnCriterion | undefined {
  if (source.of === "record" || wanted.some((word) => IS_MORE_THAN_TEXT.test(word))) {
    return undefined;
  }
  const { field } = source;
  if (source.of === "filled") {
    const [only, ...others] = wanted;
    if (others.length > 0) return undefined;
    return { field, first: only === choices[0] ? "<>" : "=" };
  }
  const { blank } = source;
  if (blank === undefined || !wanted.includes(blank)) return { field, values: wanted };
  if (wanted.length === 1) return { field, first: `=${blank}`, second: "=", join: "Or" };
  const [first, second, ...more] = choices.filter((choice) => !wanted.includes(choice));
  if (first === undefined || more.length > 0) return undefined;
  return second === undefined
    ? { field, first: `<>${first}` }
    : { field, first: `<>${first}`, second: `<>${second}`, join: "And" };
}

/** Cells hold rupees, serial days – at times with an hour, when they were typed – and first days of months. */
function betweenCriterion(field: Field, { from, to }: Between): ColumnCriterion | undefined {
  const bounds = {
    money: () => [`>=${toRupees(from)}`, `<=${toRupees(to)}`],
    day: () => [`>=${from}`, `<${to + 1}`],
    period: () => [`>=${firstDay(from)}`, `<${firstDay(to + 1)}`],
  };
  const kind = FIELDS[field];
  if (kind === "text" || kind === "code") return undefined;
  const [least = "", most = ""] = bounds[kind]();
  if (Number.isNaN(to)) return { field, first: least };
  return Number.isNaN(from)
    ? { field, first: most }
    : { field, first: least, second: most, join: "And" };
}

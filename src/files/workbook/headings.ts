import type { Field } from "../../ims/fields";
import { remembered } from "../../ims/remembered";
import type { Side } from "../../ims/tables";
import { GROUPS, INVERSE_LABELS, LABELS, OTHER_WORKBOOKS, type OtherWorkbook } from "./labels";
import { OUTWARD_LABELS } from "./outwardLabels";

/** What a heading stands for. */
export interface Heading {
  readonly field: Field;
  /** The label that matched, normalised. */
  readonly label: string;
  /** The lower, the more telling. */
  readonly rank: number;
  /** The heading says the opposite of the field. */
  readonly inverse: boolean;
}

/** Lower case, without ₹, units in brackets, stars and signs: `Invoice Value(₹)*` → `invoice value`. */
export const normalHeading = remembered((text: string): string =>
  text
    .toLowerCase()
    .replace(/\(\s*(₹|rs\.?|inr|in rs\.?)\s*\)/g, " ")
    .replaceAll("'", "")
    .replaceAll("’", "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim(),
);

type Labels = typeof LABELS;

function headingsOf(...all: readonly (readonly [Labels, boolean])[]): ReadonlyMap<string, Heading> {
  const byLabel = new Map<string, Heading>();
  for (const [labels, inverse] of all) {
    for (const [field, ...spellings] of labels) {
      spellings.forEach((spelling, rank) => {
        const label = normalHeading(spelling);
        byLabel.set(label, { field, label, rank, inverse });
      });
    }
  }
  return byLabel;
}

/** What means something else on a sheet of outward supplies comes last. */
const HEADINGS: Readonly<Record<Side, ReadonlyMap<string, Heading>>> = {
  inward: headingsOf([LABELS, false], [INVERSE_LABELS, true]),
  outward: headingsOf([LABELS, false], [OUTWARD_LABELS, false]),
};

const others = new Map(
  OTHER_WORKBOOKS.flatMap((other) =>
    other.labels.map((label) => [normalHeading(label), other] as const),
  ),
);

/**
 * The field of a column whose titles, normalised and from top to bottom, are `path`; undefined where
 * they name none. A title over several columns may change what a heading means.
 */
export function headingOf(path: readonly string[], side: Side): Heading | undefined {
  const byLabel = HEADINGS[side];
  const own = byLabel.get(path.at(-1) ?? "");
  const titles = path.slice(0, -1);
  for (const { word, fields } of GROUPS) {
    if (!own || !fields.has(own.field)) continue;
    if (!titles.some((title) => title.split(" ").includes(word))) continue;
    const field = fields.get(own.field);
    return field && { ...own, field };
  }
  return byLabel.get(path.join(" ")) ?? byLabel.get(path.slice(-2).join(" ")) ?? own;
}

/** The other kind of workbook that a column with these titles marks. */
export function otherWorkbook(path: readonly string[]): OtherWorkbook | undefined {
  return others.get(path.at(-1) ?? "");
}

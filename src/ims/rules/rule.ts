import type { Action } from "../actions";
import type { Day } from "../day";
import type { Field } from "../fields";
import type { Period } from "../period";
import type { Row } from "../records";
import type { TableKey } from "../tables";

/**
 * `refusal`: the action is not taken. `error`: the row cannot go into the action file as it stands.
 * `warning`: allowed, but the user should know.
 */
export type RuleLevel = "refusal" | "error" | "warning";

/** One rule about what may be done with a record. */
export interface Rule {
  readonly id: string;
  readonly level: RuleLevel;
  /** The fields it looks at, beside the GSTR-2B period: what has to be read to ask it. */
  readonly reads: readonly Field[];
  /** The actions and tables it concerns; absent = all. */
  readonly actions?: readonly Action[];
  readonly tables?: readonly TableKey[];
  /** First and last GSTR-2B period it applies to. */
  readonly since?: Period;
  readonly until?: Period;
  /** Whether the row, with that action, is against the rule on that day. */
  breaks(row: Row, action: Action, today: Day): boolean;
  /** Said of one row: what is the matter and what to do. */
  sentence(row: Row): string;
  /** Said of many: "3 refused – the portal does not allow Pending here." */
  readonly why: string;
  /** Said with it where it keeps records out of the action file: what to do with them. */
  readonly remedy?: string;
  readonly source: string;
  /** True where no official text says it in so many words. */
  readonly inferred?: true;
}

export const OFFICIAL = {
  faqSeptember2024: "GSTN FAQ on IMS, September 2024",
  faqOctober2025: "GSTN FAQ on IMS of 17-10-2025 and advisory of 23-09-2025",
  importsOfGoods: "GSTN advisory on import of goods in IMS, 30-10-2025",
  schema: "GSTN schema of the IMS APIs",
  timeLimit: "Section 16(4), CGST Act, as amended by the Finance Act 2022",
} as const;

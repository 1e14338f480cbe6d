import type { CodeTable } from "./codes";
import type { Field } from "./fields";

/**
 * Whose a column is. `portal`: a fact the portal states, the user must not alter it.
 * `user`: the user's own answer. `product`: written by us. `technical`: ours, hidden.
 */
export type Role = "portal" | "user" | "product" | "technical";

export interface Column {
  readonly field: Field;
  /** The heading on the sheet: the portal's word. */
  readonly heading: string;
  readonly role: Role;
  /** Width in characters of the default font. */
  readonly width: number;
  /** The key in the portal's offline JSON; absent where the portal has no such field. */
  readonly wire?: string;
  /** The codes the portal writes for the words of this column. */
  readonly codes?: CodeTable;
  /** The words the user chooses from, as a drop-down. */
  readonly choices?: readonly string[];
}

export const portal = (
  field: Field,
  heading: string,
  wire: string,
  width: number,
  codes?: CodeTable,
): Column => ({ field, heading, role: "portal", width, wire, ...(codes && { codes }) });

export const technical = (
  field: Field,
  heading: string,
  wire?: string,
  codes?: CodeTable,
): Column => ({
  field,
  heading,
  role: "technical",
  width: 12,
  ...(wire && { wire }),
  ...(codes && { codes }),
});

/** What the last load changed of the row, one of `CHANGES`: so the rows can be filtered in place. */
export const change: Column = { field: "change", heading: "Change", role: "product", width: 12 };

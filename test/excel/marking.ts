import type { LogEntry } from "../../src/excel/log/log";
import { changeRows, type Changes, type RowsChanged, type Scope } from "../../src/excel/rows/rows";
import type { Action } from "../../src/ims/actions";
import type { Records } from "../../src/ims/records";
import { columnAt } from "./samples";

export const AT = new Date(2026, 10, 15, 9, 30, 0);

const entry = (records: Records, index: number, to: string): LogEntry => ({
  table: records.table,
  document: records.columns.number?.[index] ?? "",
  supplier: records.columns.supplier?.[index] ?? "",
  what: "Action",
  from: records.columns.action?.[index] ?? "",
  to,
  remark: records.columns.remarks?.[index] ?? "",
  command: "Accept",
});

/** Marks the rows `which` names, all of them unless told, and logs each. */
export const marks =
  (action: Action, which: (number: string) => boolean = () => true) =>
  (records: Records): Changes => {
    const numbers = records.columns.number ?? [];
    const chosen = numbers.map((number) => (which(number) ? action : undefined));
    return {
      cells: { action: chosen, checkedAction: chosen },
      log: chosen.flatMap((to, index) => (to ? entry(records, index, to) : [])),
      at: AT,
    };
  };

export const FIELDS = ["action", "number", "supplier", "remarks"] as const;

export const mark = (
  scope: Scope,
  action: Action,
  which?: (number: string) => boolean,
): Promise<RowsChanged | undefined> => changeRows(scope, () => FIELDS, marks(action, which));

export const NONE = "No action";

export const actions = (rows = 10) => columnAt("B2B", `A2:A${rows + 1}`);

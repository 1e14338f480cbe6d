import type { TableColumn, TableContent } from "../../gstr2b/tableContent";
import { columnReference } from "../../ims/columnReference";
import { HEADS, HEAD_TITLES } from "../../ims/fields";
import { toRupees } from "../../ims/money";
import { OWING_STATES, type Liability, type LiabilityGroup } from "../../ims/outward/liability";
import {
  documentsFormula,
  headFormula,
  type OutwardNames,
} from "../../ims/outward/liabilityFormulas";
import { firstDay, type Period } from "../../ims/period";
import { totalTax } from "../../ims/records";
import type { ListedDocument } from "./customerList";

export const GROUPS_TABLE = "OUT_LIABILITY";
export const AGREES = "Agrees";

const GROUP_COLUMNS: readonly TableColumn[] = [
  { heading: "GSTR-3B period", kind: "period", width: 12 },
  { heading: "Status", kind: "text", width: 12 },
  { heading: "GSTIN of recipient", kind: "text", width: 18 },
  { heading: "Trade/Legal name", kind: "text", width: 26 },
  { heading: "Period from", kind: "text", width: 12 },
  { heading: "Documents", kind: "count", width: 16 },
  ...HEADS.map((head): TableColumn => ({ heading: HEAD_TITLES[head], kind: "money", width: 16 })),
  { heading: "Total tax", kind: "money", width: 16 },
  { heading: "Computed by IMS Review", kind: "money", width: 16 },
  { heading: AGREES, kind: "count", width: 10 },
];

/** What a cell of a column is called in a row, counted from 1. */
const LETTERS = "ABCDEFGHIJKLM";
const cellAt = (heading: string, row: number, fixed = "$"): string =>
  `${fixed}${LETTERS.charAt(GROUP_COLUMNS.findIndex((column) => column.heading === heading))}${row}`;

const [FIRST_HEAD, LAST_HEAD] = [HEAD_TITLES.igst, HEAD_TITLES.cess];

const dayCell = (period: Period): number | string => (Number.isNaN(period) ? "" : firstDay(period));

function groupRow(
  { period, state, gstin, name, isTold, tax }: LiabilityGroup,
  row: number,
  names: OutwardNames,
): readonly (string | number)[] {
  const cells = {
    // An empty cell would stand for 0.
    period: Number.isNaN(period) ? '"="' : cellAt("GSTR-3B period", row),
    state: cellAt("Status", row),
    gstin: cellAt("GSTIN of recipient", row),
  };
  const [total, computed] = ["Total tax", "Computed by IMS Review"].map((each) =>
    cellAt(each, row, ""),
  );
  return [
    dayCell(period),
    state,
    gstin,
    name,
    isTold ? "Portal" : "Inferred",
    documentsFormula(names, cells),
    ...HEADS.map((head) => headFormula(names, cells, head)),
    `=SUM(${cellAt(FIRST_HEAD, row, "")}:${cellAt(LAST_HEAD, row, "")})`,
    toRupees(totalTax(tax)),
    `=IF(ROUND(${total}-${computed},2)=0,"Yes","No")`,
  ];
}

/** By GSTR-3B period, status and customer; the first row of figures is `first`, counted from 1. */
export function groupsTable(
  { groups }: Liability,
  names: OutwardNames,
  first: number,
): TableContent {
  const rows = groups.map((group, index) => groupRow(group, first + index, names));
  return { name: GROUPS_TABLE, columns: GROUP_COLUMNS, rows };
}

/** The same over all customers, of what stands in the table of groups. */
export function periodsTable({ groups }: Liability, first: number): TableContent {
  const periods = [...new Set(groups.map(({ period }) => period))];
  const lots = periods.flatMap((period) =>
    OWING_STATES.filter((state) =>
      groups.some((group) => Object.is(group.period, period) && group.state === state),
    ).map((state) => ({ period, state })),
  );
  const column = (heading: string) => columnReference(GROUPS_TABLE, heading);
  const sum = (heading: string, row: number, period: Period) =>
    `=SUMIFS(${column(heading)},${column("GSTR-3B period")},${Number.isNaN(period) ? '"="' : `$A${row}`},${column("Status")},$B${row})`;
  const figures = ["Documents", ...HEADS.map((head) => HEAD_TITLES[head]), "Total tax"];
  return {
    name: "OUT_LIABILITY_PERIODS",
    columns: GROUP_COLUMNS.slice(0, 11).map((column, at) =>
      at === 2 ? { ...column, heading: "Customers" } : column,
    ),
    rows: lots.map(({ period, state }, index) => [
      dayCell(period),
      state,
      "All",
      "",
      "",
      ...figures.map((heading) => sum(heading, first + index, period)),
    ]),
  };
}

const LIST_COLUMNS: readonly TableColumn[] = [
  { heading: "GSTR-3B period", kind: "period", width: 12 },
  { heading: "Status", kind: "text", width: 12 },
  { heading: "GSTIN of recipient", kind: "text", width: 18 },
  { heading: "Trade/Legal name", kind: "text", width: 26 },
  { heading: "Kind", kind: "text", width: 12 },
  { heading: "Document number", kind: "text", width: 16 },
  { heading: "Document date", kind: "day", width: 16 },
  { heading: "Tax of the document", kind: "money", width: 16 },
  { heading: "Adds to the liability", kind: "money", width: 16 },
  { heading: "Remarks of the recipient", kind: "text", width: 16 },
  { heading: "What happens next", kind: "text", width: 16 },
];

/** The rejected and pending documents, one by one. */
export function listTable(documents: readonly ListedDocument[]): TableContent {
  return {
    name: "OUT_LIABILITY_DOCUMENTS",
    columns: LIST_COLUMNS,
    rows: documents.map((each) => [
      each.addsBack === 0 ? "" : dayCell(each.period),
      each.status,
      each.gstin,
      each.name,
      each.kind,
      each.number,
      Number.isNaN(each.date) ? "" : each.date,
      toRupees(each.tax),
      Number.isNaN(each.addsBack) ? "not known" : toRupees(each.addsBack),
      each.remark,
      each.next,
    ]),
  };
}

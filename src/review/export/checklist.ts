import type { Settings } from "../../files/settings";
import { gstinFault, normalGstin } from "../../ims/gstin";
import { formatCount, formatPaise, howMany } from "../../ims/money";
import { imsTable } from "../../ims/tables";
import type { TableSummary } from "../desk/deskState";
import type { Checklist, CheckLine } from "./exportState";
import { inIms } from "../filter/inIms";

/** What there is to say before any row is looked at. */
export interface Occasion {
  readonly settings: Settings;
  readonly tables: readonly TableSummary[];
  readonly now: Date;
}

/** The check list of what is to go to the portal: to what there is to say of rows, that of the whole. */
export function checklistOf(
  { changed, lines }: Checklist,
  { settings, tables, now }: Occasion,
): Checklist {
  const all = [...ownGstin(settings), ...lines, ...undecided(tables), ...age(settings, now)];
  const rank = ({ level }: CheckLine) => (level === "error" ? 0 : 1);
  return { changed, lines: all.sort((a, b) => rank(a) - rank(b)) };
}

/** No file without it: E9 of the portal's validations. */
function ownGstin({ gstin }: Settings): readonly CheckLine[] {
  if (gstinFault(normalGstin(gstin)) === undefined) return [];
  return [
    {
      id: "own-gstin",
      level: "error",
      text: "Your GSTIN is missing or wrong. Enter it on the Load tab: the action file names it.",
      keys: [],
    },
  ];
}

/** The money at stake where nobody decided. Shown by a click: the table with the most of it. */
function undecided(tables: readonly TableSummary[]): readonly CheckLine[] {
  const open = tables
    .map(({ table, counts, tax }) => ({
      table,
      count: counts["No action"],
      tax: tax["No action"],
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.tax - a.tax);
  const [first] = open;
  if (!first) return [];
  const count = open.reduce((sum, each) => sum + each.count, 0);
  const tax = open.reduce((sum, each) => sum + each.tax, 0);
  const where = open.map((each) => `${imsTable(each.table).sheet}\u00a0${formatCount(each.count)}`);
  return [
    {
      id: "undecided",
      level: "warning",
      text: `${howMany(count, "record")} with ₹ ${formatPaise(tax)} of tax ${count === 1 ? "has" : "have"} no action (${where.join(", ")}): the portal will treat ${count === 1 ? "it" : "them"} as accepted.`,
      table: first.table,
      keys: [],
      filters: inIms("No action"),
    },
  ];
}

const HOUR_MS = 3_600_000;
/** Suppliers change records all day, and the portal refuses a record that changed since its download. */
const OLD_AFTER_HOURS = 12;

/** The age of the download: when the newest file was saved, or else when it was loaded. */
function age({ savedAt, loadedAt }: Settings, now: Date): readonly CheckLine[] {
  const since = savedAt ?? loadedAt;
  if (since === "") return [];
  const hours = Math.floor((now.getTime() - Date.parse(since)) / HOUR_MS);
  if (hours < OLD_AFTER_HOURS) return [];
  const ago = hours < 48 ? `${hours} hours` : `${formatCount(Math.floor(hours / 24))} days`;
  const what = savedAt === undefined ? "Loaded" : "Downloaded";
  return [
    {
      id: "age",
      level: "warning",
      text: `${what} ${ago} ago: the portal refuses records that their suppliers changed since. Download again and load the file; your marks stay.`,
      keys: [],
    },
  ];
}

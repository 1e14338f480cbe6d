import { readDisagreeing, writeLiability } from "../../excel/outward/liabilitySheet";
import { readTable } from "../../excel/rows/reading";
import { findOutwardSheets } from "../../excel/sheets/imsSheets";
import { firstRows } from "../../excel/sheets/tableSheet";
import { isGone } from "../../ims/change";
import { formatCount, formatPaise, howMany } from "../../ims/money";
import { LIABILITY_FIELDS, newLiability } from "../../ims/outward/liability";
import { rowAt, totalTax } from "../../ims/records";
import { isOutward, type OutwardKey } from "../../ims/tables";
import type { Status } from "../desk/deskState";
import type { Office } from "../desk/office";
import type { StepUnderWay } from "../desk/step";
import { listedDocument, type ListedDocument } from "./customerList";
import { AGREES, groupsTable, GROUPS_TABLE, listTable, periodsTable } from "./liabilityTables";
import type { LiabilityReport } from "./liabilityState";

/** Above the tables; what is inferred is said to be. */
const sentencesFor = (gstin: string, unknown: number): readonly string[] => [
  "Outward Liability: what customers’ rejections add to your liability in GSTR-3B",
  `GSTIN ${gstin || "not known"}. Worked out by IMS Review from the status your customers show; it is not the portal’s own statement.`,
  "Rejected: the tax of credit notes is added back, and of amendments the difference by which they lowered your tax.",
  "Those are credit notes amended upwards, invoices and debit notes amended downwards. Tax under reverse charge is your customer’s.",
  "Pending and No action add nothing now: their lines tell what a rejection would add.",
  "Period from ‘Portal’: the portal’s list of added-back liability names the GSTR-3B.",
  "Period from ‘Inferred’: the month after the return, which holds if the document was rejected by then.",
  "The difference to the original is inferred as well: where the portal states a figure, that one holds.",
  unknown === 0
    ? "Every rejected document is counted."
    : `${howMany(unknown, "rejected document")} ${unknown === 1 ? "is" : "are"} not counted, for want of the original or of the kind of note: ‘not known’ in the list below.`,
];

/** Works out the liability, writes the sheet `Outward Liability`, and fills `state.liability`. */
export async function workOutLiability(
  office: Office,
  { signal, progress }: StepUnderWay,
): Promise<Status> {
  const sheets = await findOutwardSheets();
  const names = new Map<OutwardKey, string>();
  const adding = newLiability();
  const documents: ListedDocument[] = [];
  let done = 0;
  for (const { table, name } of sheets) {
    if (!isOutward(table)) continue;
    names.set(table, name);
    await readTable(
      table,
      LIABILITY_FIELDS,
      (records) => {
        for (let index = 0; index < records.count; index++) {
          const row = rowAt(records, index);
          adding.add(row);
          const listed = isGone(row) ? undefined : listedDocument(row);
          if (listed) documents.push(listed);
        }
        done += records.count;
        progress({ table, done });
      },
      signal,
    );
  }
  signal.throwIfAborted();
  progress({ what: "Writing the sheet", cancellable: false });
  const liability = adding.total();
  documents.sort((a, b) => (a.gstin < b.gstin ? -1 : Number(a.gstin > b.gstin)));
  const { groups, unknown } = liability;
  const { gstin } = office.store.get().client;
  const sentences = sentencesFor(gstin, unknown);
  // The periods come last but for the list: their formulas look at the groups.
  const empty = [groupsTable(liability, names, 0), periodsTable(liability, 0)];
  const [first = 0, second = 0] = firstRows(sentences, empty);
  await writeLiability(sentences, [
    groupsTable(liability, names, first),
    periodsTable(liability, second),
    listTable(documents),
  ]);
  const disagreeing = await readDisagreeing(GROUPS_TABLE, AGREES, groups.length);
  const report: LiabilityReport = { groups, unknown, documents, disagreeing };
  office.store.set({ liability: report });
  return statusOf(report);
}

function statusOf({ groups, disagreeing }: LiabilityReport): Status {
  const rejected = groups.filter(({ state }) => state === "Rejected");
  const tax = rejected.reduce((sum, group) => sum + totalTax(group.tax), 0);
  const count = rejected.reduce((sum, { documents }) => sum + documents, 0);
  const found =
    count === 0
      ? "No rejection adds to your liability."
      : `${howMany(count, "rejected document")} ${count === 1 ? "adds" : "add"} ₹ ${formatPaise(tax)} to your liability. The sheet Outward Liability tells by period and customer.`;
  if (disagreeing === 0) return { tone: "done", text: found };
  return {
    tone: "failed",
    text: `${found} ${formatCount(disagreeing)} of its lines do not agree with the computation: was a cell of an outward sheet overtyped? Load the files again.`,
  };
}

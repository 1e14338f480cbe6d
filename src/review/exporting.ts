import { readTable } from "../excel/reading";
import { actionFile, actionFileName } from "../files/actionFile";
import { dayOfMoment } from "../ims/day";
import type { Field } from "../ims/fields";
import { formatCount } from "../ims/money";
import type { Records } from "../ims/records";
import { imsTable } from "../ims/tables";
import type { ActionFile } from "./desk";
import { examine } from "./checklist";
import type { Status } from "./deskState";
import type { Office } from "./office";
import type { StepUnderWay } from "./takeStep";

const records = (count: number) => `${formatCount(count)} ${count === 1 ? "record" : "records"}`;

/** All that is known of the rows, table by table: everything is sent back as it came. */
async function readAll(
  office: Office,
  { signal, progress }: StepUnderWay,
): Promise<readonly Records[]> {
  const blocks: Records[] = [];
  let done = 0;
  for (const table of office.book.loaded) {
    const fields: readonly Field[] = imsTable(table).columns.map((column) => column.field);
    await readTable(
      table,
      fields,
      (records) => {
        blocks.push(records);
        done += records.count;
        progress({ table, done });
      },
      signal,
    );
  }
  return blocks;
}

/** Fills the check list of the Export tab. */
export async function checkAll(office: Office, underWay: StepUnderWay): Promise<undefined> {
  const blocks = await readAll(office, underWay);
  const today = dayOfMoment(office.tools.now());
  office.store.set({ checklist: examine(office.settings.gstin, blocks, today) });
}

/** The action file of all changed records, or none while a check fails. */
export async function exportFile(
  office: Office,
  underWay: StepUnderWay,
): Promise<{ readonly status: Status; readonly file?: ActionFile }> {
  const blocks = await readAll(office, underWay);
  const checklist = examine(office.settings.gstin, blocks, dayOfMoment(office.tools.now()));
  office.store.set({ checklist });
  const errors = checklist.lines.filter(({ level }) => level === "error");
  if (errors.length > 0) {
    return {
      status: {
        tone: "refused",
        text: `Nothing was exported: ${errors.map(({ text }) => text).join(" ")}`,
      },
    };
  }
  if (checklist.changed === 0) {
    return {
      status: {
        tone: "refused",
        text: "Nothing was exported: no record differs from what the portal has. Mark records first.",
      },
    };
  }
  const { gstin } = office.settings;
  const { text, records: count } = actionFile(gstin, blocks);
  const name = actionFileName(gstin, office.book.period, office.tools.now());
  return {
    status: {
      tone: "done",
      text: `Exported ${records(count)} to ${name}. Upload it on the portal: IMS dashboard, Offline.`,
    },
    file: { name, text },
  };
}

import { writeSettings as storeSettings } from "../../excel/connection/settings";
import { writeSettings, type Settings } from "../../files/settings";
import { rhythmOf, type Rhythm } from "../../gstr2b/rhythm";
import { dayOfMoment, type Day } from "../../ims/day";
import { howMany } from "../../ims/money";
import { periodCode } from "../../ims/period";
import type { Status } from "../desk/deskState";
import { showBook, type Office } from "../desk/office";

/** The client's cycle: monthly, unless the workbook says otherwise. */
export const cycleOf = ({ cycle = "Monthly" }: Settings) => cycle;

const dayOfText = (iso: string | undefined): Day =>
  iso === undefined ? NaN : dayOfMoment(new Date(iso));

/** Where the chosen period is in the portal's rhythm, as of today. */
export function rhythmNow({ book, settings, tools }: Office): Rhythm {
  const { upload, recomputed, dueDates = [] } = settings;
  const code = periodCode(book.period);
  return rhythmOf({
    period: book.period,
    cycle: book.cycle,
    gstin: settings.gstin,
    today: dayOfMoment(tools.now()),
    dueByUser: dueDates.find(({ period }) => period === code)?.day ?? NaN,
    unsent: book.unsent,
    uploadedOn: dayOfText(upload?.at),
    uploaded: upload?.records ?? 0,
    recomputedOn: recomputed?.period === code ? recomputed.day : NaN,
  });
}

/** Keeps something in the workbook and shows what follows from it. */
export async function keepSettings(office: Office, known: Partial<Settings>): Promise<void> {
  const settings = { ...office.settings, ...known };
  await storeSettings(writeSettings(settings));
  office.settings = settings;
  showBook(office);
}

/** Keeps the due date of GSTR-3B the user entered; `NaN` goes back to that of the rules. */
export async function keepDueDate(office: Office, day: Day): Promise<void> {
  const period = periodCode(office.book.period);
  const others = (office.settings.dueDates ?? []).filter((each) => each.period !== period);
  await keepSettings(office, {
    dueDates: Number.isNaN(day) ? others : [...others, { period, day }],
  });
}

/** GSTR-2B was computed again on the portal: today, as the user says, or when its file was generated. */
export async function keepRecomputed(office: Office, day: Day): Promise<void> {
  await keepSettings(office, { recomputed: { period: periodCode(office.book.period), day } });
}

/** What the status of the portal's GSTR-2B comes to, in a sentence. */
export function refreshedStatus({ book }: Office): Status {
  const { unsent } = book;
  return {
    tone: "done",
    text:
      unsent === 0
        ? "Looked again: every action is as on the portal."
        : `Looked again: ${howMany(unsent, "record")} ${unsent === 1 ? "is" : "are"} marked otherwise than on the portal.`,
  };
}

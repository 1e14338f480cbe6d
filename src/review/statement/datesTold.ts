import type { Day } from "../../ims/day";
import { howMany } from "../../ims/money";
import { periodCode } from "../../ims/period";
import type { Status } from "../desk/deskState";
import { keepSettings } from "../desk/keepSettings";
import type { Office } from "../desk/office";

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

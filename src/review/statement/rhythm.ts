import type { Settings } from "../../files/settings";
import { rhythmOf, type Rhythm } from "../../gstr2b/rhythm";
import { dayOfMoment, type Day } from "../../ims/day";
import { periodCode } from "../../ims/period";
import type { Office } from "../desk/office";

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

import { draftDay } from "../../ims/returnCycle";
import { positionOf } from "../../gstr2b/position";
import { dayOfMoment } from "../../ims/day";
import { HEADS, type Tax } from "../../ims/fields";
import type { Book } from "../desk/book";
import type { Office } from "../desk/office";
import { keepSettings } from "../desk/keepSettings";

/** What counts as the portal's, before a command that changes it. */
export interface PortalsBefore {
  readonly available: Tax;
  readonly unsent: number;
}

export function portalsNow({ asDownloaded, unsent }: Book): PortalsBefore {
  return { available: positionOf(asDownloaded).available, unsent };
}

const NOTHING: Tax = { igst: 0, cgst: 0, sgst: 0, cess: 0 };

/**
 * Notes that the portal holds other actions now: how many records were uploaded – since the draft, once
 * it is made –, and what that did to the ITC available, so that the change since loading can still be
 * told. Undo takes it back as it came.
 */
export async function noteUpload(office: Office, before: PortalsBefore): Promise<void> {
  const { book, settings, tools } = office;
  const { upload } = settings;
  const now = portalsNow(book);
  const today = tools.now();
  const draft = draftDay(book.period);
  const isFirstSinceDraft =
    upload !== undefined && dayOfMoment(new Date(upload.at)) < draft && dayOfMoment(today) >= draft;
  const sent = before.unsent - now.unsent;
  const earlier = upload?.change ?? NOTHING;
  const change = {
    igst: earlier.igst + now.available.igst - before.available.igst,
    cgst: earlier.cgst + now.available.cgst - before.available.cgst,
    sgst: earlier.sgst + now.available.sgst - before.available.sgst,
    cess: earlier.cess + now.available.cess - before.available.cess,
  };
  const records = Math.max(0, (isFirstSinceDraft ? 0 : (upload?.records ?? 0)) + sent);
  const isTakenBack = records === 0 && HEADS.every((head) => change[head] === 0);
  const at = sent > 0 || !upload ? today.toISOString() : upload.at;
  await keepSettings(office, { upload: isTakenBack ? undefined : { at, records, change } });
}

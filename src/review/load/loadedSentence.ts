import type { Report } from "../../files/reader/report";
import type { Settings } from "../../files/settings";
import { dayOfMoment, formatDay } from "../../ims/day";
import { formatCount, howMany } from "../../ims/money";
import { imsTable } from "../../ims/tables";
import type { LoadChanges } from "./loadState";

/** What a load ends with; `changes` are those against the sheets, absent on a first load. */
export function loadedSentence(report: Report, changes: LoadChanges | undefined): string {
  const found = report.tables.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    changes ? laterSentences(found, changes) : firstSentence(found, report.tables.length),
    report.duplicates > 0 &&
      `${howMany(report.duplicates, "record")} came twice; the later file was taken.`,
    notesSentence(
      unreadIn(report),
      report.findings.some(({ unread }) => !unread),
    ),
    report.files.some(({ problem }) => problem) && "Some files were not loaded; each says why.",
  ];
  return parts.filter(Boolean).join(" ");
}

/** Records that could not be understood, in all files. */
export const unreadIn = ({ files }: Report): number =>
  files.reduce((sum, { unread }) => sum + unread, 0);

function notesSentence(unread: number, hasOthers: boolean): string {
  if (unread === 0) return hasOthers ? "The Load tab says more about the files." : "";
  const others = hasOthers ? ", and more about the files" : "";
  return `${howMany(unread, "record")} could not be read; the Load tab says why${others}.`;
}

/**
 * What is said of files that were saved before those of the load before; "" where nothing speaks for
 * that. The time of a file is no proof: a copy is newer than what is in it.
 */
export function olderSentence({ savedAt }: Report, { savedAt: known }: Settings): string {
  if (savedAt === undefined || known === undefined || savedAt >= Date.parse(known)) return "";
  return `These files were saved on ${momentInWords(new Date(savedAt))}, before those loaded last (${momentInWords(new Date(known))}). If they are the older download, load the newer one once more.`;
}

const firstSentence = (found: number, sheets: number) =>
  `Loaded ${howMany(found, "record")} into ${howMany(sheets, "sheet")}.`;

/** The kinds of changes that occurred, in words: "14 new, 3 changed, 1 gone". */
export function changesInWords(changes: LoadChanges): string {
  const kinds: readonly (readonly [number, string])[] = [
    [changes.new, "new"],
    [changes.changed, "changed"],
    [changes.gone, "gone"],
    [changes.filed, "newly filed"],
    [changes.portalStatus, "with another portal status"],
  ];
  return kinds
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatCount(count)} ${word}`)
    .join(", ");
}

function laterSentences(found: number, changes: LoadChanges): string {
  const { same, takenBack, apart } = changes;
  const words = changesInWords(changes);
  const parts = [
    words === ""
      ? `Loaded ${howMany(found, "record")} again: nothing differs from the sheets. All marks are as they were.`
      : `Loaded ${howMany(found, "record")} again: ${words}${same > 0 ? `; ${formatCount(same)} as before, with your marks` : ""}. The sheet IMS Changes lists them.`,
    takenBack > 0 &&
      `What you had decided on ${howMany(takenBack, "record")} was taken back, because the supplier changed ${takenBack === 1 ? "it" : "them"}: ‘Check’ says why.`,
    apart.length > 0 &&
      `No record of ${apart.map((key) => imsTable(key).sheet).join(", ")} came again: the files were taken as another part of the download, and no record as gone.`,
  ];
  return parts.filter(Boolean).join(" ");
}

/** `12-11-2026 10:05`, by the user's own clock. */
function momentInWords(at: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${formatDay(dayOfMoment(at))} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

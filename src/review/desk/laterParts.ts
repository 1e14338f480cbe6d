/** A part could not be fetched: its message is a sentence for the user. */
export class PartNotFetched extends Error {}

const NOT_FETCHED =
  "A part of IMS Review could not be fetched from the address it is installed from. Check the network and try again.";

const BRINGERS: (() => Promise<unknown>)[] = [];

/** Asks for a part; once it is here it comes at once. Throws `PartNotFetched`. */
function later<Part>(load: () => Promise<Part>): () => Promise<Part> {
  const bring = () =>
    load().catch((cause: unknown) => {
      throw new PartNotFetched(NOT_FETCHED, { cause });
    });
  BRINGERS.push(bring);
  return bring;
}

/** What no session needs to begin with, and many not at all. */
export const laterParts = {
  answering: later(() => import("../export/answering")),
  uploading: later(() => import("../export/uploading")),
  computing: later(() => import("../statement/computing")),
  comparing: later(() => import("../statement/comparing")),
  merging: later(() => import("../load/merging")),
  countingOutward: later(() => import("../outward/countingOutward")),
  exportShown: later(() => import("../outward/exportShown")),
  liability: later(() => import("../outward/liability")),
  outwardFigures: later(() => import("../outward/outwardFigures")),
  outwardRecord: later(() => import("../outward/outwardRecord")),
  showingOutward: later(() => import("../outward/showingOutward")),
  trials: later(() => import("../../excel/diagnostics/trials")),
};

/**
 * Brings all parts, so that none is waited for later, when there may be no network. What cannot be
 * fetched now is no fault yet: the step that needs it asks again, and says so then.
 */
export async function bringSteps(): Promise<void> {
  await Promise.allSettled(BRINGERS.map((bring) => bring()));
}

import { writeSettings as storeSettings } from "../../excel/connection/settings";
import { writeSettings, type Settings } from "../../files/settings";
import { periodFor, type Cycle } from "../../ims/returnCycle";
import { dayOfMoment } from "../../ims/day";
import { periodCode, type Period } from "../../ims/period";
import { periodsTo } from "../load/periods";
import { countAll, recount, takeBook } from "../desk/counting";
import type { StatementSteps } from "../desk/desk";
import type { Office } from "../desk/office";
import type { StepTaker } from "../desk/takeStep";
import { FILTERING_CANCELLED } from "../filter/filtering";
import { showLine } from "./lineRows";
import { cycleOf } from "./rhythm";
import { keepDueDate, keepRecomputed, refreshedStatus } from "./datesTold";
import { laterParts } from "../desk/laterParts";

/** The steps of the GSTR-2B tab. */
export function statementSteps(office: Office, { take }: StepTaker): StatementSteps {
  const { store } = office;
  return {
    setPeriod: (period) =>
      take({ what: "Counting" }, (underWay) =>
        countFor(office, period, cycleOf(office.settings), underWay.signal),
      ),
    setCycle: (cycle) =>
      take({ what: "Counting" }, (underWay) =>
        countFor(office, periodFor(office.book.period, cycle), cycle, underWay.signal),
      ),
    setDueDate: (day) =>
      take({ what: "Keeping the due date" }, async () => {
        await keepDueDate(office, day);
        return undefined;
      }),
    markRecomputed: () =>
      take({ what: "Keeping it" }, async () => {
        await keepRecomputed(office, dayOfMoment(office.tools.now()));
        return {
          tone: "done",
          text: "Kept: GSTR-2B was computed again on the portal today. Load its GSTR-2B file to compare.",
        };
      }),
    refreshRhythm: () =>
      take({ what: "Looking again" }, async ({ signal }) => {
        await recount(office, office.book.period, signal);
        return refreshedStatus(office);
      }),
    showLine: (path) =>
      take({ what: "Showing the documents", cancelled: FILTERING_CANCELLED }, (underWay) =>
        showLine(office, path, underWay),
      ),
    askCompute: () =>
      take({ what: "Counting" }, async (underWay) => {
        const { questionOf } = await laterParts.computing();
        store.set({ question: await questionOf(office, underWay) });
        return undefined;
      }),
    takePortalStatement: (file) =>
      take({ what: "Comparing with the portal's GSTR-2B" }, async (underWay) => {
        // Needed once a month at most: it comes when there is a statement to compare with.
        const { takePortalStatement } = await laterParts.comparing();
        return takePortalStatement(office, file, underWay);
      }),
    answerCompute: async (agree) => {
      store.set({ question: undefined });
      if (!agree) return;
      await take({ what: "Computing GSTR-2B" }, async (underWay) => {
        const { computeStatement } = await laterParts.computing();
        return computeStatement(office, underWay);
      });
    },
  };
}

/** Counts for another GSTR-2B, and keeps which one it is. */
async function countFor(
  office: Office,
  period: Period,
  cycle: Cycle,
  signal: AbortSignal,
): Promise<undefined> {
  const book = await countAll(period, cycle, signal);
  const settings: Settings = { ...office.settings, twoBPeriod: periodCode(period), cycle };
  await storeSettings(writeSettings(settings));
  office.settings = settings;
  const [latest = period] = office.store.get().periods;
  const periods = periodsTo(Math.max(period, periodFor(latest, cycle)), cycle);
  const isOther = cycle !== office.store.get().cycle;
  office.store.set({ period, cycle, statement: undefined, ...(isOther && { periods }) });
  await takeBook(office, book);
}

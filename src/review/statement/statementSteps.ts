import { writeSettings as storeSettings } from "../../excel/connection/settings";
import { writeSettings } from "../../files/settings";
import { periodCode, type Period } from "../../ims/period";
import { takePortalStatement } from "./comparing";
import { computeStatement, questionOf } from "./computing";
import { countAll, takeBook } from "../desk/counting";
import type { StatementSteps } from "../desk/desk";
import type { Office } from "../desk/office";
import type { StepTaker } from "../desk/takeStep";

/** The steps of the GSTR-2B tab. */
export function statementSteps(office: Office, { take }: StepTaker): StatementSteps {
  const { store } = office;
  return {
    setPeriod: (period) =>
      take({ what: "Counting" }, (underWay) => changePeriod(office, period, underWay.signal)),
    askCompute: () =>
      take({ what: "Counting" }, async (underWay) => {
        store.set({ question: await questionOf(office, underWay) });
        return undefined;
      }),
    takePortalStatement: (file) =>
      take({ what: "Comparing with the portal's GSTR-2B" }, (underWay) =>
        takePortalStatement(office, file, underWay),
      ),
    answerCompute: async (agree) => {
      store.set({ question: undefined });
      if (!agree) return;
      await take({ what: "Computing GSTR-2B" }, (underWay) => computeStatement(office, underWay));
    },
  };
}

async function changePeriod(
  office: Office,
  period: Period,
  signal: AbortSignal,
): Promise<undefined> {
  const book = await countAll(period, signal);
  const settings = { ...office.settings, twoBPeriod: periodCode(period) };
  await storeSettings(writeSettings(settings));
  office.settings = settings;
  office.store.set({ period, statement: undefined });
  await takeBook(office, book);
}

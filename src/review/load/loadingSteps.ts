import type { ChosenFile, LoadingSteps } from "../desk/desk";
import { keepGstin, keepInitials } from "../desk/client";
import { LOADING_CANCELLED, loadRecords } from "./loading";
import type { Office } from "../desk/office";
import { sampleFiles } from "./sample";
import { chosenFiles, thisWorkbook } from "./sources";
import type { StepTaker } from "../desk/takeStep";

/** The steps of the Load tab. */
export function loadingSteps(office: Office, { take }: StepTaker): LoadingSteps {
  const load = (files: readonly ChosenFile[]) =>
    take({ what: "Reading files", cancelled: LOADING_CANCELLED }, (underWay) =>
      loadRecords(office, chosenFiles(files), underWay),
    );
  return {
    setGstin: (text) => keepGstin(office, text),
    setInitials: (text) => keepInitials(office, text),
    load,
    loadSample: async (side) => {
      await load(await sampleFiles(side));
    },
    loadThisWorkbook: () =>
      take({ what: "Reading the workbook", cancelled: LOADING_CANCELLED }, (underWay) =>
        loadRecords(office, thisWorkbook, underWay),
      ),
    dismissNotice: () => {
      office.store.set({ notice: false });
    },
  };
}

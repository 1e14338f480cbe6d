import { USUAL_FORM } from "../../files/upload/actionFileForm";
import type { Settings } from "../../files/settings";
import type { FollowedLink } from "../../excel/filters/followedLinks";
import { newBook } from "./book";
import { clientOf } from "./client";
import type { Desk } from "./desk";
import type { DeskState } from "./deskState";
import { diagnosisSteps } from "../diagnosis/diagnosing";
import { exportSteps } from "../export/exportSteps";
import { filteringSteps } from "../filter/filteringSteps";
import { followGrid } from "./following";
import { EMPTY_JOURNAL } from "../mark/journal";
import { loadingSteps } from "../load/loadingSteps";
import { markingSteps } from "../mark/markingSteps";
import type { Office, Tools } from "./office";
import { showingSteps } from "./showingSteps";
import { outwardSteps } from "../outward/outwardSteps";
import { statementSteps } from "../statement/statementSteps";
import { createStore } from "./store";
import { createStepTaker, failure, type StepTaker } from "./takeStep";
import { takeUp } from "./takingUp";

const NO_SETTINGS: Settings = {
  version: 1,
  gstin: "",
  twoBPeriod: "",
  loadedAt: "",
  noticeSeen: false,
};

const EMPTY_DESK: DeskState = {
  ready: false,
  // Until Office says otherwise.
  inExcel: true,
  client: clientOf(""),
  initials: "",
  tables: [],
  findings: [],
  period: NaN,
  cycle: "Monthly",
  periods: [],
  waiting: [],
  waitingForCell: false,
  status: { tone: "plain", text: "" },
  notice: false,
  exportForm: USUAL_FORM,
  dark: false,
};

/**
 * Opens the desk on the workbook in front. It is there at once, for the pane to show; what Office says
 * of the workbook and what is on the sheets already is taken up meanwhile, and steps wait for that.
 */
export function createDesk(tools: Tools): Desk {
  const store = createStore<DeskState>(EMPTY_DESK);
  const office: Office = {
    tools,
    store,
    book: newBook(NaN, []),
    settings: NO_SETTINGS,
    journal: EMPTY_JOURNAL,
    sent: undefined,
    asked: [],
    refused: undefined,
    knownOriginals: [],
    filtered: new Map(),
  };
  const opened = open(office, (link) => void desk.showFigure(link));
  const desk = deskOf(office, createStepTaker(store, opened), opened);
  return desk;
}

/** Waits for Office, takes up the workbook, and follows it from then on. */
async function open(office: Office, onFigure: (link: FollowedLink) => void): Promise<void> {
  const { tools, store } = office;
  const surroundings = await tools.surroundings(store.set);
  store.set(surroundings);
  // What fails here is said; the desk opens all the same.
  if (surroundings.inExcel) {
    try {
      const status = await takeUp(office);
      if (status) store.set({ status });
      await followGrid(office, onFigure);
    } catch (error) {
      store.set({ status: failure(error) });
    }
  }
  store.set({ ready: true });
}

const deskOf = (office: Office, steps: StepTaker, opened: Promise<void>): Desk => ({
  opened,
  get state() {
    return office.store.get();
  },
  subscribe: office.store.subscribe,
  cancel: steps.cancel,
  ...loadingSteps(office, steps),
  ...markingSteps(office, steps),
  ...showingSteps(office, steps),
  ...filteringSteps(office, steps),
  ...outwardSteps(office, steps),
  ...statementSteps(office, steps),
  ...exportSteps(office, steps),
  ...diagnosisSteps(office, steps),
});

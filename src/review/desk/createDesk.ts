import { USUAL_FORM } from "../../files/upload/actionFile";
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
  inExcel: false,
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
 * Opens the desk on the workbook in front. It is there at once; what is on the sheets already is
 * taken up meanwhile, and steps wait for that.
 */
export async function createDesk(tools: Tools): Promise<Desk> {
  const store = createStore<DeskState>(EMPTY_DESK);
  const surroundings = await tools.surroundings(store.set);
  store.set(surroundings);
  const book = newBook(NaN, []);
  const unopened: Office = {
    tools,
    store,
    book,
    settings: NO_SETTINGS,
    journal: EMPTY_JOURNAL,
    sent: undefined,
    asked: [],
    refused: undefined,
    knownOriginals: [],
    filtered: new Map(),
  };
  const opened = surroundings.inExcel
    ? openOn(unopened, (link) => void desk.showFigure(link))
    : Promise.resolve();
  const desk = deskOf(
    unopened,
    createStepTaker(
      store,
      opened.then(() => {
        store.set({ ready: true });
      }),
    ),
  );
  return desk;
}

/** Takes up the workbook and follows it from then on. What fails is said; the desk opens all the same. */
async function openOn(office: Office, onFigure: (link: FollowedLink) => void): Promise<void> {
  try {
    const status = await takeUp(office);
    if (status) office.store.set({ status });
    await followGrid(office, onFigure);
  } catch (error) {
    office.store.set({ status: failure(error) });
  }
}

const deskOf = (office: Office, steps: StepTaker): Desk => ({
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

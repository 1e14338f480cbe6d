import { showChangeList } from "../excel/changeList";
import { selectKeys, showRecords } from "../excel/goTo";
import { writeSettings as storeSettings } from "../excel/settings";
import { writeSettings, type Settings } from "../files/settings";
import { formatCount } from "../ims/money";
import { periodCode, type Period } from "../ims/period";
import { newBook } from "./book";
import { clientOf, keepGstin } from "./client";
import { computeStatement, questionOf } from "./computing";
import { countAll } from "./counting";
import type { ActionFile, ChosenFile, Desk } from "./desk";
import type { DeskState, Status } from "./deskState";
import { checkAll, exportFile } from "./exporting";
import { followGrid } from "./following";
import { LOADING_CANCELLED, loadRecords } from "./loading";
import { markRows, undoLast } from "./marks";
import { showBook, type Named, type Office, type Tools } from "./office";
import { sampleFile } from "./sample";
import { chosenFiles, thisWorkbook } from "./sources";
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
  tables: [],
  period: NaN,
  periods: [],
  waitingForCell: false,
  status: { tone: "plain", text: "" },
  notice: false,
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
  const unopened = { tools, store, book, settings: NO_SETTINGS, journal: [], refused: undefined };
  const opened = surroundings.inExcel ? openOn(unopened) : Promise.resolve();
  return deskOf(
    unopened,
    createStepTaker(
      store,
      opened.then(() => {
        store.set({ ready: true });
      }),
    ),
  );
}

/** Takes up the workbook and follows it from then on. What fails is said; the desk opens all the same. */
async function openOn(office: Office): Promise<void> {
  try {
    const status = await takeUp(office);
    if (status) office.store.set({ status });
    await followGrid(office);
  } catch (error) {
    office.store.set({ status: failure(error) });
  }
}

function deskOf(office: Office, steps: StepTaker): Desk {
  const { store } = office;
  const load = (files: readonly ChosenFile[]) =>
    steps.take({ what: "Reading files", cancelled: LOADING_CANCELLED }, (underWay) =>
      loadRecords(office, chosenFiles(files), underWay),
    );
  const show = (named: Named | undefined) =>
    steps.take({ what: "Showing the rows" }, () => showNamed(named));

  return {
    get state() {
      return store.get();
    },
    subscribe: store.subscribe,

    setGstin: (text) => keepGstin(office, text),
    load,
    loadSample: async () => {
      await load([await sampleFile()]);
    },
    loadThisWorkbook: () =>
      steps.take({ what: "Reading the workbook", cancelled: LOADING_CANCELLED }, (underWay) =>
        loadRecords(office, thisWorkbook, underWay),
      ),
    cancel: steps.cancel,
    dismissNotice: () => {
      store.set({ notice: false });
    },

    mark: (command, scope) => steps.take({ what: command }, () => markRows(office, command, scope)),
    undo: () => steps.take({ what: "Undo" }, () => undoLast(office)),
    showRefused: () => show(office.refused),
    showCheck: (id) => {
      const line = store.get().checklist?.lines.find((each) => each.id === id);
      return show(line?.table && { table: line.table, keys: line.keys });
    },
    showChanges: () =>
      steps.take({ what: "Opening the sheet" }, async () => ({
        tone: "plain",
        text: (await showChangeList())
          ? "The list of changes is shown."
          : "There is no list of changes: the sheet IMS Changes was deleted, or nothing has changed yet.",
      })),
    showRecords: (table, action) =>
      steps.take({ what: "Opening the sheet" }, async () => {
        const count = await showRecords(table, action);
        return { tone: "plain", text: `${formatCount(count)} rows shown.` };
      }),

    setPeriod: (period) =>
      steps.take({ what: "Counting" }, (underWay) => changePeriod(office, period, underWay.signal)),
    askCompute: () =>
      steps.take({ what: "Counting" }, async (underWay) => {
        store.set({ question: await questionOf(office, underWay) });
        return undefined;
      }),
    answerCompute: async (agree) => {
      store.set({ question: undefined });
      if (!agree) return;
      await steps.take({ what: "Computing GSTR-2B" }, (underWay) =>
        computeStatement(office, underWay),
      );
    },

    check: () => steps.take({ what: "Checking" }, (underWay) => checkAll(office, underWay)),
    exportActions: async () => {
      let file: ActionFile | undefined;
      await steps.take({ what: "Writing the action file" }, async (underWay) => {
        const exported = await exportFile(office, underWay);
        file = exported.file;
        return exported.status;
      });
      return file;
    },
  };
}

async function showNamed(named: Named | undefined): Promise<Status> {
  if (!named || named.keys.length === 0) {
    return { tone: "plain", text: "There are no rows to show." };
  }
  const count = await selectKeys(named.table, named.keys);
  return {
    tone: "plain",
    text: `Selected ${formatCount(count)} of ${formatCount(named.keys.length)} rows.`,
  };
}

async function changePeriod(
  office: Office,
  period: Period,
  signal: AbortSignal,
): Promise<Status | undefined> {
  const book = await countAll(period, signal);
  const settings = { ...office.settings, twoBPeriod: periodCode(period) };
  await storeSettings(writeSettings(settings));
  Object.assign(office, { book, settings });
  office.store.set({ period, statement: undefined });
  showBook(office);
  return undefined;
}

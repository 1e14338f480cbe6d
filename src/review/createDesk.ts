import { onWaiting } from "../excel/connection";
import { selectKeys, showRecords } from "../excel/goTo";
import { onHandEdit, type EditedArea } from "../excel/handEdits";
import { findImsSheets } from "../excel/imsSheets";
import { readTable } from "../excel/reading";
import { onSelectionChanged } from "../excel/selection";
import {
  readSettings as readStoredSettings,
  writeSettings as storeSettings,
} from "../excel/settings";
import { readSettings, writeSettings, type Settings } from "../files/settings";
import { formatCount } from "../ims/money";
import { normalGstin } from "../ims/gstin";
import { parsePeriodCode, periodCode, type Period } from "../ims/period";
import type { TableKey } from "../ims/tables";
import { newBook } from "./book";
import { computeStatement, questionOf, recount } from "./computing";
import type { ActionFile, ChosenFile, Desk } from "./desk";
import type { DeskState, Status } from "./deskState";
import { checkAll, exportFile } from "./exporting";
import { clientOf, LOADING_CANCELLED, loadFiles } from "./loading";
import { checkEdits, checkUnchecked, markRows, undoLast } from "./marks";
import type { Named, Office, Tools } from "./office";
import { periodsTo } from "./periods";
import { sampleFile } from "./sample";
import { lookAtSelection } from "./selecting";
import { createStore } from "./store";
import { createStepTaker, failure, type StepTaker } from "./takeStep";

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
    await listen(office);
  } catch (error) {
    office.store.set({ status: failure(error) });
  }
}

/** Reads settings and sheets of an earlier session, and checks what was edited since. */
async function takeUp(office: Office): Promise<Status | undefined> {
  const settings = readSettings(await readStoredSettings());
  if (settings) office.settings = settings;
  const period = parsePeriodCode(office.settings.twoBPeriod);
  office.store.set({
    client: clientOf(office.settings.gstin),
    period,
    periods: periodsTo(period),
  });
  let status: Status | undefined;
  for (const { table } of await findImsSheets()) {
    if (await hasUnchecked(table)) status = (await checkUnchecked(office, table)) ?? status;
  }
  await recount(office, period);
  return status;
}

async function hasUnchecked(table: TableKey): Promise<boolean> {
  let found = false;
  await readTable(table, ["action", "checkedAction"], ({ columns, count }) => {
    for (let row = 0; row < count && !found; row++) {
      found = columns.action?.[row] !== columns.checkedAction?.[row];
    }
  });
  return found;
}

/** Follows what the user does in the grid. */
async function listen(office: Office): Promise<void> {
  const { store } = office;
  const say = (error: unknown) => {
    store.set({ status: failure(error) });
  };
  const look = async () => {
    if (store.get().work) return;
    store.set({ selection: await lookAtSelection() });
  };
  const edited = async (area: EditedArea) => {
    const status = await checkEdits(office, area);
    if (status) store.set({ status });
  };
  onWaiting((waitingForCell) => {
    store.set({ waitingForCell });
  });
  const lookAgain = () => {
    look().catch(say);
  };
  await onSelectionChanged(lookAgain);
  let busy = false;
  store.subscribe(() => {
    const ended = busy && !store.get().work;
    busy = store.get().work !== undefined;
    if (ended) lookAgain();
  });
  await onHandEdit((area) => {
    edited(area).catch(say);
  });
}

function deskOf(office: Office, steps: StepTaker): Desk {
  const { store } = office;
  const load = (files: readonly ChosenFile[]) =>
    steps.take({ what: "Reading files", cancelled: LOADING_CANCELLED }, (underWay) =>
      loadFiles(office, files, underWay),
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

/** Shown at once, whatever is under way; kept in the workbook when it is right. */
async function keepGstin(office: Office, text: string): Promise<void> {
  const client = clientOf(normalGstin(text));
  office.store.set({ client });
  if (client.fault || client.gstin === office.settings.gstin) return;
  office.settings = { ...office.settings, gstin: client.gstin };
  try {
    await storeSettings(writeSettings(office.settings));
  } catch (error) {
    office.store.set({ status: failure(error) });
  }
}

async function changePeriod(
  office: Office,
  period: Period,
  signal: AbortSignal,
): Promise<Status | undefined> {
  office.settings = { ...office.settings, twoBPeriod: periodCode(period) };
  office.store.set({ period, statement: undefined });
  await storeSettings(writeSettings(office.settings));
  await recount(office, period, signal);
  return undefined;
}

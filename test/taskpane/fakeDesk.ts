import { periodOf } from "../../src/ims/period";
import type { Desk } from "../../src/review/desk/desk";
import type { DeskState, TableSummary } from "../../src/review/desk/deskState";
import type { OfferedFile } from "../../src/review/export/exportState";

export const OCTOBER = periodOf(2026, 10);
export const SEPTEMBER = periodOf(2026, 9);

const EMPTY: DeskState = {
  ready: true,
  inExcel: true,
  client: { gstin: "" },
  initials: "",
  tables: [],
  findings: [],
  period: NaN,
  cycle: "Monthly",
  periods: [],
  waiting: [],
  waitingForCell: false,
  status: { text: "", tone: "plain" },
  notice: false,
  exportForm: { dialect: "offline", resetsApart: false },
  dark: false,
};

const TABLES: readonly TableSummary[] = [
  {
    table: "b2b",
    counts: { "No action": 9120, Accepted: 120, Rejected: 40, Pending: 30 },
    tax: { "No action": 16_41_600_00, Accepted: 2_16_000, Rejected: 72_000, Pending: 54_050 },
  },
  {
    table: "impg",
    counts: { "No action": 51, Accepted: 2, Rejected: 0, Pending: 0 },
    tax: { "No action": 91_800, Accepted: 3_600, Rejected: 0, Pending: 0 },
  },
];

/** A desk with two loaded tables. */
export const LOADED: Partial<DeskState> = {
  client: { gstin: "29AACCH4321K1ZJ" },
  tables: TABLES,
  period: OCTOBER,
  periods: [OCTOBER, SEPTEMBER],
};

/** Fields to lay over the state; one given as undefined is taken away. */
export type Patch = { readonly [K in keyof DeskState]?: DeskState[K] | undefined };

/** A desk made by hand: it shows what it is given and writes down the steps that are taken. */
export interface FakeDesk extends Desk {
  /** Each step that was taken: its name, then what it was given. */
  readonly taken: readonly (readonly unknown[])[];
  /** Changes the state, as a step does. */
  show(patch: Patch): void;
  /** What `exportActions` gives. */
  files: readonly OfferedFile[] | undefined;
}

export function fakeDesk(patch: Partial<DeskState> = {}): FakeDesk {
  let state: DeskState = { ...EMPTY, ...patch };
  const listeners = new Set<() => void>();
  const taken: (readonly unknown[])[] = [];
  const step =
    (name: string) =>
    (...given: readonly unknown[]) => {
      taken.push([name, ...given]);
      return Promise.resolve();
    };
  const desk: FakeDesk = {
    taken,
    opened: Promise.resolve(),
    files: undefined,
    show(next) {
      state = { ...state, ...next } as DeskState;
      for (const listener of listeners) listener();
    },
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setGstin: step("setGstin"),
    setInitials: step("setInitials"),
    load: step("load"),
    loadSample: step("loadSample"),
    loadThisWorkbook: step("loadThisWorkbook"),
    cancel: step("cancel"),
    dismissNotice: step("dismissNotice"),
    mark: step("mark"),
    askReduction: step("askReduction"),
    answerReduction: step("answerReduction"),
    answerMark: step("answerMark"),
    undo: step("undo"),
    redo: step("redo"),
    showRefused: step("showRefused"),
    showCheck: step("showCheck"),
    showRecord: step("showRecord"),
    showNextFinding: step("showNextFinding"),
    showWaiting: step("showWaiting"),
    showChanges: step("showChanges"),
    showRecords: step("showRecords"),
    showFigure: step("showFigure"),
    openTable: step("openTable"),
    filter: step("filter"),
    filterAgain: step("filterAgain"),
    clearFilters: step("clearFilters"),
    listSuppliers: step("listSuppliers"),
    workOutLiability: step("workOutLiability"),
    exportShown: async (table) => {
      await step("exportShown")(table);
      return desk.files?.[0];
    },
    setPeriod: step("setPeriod"),
    setCycle: step("setCycle"),
    setDueDate: step("setDueDate"),
    markRecomputed: step("markRecomputed"),
    refreshRhythm: step("refreshRhythm"),
    showLine: step("showLine"),
    takePortalStatement: step("takePortalStatement"),
    askCompute: step("askCompute"),
    answerCompute: step("answerCompute"),
    check: step("check"),
    exportActions: async () => {
      await step("exportActions")();
      return desk.files;
    },
    answerExport: async (agree) => {
      await step("answerExport")(agree);
      return agree ? desk.files : undefined;
    },
    exportWorkbook: async () => {
      await step("exportWorkbook")();
      return desk.files?.[0];
    },
    openActionWorkbook: step("openActionWorkbook"),
    markUploaded: step("markUploaded"),
    readAnswer: step("readAnswer"),
    setExportForm: step("setExportForm"),
    diagnose: step("diagnose"),
  };
  return desk;
}

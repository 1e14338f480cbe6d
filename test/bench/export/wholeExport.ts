import "../clientHere";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { writeImsSheets } from "../../../src/excel/load/loadSheets";
import { createReader } from "../../../src/files/reader/reader";
import { writeSettings, type Settings } from "../../../src/files/settings";
import { sliceRecords, type Records } from "../../../src/ims/records";
import { PROFILES } from "../../../src/preview/profiles";
import { createDesk } from "../../../src/review/desk/createDesk";
import type { Desk } from "../../../src/review/desk/desk";
import { startClient } from "../../workbook/open";
import { QUIET } from "../../excel/samples";
import { readerOf, type Invoice } from "../merge";
import { largeJson } from "../read/largeJson";
import { rememberingBridge } from "./rememberedAnswers";
import { startWriter, type StartedWriter } from "./startedWriter";

/**
 * How long an export took, in milliseconds. The writer works in a thread of its own, as in the add-in, and
 * so does the stand-in for Excel, which gives blocks of cells from memory.
 */
export interface Exported {
  /** From the click to the file, by the clock. */
  readonly whole: number;
  /** In which the pane's thread worked: the add-in and Microsoft's client. */
  readonly pane: number;
  /** In which the writer's thread worked. */
  readonly writer: number;
  /** In which the stand-in worked: no part of the product. */
  readonly standIn: number;
  /** The longest time the pane could neither paint nor answer. */
  readonly longest: number;
}

export interface Opened {
  readonly desk: Desk;
  /** The changed records in the workbook. */
  readonly count: number;
  readonly standIn: Worker;
  readonly writer: StartedWriter;
  /** How many blocks of cells were given from memory. */
  readonly given: () => number;
}

const SETTINGS: Settings = {
  version: 1,
  gstin: "29ZZACN4021Q1Z3",
  twoBPeriod: "102026",
  loadedAt: "",
  noticeSeen: true,
};

/** Points Microsoft's client at a stand-in in a thread of its own, as Excel is. */
function joinStandIn() {
  const worker = new Worker(join(__dirname, "standIn.worker.ts"), {
    execArgv: ["--require", join(__dirname, "../typescript.cjs")],
  });
  const { bridge, take, given } = rememberingBridge((text) => worker.postMessage(text));
  worker.on("message", take);
  startClient(bridge, () => PROFILES.web);
  return { standIn: worker, given };
}

/** Invoices as the reader hands them over, all of them marked since. */
async function marked(count: number): Promise<Records> {
  const { imsDetails } = JSON.parse(readFileSync(largeJson(count), "utf8")) as {
    imsDetails: { b2b: readonly Invoice[] };
  };
  const reader = await readerOf(imsDetails.b2b);
  const records = await reader.rows("b2b", 0, count);
  const action = (records.columns.portalAction ?? []).map((held) =>
    held === "Rejected" ? "Accepted" : "Rejected",
  );
  return { ...records, columns: { ...records.columns, action, checkedAction: action } };
}

async function openDesk({ writer }: StartedWriter): Promise<Desk> {
  const desk = createDesk({
    openReader: createReader,
    now: () => new Date(2026, 10, 23),
    openWriter: () => writer,
    surroundings: () => Promise.resolve({ inExcel: true, dark: false }),
  });
  await desk.opened;
  return desk;
}

/** An export as the pane's button takes it; how many records went into its files. */
export type ExportStep = (desk: Desk) => Promise<number | undefined>;

export const toActionFile: ExportStep = async (desk) => (await desk.exportActions())?.[0]?.records;
export const toWorkbook: ExportStep = async (desk) => (await desk.exportWorkbook())?.records;

/** Exports as many changed records as are in the workbook: the best of so many runs. */
export async function bestExport(
  opened: Opened,
  step: ExportStep,
  wanted: number,
): Promise<Exported> {
  const runs: Exported[] = [];
  while (runs.length < wanted) runs.push(await timedExport(opened, step));
  const least = (figure: keyof Exported) => Math.min(...runs.map((run) => run[figure]));
  return {
    whole: least("whole"),
    pane: least("pane"),
    writer: least("writer"),
    standIn: least("standIn"),
    longest: least("longest"),
  };
}

/** A desk on a workbook of changed records, whose question before the export is answered. */
export async function openForExport(count: number): Promise<Opened> {
  const { standIn, given } = joinStandIn();
  const records = await marked(count);
  await writeImsSheets(
    {
      tables: [{ table: "b2b", count }],
      rows: (_, from, to) => Promise.resolve(sliceRecords(records, from, to)),
    },
    { ...QUIET, settings: writeSettings(SETTINGS) },
  );
  const writer = await startWriter();
  const desk = await openDesk(writer);
  // The first one asks, and is answered; the same is not asked again.
  await desk.exportActions();
  await desk.answerExport(true);
  // Since then there is a log: from now on the same is asked each time.
  await desk.exportActions();
  return { desk, count, standIn, writer, given };
}

export async function timedExport(
  { desk, count, standIn, writer, given }: Opened,
  step: ExportStep,
): Promise<Exported> {
  const workedBefore = writer.worked();
  const givenBefore = given();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const utilization = () =>
    [performance, standIn.performance].map((each) => each.eventLoopUtilization());
  const start = performance.now();
  const before = utilization();
  delay.enable();
  const records = await step(desk);
  delay.disable();
  const after = utilization();
  const whole = performance.now() - start;
  if (records !== count) throw new Error(desk.state.status.text);
  if (given() === givenBefore) throw new Error("No cells were given from memory.");
  const [pane = NaN, standInActive = NaN] = after.map(
    ({ active }, at) => active - (before[at]?.active ?? NaN),
  );
  return {
    whole,
    pane,
    writer: writer.worked() - workedBefore,
    standIn: standInActive,
    longest: delay.max / 1e6,
  };
}

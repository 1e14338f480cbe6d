import type { Host } from "../../src/preview/host";
import type { Fault } from "../../src/preview/faults";
import type { QuirkSwitches } from "../../src/preview/quirks";
import type { Desk } from "../../src/review/desk/desk";
import { download, creditNote, invoice, openedDesk, quiet, until } from "../review/openedDesk";
import { openWorkbook } from "../workbook/open";
import { workbookNow, type WorkbookNow } from "../workbook/snapshot";

interface Stage {
  readonly host: Host;
  readonly desk: Desk;
}

interface Command {
  readonly name: string;
  /** What is done before, undisturbed. */
  readonly begin: (stage: Stage) => Promise<void>;
  readonly run: (stage: Stage) => Promise<unknown>;
  /** A sheet that is whole by itself, apart from the rest. */
  readonly apart?: string;
  readonly quirks?: QuirkSwitches;
  /** It asks Excel as the command of this name does: the worse of the two faults is tried. */
  readonly like?: string;
}

const FILE = () => [download({ b2b: [1, 2, 3].map((n) => invoice(n)), b2bcn: [creditNote(1)] })];
/** A corrected date, with which the row's key changes; two records gone, one new; a new table. */
const MORE = () => [
  download({ b2b: [invoice(1, { idt: "09-10-2026" }), invoice(4)], ecom: [invoice(5)] }),
];

const loaded = async ({ host, desk }: Stage) => {
  await desk.load(FILE());
  await host.user.select("B2B", "A2:A3");
};
const marked = async (stage: Stage) => {
  await loaded(stage);
  await stage.desk.mark("Accept", "selected");
};
const undone = async (stage: Stage) => {
  await marked(stage);
  await stage.desk.undo();
};
/** An action that was typed while nobody listened. */
const typed = async (stage: Stage) => {
  await loaded(stage);
  stage.host.book.eventsEnabled = false;
  await stage.host.user.type("B2B", "A2", "Rejected");
  stage.host.book.eventsEnabled = true;
};
const computed = async (stage: Stage) => {
  await marked(stage);
  await stage.desk.answerCompute(true);
  await stage.host.user.select("B2B", "A4");
  await stage.desk.mark("Reject", "selected");
};

/** A credit note is about to be accepted. */
const creditNoteSelected = async (stage: Stage) => {
  await loaded(stage);
  await stage.host.user.select("B2B-CN", "A2");
};

const COMMANDS: readonly Command[] = [
  {
    name: "load",
    begin: () => Promise.resolve(),
    run: ({ desk }) => desk.load(FILE()),
    apart: "IMS Summary",
  },
  { name: "load again", begin: marked, run: ({ desk }) => desk.load(MORE()), apart: "IMS Summary" },
  { name: "Accept", begin: loaded, run: ({ desk }) => desk.mark("Accept", "selected") },
  {
    name: "Reject",
    begin: marked,
    run: ({ desk }) => desk.mark("Reject", "selected"),
    like: "Accept",
  },
  { name: "Pending", begin: marked, run: ({ desk }) => desk.mark("Pending", "shown") },
  { name: "Reset", begin: marked, run: ({ desk }) => desk.mark("Reset", "table"), like: "Pending" },
  {
    name: "Accept with an answer on ITC to be reduced",
    begin: creditNoteSelected,
    run: async ({ desk }) => {
      await desk.mark("Accept", "selected");
      await desk.answerReduction({ kind: "share", percent: 50, remark: "half" });
    },
  },
  {
    name: "Remark",
    begin: marked,
    run: ({ desk }) => desk.mark("Remark", "selected", "seen"),
    like: "Accept",
  },
  {
    name: "Back to portal status",
    begin: marked,
    run: ({ desk }) => desk.mark("Back to portal status", "shown"),
    like: "Pending",
  },
  { name: "Undo", begin: marked, run: ({ desk }) => desk.undo() },
  { name: "Redo", begin: undone, run: ({ desk }) => desk.redo(), like: "Undo" },
  {
    name: "an edit by hand",
    begin: typed,
    run: ({ host }) => host.user.type("B2B", "A2", "Rejected"),
    quirks: { eventsLost: false },
  },
  { name: "change of period", begin: marked, run: ({ desk }) => desk.setPeriod(2026 * 12 + 8) },
  { name: "Compute GSTR-2B", begin: marked, run: ({ desk }) => desk.answerCompute(true) },
  { name: "Compute GSTR-2B again", begin: computed, run: ({ desk }) => desk.answerCompute(true) },
  { name: "check", begin: marked, run: ({ desk }) => desk.check() },
  { name: "export", begin: marked, run: ({ desk }) => desk.exportActions() },
  { name: "show rows", begin: marked, run: ({ desk }) => desk.showRecords("b2b", "Accepted") },
];

/** A workbook in which the command is about to be done. */
async function stageOf({ begin, quirks }: Command): Promise<Stage> {
  // Without events nothing looks at the selection while a command is under way.
  const host = await openWorkbook({ quirks: { eventsLost: true, ...quirks } });
  const stage = { host, desk: await openedDesk() };
  await begin(stage);
  await quiet(host, 2);
  return stage;
}

/** Does the command and waits until Excel is asked nothing more; tells how many faults it met. */
async function run(command: Command, stage: Stage): Promise<number> {
  const { host } = stage;
  const before = host.faults.met;
  await command.run(stage);
  if (command.quirks) await quiet(host, 2);
  host.faults.clear();
  await quiet(host, 2);
  return host.faults.met - before;
}

/** The workbook without a sheet, and that sheet. */
function taken({ sheets, settings }: WorkbookNow, apart = ""): readonly [string, string] {
  const { [apart]: single, ...others } = sheets;
  return [JSON.stringify([others, settings]), JSON.stringify(single)];
}

/** Which of two outcomes it is. */
const which = ([before, after]: readonly string[], now: string): string =>
  now === before ? "before" : now === after ? "after" : "neither";

const deskNow = ({ desk: { state } }: Stage): string =>
  JSON.stringify([state.period, state.tables, state.strip]);

/** What was there before, and what is to be there in the end. */
interface Outcomes {
  readonly workbooks: readonly string[];
  readonly singles: readonly string[];
  readonly desks: readonly string[];
  /** The workbook when the command is done once more, which may find that nothing is new. */
  readonly again: readonly [string, string];
}

const outcomes = new Map<Command, Promise<Outcomes>>();

/** Worked out once for both faults. */
function outcomesOf(command: Command): Promise<Outcomes> {
  const known = outcomes.get(command) ?? workOut(command);
  outcomes.set(command, known);
  return known;
}

async function workOut(command: Command): Promise<Outcomes> {
  const stage = await stageOf(command);
  const from = [taken(await workbookNow(), command.apart), deskNow(stage)] as const;
  await run(command, stage);
  expect(stage.desk.state.status.tone).not.toBe("failed");
  const to = [taken(await workbookNow(), command.apart), deskNow(stage)] as const;
  await run(command, stage);
  return {
    again: taken(await workbookNow(), command.apart),
    workbooks: [from[0][0], to[0][0]],
    singles: [from[0][1], to[0][1]],
    desks: [from[1], to[1]],
  };
}

const FAULTS: readonly (Fault & { readonly commands: readonly Command[] })[] = [
  {
    when: "before",
    code: "RequestAborted",
    commands: COMMANDS.filter(({ like }) => like === undefined),
  },
  { when: "after", code: "RequestAborted", commands: COMMANDS },
];

describe.each(FAULTS)("a request that fails $when it took effect", ({ commands, ...fault }) => {
  test.each(commands)(
    "$name: whichever it is, all or nothing is done, and doing it again does it",
    async (command) => {
      const { workbooks, singles, desks, again: twice } = await outcomesOf(command);
      let stage = await stageOf(command);
      let failures = 0;
      for (let n = 1; ; n++) {
        stage.host.faults.failRequest(n, fault);
        const met = await run(command, stage);
        const { tone, text } = stage.desk.state.status;
        const [workbook, single] = taken(await workbookNow(), command.apart);
        if (met === 0) {
          expect([n, tone]).not.toEqual([n, "failed"]);
          expect([n, workbook === workbooks[1], single === singles[1]]).toEqual([n, true, true]);
          break;
        }
        failures += 1;
        const found = [
          which(workbooks, workbook),
          which(singles, single),
          which(desks, deskNow(stage)),
        ];
        expect([n, text, found]).not.toEqual([n, text, expect.arrayContaining(["neither"])]);
        expect(stage.desk.state.work).toBeUndefined();
        expect(stage.host.book.eventsEnabled).toBe(true);
        if (tone === "failed") {
          expect(text).toMatch(/lost the connection to the workbook.*(again|\.)$/);
          if (workbook === workbooks[0] && single === singles[0]) continue;
          // Something is there: doing it again must not do it twice.
          await run(command, stage);
          // An edit is heard of by an event, which may come after Excel has been quiet for a while.
          const doing = stage;
          await until(() => deskNow(doing) === desks[1]);
          await quiet(stage.host, 2);
        }
        const again = taken(await workbookNow(), command.apart);
        const done = [
          [workbooks[1], twice[0]].includes(again[0]),
          [singles[1], twice[1]].includes(again[1]),
        ];
        expect([n, text, ...done, desks[1] === deskNow(stage)]).toEqual([
          n,
          text,
          true,
          true,
          true,
        ]);
        stage = await stageOf(command);
      }
      expect(failures).toBeGreaterThan(2);
    },
    120_000,
  );
});

import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import type { Work } from "../../src/review/desk/deskState";
import { creditNote, download, invoice, openedDesk, quiet } from "../review/openedDesk";
import { openWorkbook } from "../workbook/open";
import { workbookNow } from "../workbook/snapshot";

interface Stage {
  readonly host: Host;
  readonly desk: Desk;
}

const FIRST = () => [download({ b2b: [1, 2, 3].map((n) => invoice(n)), b2bcn: [creditNote(1)] })];
/** One record corrected, one gone, one new, and a table more. */
const NEWER = () => [
  download({
    b2b: [invoice(1, { idt: "09-10-2026", txval: 150 }), invoice(2), invoice(4)],
    ecom: [invoice(5)],
  }),
];

/** The sheet of a download in the workbook that is open. */
async function openDownload(): Promise<void> {
  await Excel.run(async (context) => {
    const rows = [
      ["GSTIN of supplier", "Invoice number", "Invoice date", "Taxable value", "IGST", "CGST"],
      ["24AAQCA8719H1ZC", "INV-1", "08-10-2026", "100", "18", "0"],
    ];
    const more = [
      ["SGST", "Status", "Source period", "Filing status"],
      ["0", "Pending", "102026", "Filed"],
    ];
    const values = rows.map((row, index) => [...row, ...(more[index] ?? [])]);
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:J2");
    range.numberFormat = values.map((row) => row.map(() => "@"));
    range.values = values;
    await context.sync();
  });
}

const marked = async ({ host, desk }: Stage) => {
  await desk.load(FIRST());
  await host.user.select("B2B", "A2:A4");
  await desk.mark("Reject", "selected");
};

const LOADS = [
  {
    name: "a first load",
    begin: () => Promise.resolve(),
    run: ({ desk }: Stage) => desk.load(FIRST()),
  },
  { name: "a later load", begin: marked, run: ({ desk }: Stage) => desk.load(NEWER()) },
  {
    name: "a load of the workbook that is open",
    begin: openDownload,
    run: ({ desk }: Stage) => desk.loadThisWorkbook(),
  },
] as const;

type Load = (typeof LOADS)[number];

async function stageOf({ begin }: Load): Promise<Stage> {
  const host = await openWorkbook({ quirks: { eventsLost: true } });
  const stage = { host, desk: await openedDesk() };
  await begin(stage);
  await quiet(host, 2);
  return stage;
}

/** Calls when the load sends a request, or when it says how far it is. */
const MOMENTS = {
  request: ({ host }: Stage, then: () => void) => {
    host.faults.failRequest(
      () => {
        then();
        return false;
      },
      { when: "before", code: "" },
    );
    return () => {
      host.faults.clear();
    };
  },
  "sign of progress": ({ desk }: Stage, then: () => void) => {
    let work: Work | undefined;
    return desk.subscribe(() => {
      if (desk.state.work && desk.state.work !== work) then();
      work = desk.state.work;
    });
  },
} as const;

describe.each(LOADS)("Cancel during $name", (load) => {
  test.each(["request", "sign of progress"] as const)(
    "at whichever %s leaves the workbook as it was, or comes too late and says so",
    async (moment) => {
      const undisturbed = await stageOf(load);
      const before = await workbookNow();
      await load.run(undisturbed);
      expect(undisturbed.desk.state.status.tone).toBe("done");
      const after = await workbookNow();

      let cancelled = 0;
      const stage = await stageOf(load);
      for (let n = 1; ; n++) {
        let count = 0;
        const stop = MOMENTS[moment](stage, () => {
          count += 1;
          if (count === n) stage.desk.cancel();
        });
        await load.run(stage);
        stop();
        await quiet(stage.host, 2);
        expect(stage.desk.state.work).toBeUndefined();
        expect(stage.host.book.eventsEnabled).toBe(true);
        if (stage.desk.state.status.tone === "done") {
          // All is written by then, and later moments are too late as well.
          expect([n, await workbookNow()]).toEqual([n, after]);
          break;
        }
        cancelled += 1;
        expect(stage.desk.state.status.text).toBe(
          "Loading was cancelled. The workbook is as it was before.",
        );
        expect([n, await workbookNow()]).toEqual([n, before]);
      }
      expect(cancelled).toBeGreaterThan(moment === "request" ? 9 : 2);
    },
    120_000,
  );
});

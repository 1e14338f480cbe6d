import { dayOf } from "../../src/ims/day";
import { periodOf } from "../../src/ims/period";
import { totalTax } from "../../src/ims/records";
import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { openWorkbook } from "../workbook/open";
import { valuesAt } from "../excel/samples";
import { creditNote, download, exportedText, invoice, openedDesk, saying } from "./openedDesk";

// The desk's clock stands at 23-11-2026: after the draft of October, 14-11-2026.
const TODAY = dayOf(2026, 11, 23);

async function loaded(sections: object): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download(sections)]);
  return { host, desk };
}

/** Total of the change since loading, and since the last upload. */
const changes = ({ state: { strip } }: Desk) => [
  strip && totalTax(strip.sinceLoading),
  strip?.sinceUpload && totalTax(strip.sinceUpload),
];

test("a mark after the draft is to be uploaded, then computed on the portal, then all is well", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1), invoice(2)] });
  expect(desk.state.rhythm).toMatchObject({ stage: "drafted", draft: dayOf(2026, 11, 14) });
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "selected");
  expect(desk.state.rhythm).toMatchObject({ stage: "changed", unsent: 1 });
  expect(changes(desk)).toEqual([-18_00, undefined]);

  await exportedText(desk);
  await desk.markUploaded();
  expect(desk.state.rhythm).toMatchObject({ stage: "owed", uploaded: 1, uploadedOn: TODAY });
  expect(changes(desk)).toEqual([-18_00, 0]);

  await desk.markRecomputed();
  expect(desk.state.rhythm).toMatchObject({ stage: "recomputed", recomputedOn: TODAY });

  await host.user.select("B2B", "A3");
  await desk.mark("Pending", "selected");
  expect(desk.state.rhythm?.stage).toBe("changed");
  expect(changes(desk)).toEqual([-54_00, -36_00]);
});

test("the workbook remembers the upload; Undo takes it back", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1), invoice(2)] });
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "selected");
  await exportedText(desk);
  await desk.markUploaded();

  const again = await openedDesk();
  expect(again.state.rhythm).toMatchObject({ stage: "owed", uploaded: 1 });
  expect(changes(again)).toEqual([-18_00, 0]);

  await desk.undo();
  expect(desk.state.rhythm).toMatchObject({ stage: "changed", unsent: 1 });
  expect(changes(desk)).toEqual([-18_00, undefined]);
});

test("files loaded anew begin a new count since loading; that an upload is to be computed stays", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1), invoice(2)] });
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "selected");
  await exportedText(desk);
  await desk.markUploaded();
  await desk.load([download({ b2b: [invoice(1, { action: "R" }), invoice(2)] })]);
  expect(changes(desk)).toEqual([0, undefined]);
  expect(desk.state.rhythm?.stage).toBe("owed");
});

test("the due date is kept in the workbook, for its period", async () => {
  const { desk } = await loaded({ b2b: [invoice(1)] });
  expect(desk.state.rhythm).toMatchObject({ due: dayOf(2026, 11, 20), dueByUser: false });
  await desk.setDueDate(dayOf(2026, 11, 25));
  const again = await openedDesk();
  expect(again.state.rhythm).toMatchObject({ due: dayOf(2026, 11, 25), dueByUser: true });
  await again.setPeriod(periodOf(2026, 9));
  expect(again.state.rhythm).toMatchObject({ due: dayOf(2026, 10, 20), dueByUser: false });
  await again.setPeriod(periodOf(2026, 10));
  await again.setDueDate(NaN);
  expect(again.state.rhythm).toMatchObject({ due: dayOf(2026, 11, 20), dueByUser: false });
});

test("Refresh looks at the sheets again", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1)] });
  await desk.refreshRhythm();
  expect(desk.state.status.text).toBe("Looked again: every action is as on the portal.");
  await host.user.select("B2B", "A2");
  await desk.mark("Accept", "selected");
  await desk.refreshRhythm();
  expect(desk.state.status.text).toContain("1 record is marked otherwise than on the portal.");
});

test("another answer on the ITC to be reduced is a change, too", async () => {
  const { host, desk } = await loaded({
    b2bcn: [creditNote(1, { action: "A", itcRedReq: "Y" }), creditNote(2, { action: "A" })],
  });
  expect(desk.state.rhythm).toMatchObject({ stage: "drafted", unsent: 0 });
  const [headings = []] = await valuesAt("B2B-CN", "A1:Z1");
  const column = String.fromCharCode(65 + headings.indexOf("ITC to be reduced"));
  await host.user.type("B2B-CN", `${column}2`, "No");
  await saying(desk, "by hand");
  expect(desk.state.rhythm).toMatchObject({ stage: "changed", unsent: 1 });
  await desk.refreshRhythm();
  expect(desk.state.rhythm).toMatchObject({ stage: "changed", unsent: 1 });
  await desk.undo();
  expect(desk.state.rhythm).toMatchObject({ stage: "drafted", unsent: 0 });
});

describe("a quarterly filer", () => {
  const september = { rtnprd: "092026" };
  const records = {
    b2b: [invoice(1, { rtnprd: "112026" }), invoice(2), invoice(3, september)],
    b2bcn: [creditNote(4, { rtnprd: "032026", action: "P" })],
  };

  test("has one GSTR-2B a quarter, which counts its three months", async () => {
    const { desk } = await loaded(records);
    expect(desk.state.period).toBe(periodOf(2026, 11));
    await desk.setCycle("Quarterly");
    expect(desk.state).toMatchObject({ period: periodOf(2026, 12), cycle: "Quarterly" });
    expect(desk.state.periods.slice(0, 3)).toEqual([
      periodOf(2027, 3),
      periodOf(2026, 12),
      periodOf(2026, 9),
    ]);
    // The note of March may be pending in April–June, and counts as accepted after it.
    expect(desk.state.strip?.available.igst).toBe(18_00 + 36_00 + 54_00 - 72_00);
    await desk.setPeriod(periodOf(2026, 9));
    expect(desk.state.strip?.available.igst).toBe(54_00 - 72_00);
    await desk.setPeriod(periodOf(2026, 6));
    expect(desk.state.strip?.available.igst).toBe(0);
    expect(desk.state.strip?.pending.igst).toBe(72_00);
  });

  test("is remembered, computed for, and may become a monthly filer again", async () => {
    const { desk } = await loaded(records);
    await desk.setCycle("Quarterly");
    const again = await openedDesk();
    expect(again.state).toMatchObject({ period: periodOf(2026, 12), cycle: "Quarterly" });
    await again.askCompute();
    expect(again.state.question).toMatchObject({ deemedAccepted: 4, lapsed: 1 });
    await again.answerCompute(true);
    expect(again.state.status.text).toBe(
      "Computed GSTR-2B of October–December 2026. Formulas and second count agree.",
    );
    await again.setCycle("Monthly");
    expect(again.state).toMatchObject({ period: periodOf(2026, 12), cycle: "Monthly" });
  });
});

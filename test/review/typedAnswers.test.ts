import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { columnAt, lastLetters, lettersOf, valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { creditNote, download, openedDesk, quiet, saying } from "./openedDesk";

const [REDUCE, IGST, REMARKS] = (["reduce", "reduceIgst", "remarks"] as const).map((field) =>
  lettersOf("b2bcn", field),
);

/** Credit notes 1, accepted on the portal with a full reduction and a remark, and 2 and 3 without action. */
async function loaded(): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook();
  const desk = await openedDesk();
  const accepted = creditNote(1, { action: "A", itcRedReq: "Y", remarks: "agreed" });
  await desk.load([download({ b2bcn: [accepted, creditNote(2), creditNote(3)] })]);
  await quiet(host);
  return { host, desk };
}

/** What the log says after the load: document, what changed, from, to, command. */
async function logged(): Promise<readonly string[]> {
  const rows = await valuesAt("IMS Log", "D3:I12");
  return rows
    .filter(([document]) => document !== "")
    .map(([document, what, from, to, , command]) =>
      [document, what, from, to, command].join(" · "),
    );
}

/** Values put into an area at once, as a paste does. */
const paste = (address: string, values: (string | number)[][]) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("B2B-CN").getRange(address).values = values;
    await context.sync();
  });

test("a remark and a reduction typed by hand are logged, counted and taken back", async () => {
  const { host, desk } = await loaded();
  expect(desk.state.strip?.sinceLoading.igst).toBe(0);
  await host.user.type("B2B-CN", `${REDUCE}2`, "No");
  expect(await saying(desk, "by hand")).toBe("Changed ‘ITC to be reduced’ of 1 row by hand.");
  // 18.00 of the note lower the credit no more.
  expect(desk.state.strip?.sinceLoading.igst).toBe(1800);
  await host.user.type("B2B-CN", `${REMARKS}2`, "goods kept");
  expect(await saying(desk, "the remark")).toBe("Changed the remark of 1 row by hand.");
  expect(await logged()).toEqual([
    "CN-1 · ITC to be reduced · Yes · No · typed",
    "CN-1 · Remarks · agreed · goods kept · typed",
  ]);
  await desk.undo();
  await desk.undo();
  expect(await valuesAt("B2B-CN", `${REDUCE}2`)).toEqual([["Yes"]]);
  expect(await valuesAt("B2B-CN", `${REMARKS}2`)).toEqual([["agreed"]]);
  expect(desk.state.strip?.sinceLoading.igst).toBe(0);
});

test("an answer pasted in other letters becomes the portal's word; any other word, and text for an amount, are named in Check", async () => {
  const { host, desk } = await loaded();
  await host.user.paste("B2B-CN", "A3", [["accepted"], ["Accepted"]]);
  await saying(desk, "the action of 2 rows");
  await host.user.paste("B2B-CN", `${REDUCE}2`, [["YES "], ["no"], ["maybe"]]);
  await saying(desk, "‘ITC to be reduced’ of 2 rows");
  expect(await valuesAt("B2B-CN", `${REDUCE}2:${REDUCE}4`)).toEqual([["Yes"], ["No"], ["maybe"]]);
  expect((await valuesAt("B2B-CN", "B4")).flat().join()).toContain(
    "‘ITC to be reduced’ is answered with Yes or No, or left empty.",
  );
  await host.user.paste("B2B-CN", `${IGST}2`, [["about 5"]]);
  await saying(desk, "of 1 row by hand");
  expect((await valuesAt("B2B-CN", "B2")).flat().join()).toContain(
    "‘Reduce integrated tax’ holds text, which no formula adds up",
  );
  await desk.answerCompute(true);
  expect(desk.state.statement?.disagreeing).toBe(0);
});

test("what was edited while the pane was closed is logged when it opens, and the change since loading is right", async () => {
  const { host } = await loaded();
  host.book.eventsEnabled = false;
  await paste(`${REDUCE}2:${IGST}2`, [["Yes", 5]]);
  await paste(`${REMARKS}2:${REMARKS}4`, [["in part"], ["seen"], ["=not a formula"]]);
  host.book.eventsEnabled = true;
  const again = await openedDesk();
  expect(await logged()).toEqual([
    "CN-1 · Remarks · agreed · in part · typed",
    "CN-1 · Reduce integrated tax ·  · 5.00 · typed",
    "CN-2 · Remarks ·  · seen · typed",
    "CN-3 · Remarks ·  · =not a formula · typed",
  ]);
  // 18.00 were reduced on the portal, 5.00 are now.
  expect(again.state.strip?.sinceLoading.igst).toBe(1300);
  expect(again.state.undo).toEqual({ command: "edit by hand", rows: 3 });
});

test("an answer given by a command is not taken for an edit by hand", async () => {
  const { host, desk } = await loaded();
  await host.user.select("B2B-CN", "A3:A4");
  await desk.mark("Reject", "selected", "never received");
  await quiet(host);
  const before = await logged();
  await openedDesk();
  expect(await logged()).toEqual(before);
  expect(before).toHaveLength(4);
});

test("a workbook of an earlier version, without the hidden column, goes on and logs from then on", async () => {
  const { host } = await loaded();
  const column = lettersOf("b2bcn", "checkedAnswers");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B-CN");
    sheet.getRange(`${column}:${column}`).delete("Left");
    await context.sync();
  });
  const again = await openedDesk();
  expect(again.state.status.tone).toBe("plain");
  expect(await logged()).toEqual([]);
  const added = lastLetters("b2bcn");
  expect(await columnAt("B2B-CN", `${added}1:${added}3`)).toEqual([
    "Checked answers",
    "Yes|||||agreed",
    "",
  ]);
  // Remarks has moved up into the place of the deleted column.
  await host.user.type("B2B-CN", `${column}3`, "seen");
  await quiet(host);
  expect(await logged()).toEqual(["CN-2 · Remarks ·  · seen · typed"]);
});

test("a hidden cell that was altered is not believed: nothing is logged of it", async () => {
  await loaded();
  const column = lettersOf("b2bcn", "checkedAnswers");
  await paste(`${column}2`, [["nonsense"]]);
  await openedDesk();
  expect(await logged()).toEqual([]);
});

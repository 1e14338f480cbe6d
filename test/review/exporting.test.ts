import { createWriter, type Writer } from "../../src/files/upload/writer";
import { lettersOf } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import {
  creditNote,
  download,
  invoice,
  openedDesk,
  OURS,
  saying,
  exportedText,
} from "./openedDesk";

const loaded = async (sections: object, gstin?: string) => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download(sections, gstin)]);
  return { host, desk };
};

test("the action file holds the changed records only, as they came", async () => {
  const { host, desk } = await loaded({
    b2b: [invoice(1), invoice(2, { futureKey: { a: 1 } }), invoice(3, { action: "R" })],
  });
  await host.user.select("B2B", "A3:A4");
  await desk.mark("Reject", "selected");
  const text = await exportedText(desk);
  const { tradenm, ...asItCame } = invoice(2, { futureKey: { a: 1 } }) as { tradenm: string };
  expect(tradenm).toBe("Sample Supplier Pvt Ltd");
  expect(JSON.parse(text ?? "")).toEqual({
    rtin: OURS,
    reqtyp: "SAVE",
    invdata: { b2b: [{ ...asItCame, action: "R" }] },
  });
  expect(desk.state.offered?.[0]?.name).toContain(OURS);
  expect(desk.state.status.text).toContain("Exported 1 record to");
});

test("a reset record goes back as No action, and it is said that this way is untried", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1, { action: "A" })] });
  await host.user.select("B2B", "A2");
  await desk.mark("Reset", "selected");
  const text = await exportedText(desk);
  expect(text).toContain('"action":"N"');
  expect(desk.state.checklist?.lines).toEqual([
    {
      id: "reset-untried:b2b",
      level: "warning",
      table: "b2b",
      keys: ["b2b|24AAQCA8719H1ZC|INV-1|GSTR-1|102026|08-10-2026"],
      text: "B2B: 1 record goes back to No action: no official text says how the portal takes that from a file. After the upload, look on the dashboard that it shows No action.",
    },
    expect.objectContaining({ id: "undecided" }),
  ]);
});

test("nothing is exported when nothing changed", async () => {
  const { desk } = await loaded({ b2b: [invoice(1)] });
  expect(await desk.exportActions()).toBeUndefined();
  expect(desk.state.status.text).toContain("no record differs from what the portal has");
});

test("an amount overtyped on the sheet stops the export and is named", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1), invoice(2)] });
  await host.user.select("B2B", "A2:A3");
  await desk.mark("Accept", "selected");
  await host.user.type("B2B", "K2", "17");
  await host.settled();
  expect(await desk.exportActions()).toBeUndefined();
  expect(desk.state.status.text).toContain(
    "Nothing was exported: B2B: 1 record: a cell that came from the portal was altered.",
  );
  const line = desk.state.checklist?.lines.find(({ id }) => id === "altered:b2b");
  expect(line?.keys).toEqual([`b2b|24AAQCA8719H1ZC|INV-1|GSTR-1|102026|08-10-2026`]);
});

test("an accepted credit note without an answer on ITC to be reduced stops the export", async () => {
  const { host, desk } = await loaded({ b2bcn: [creditNote(1)] });
  await host.user.select("B2B-CN", "A2");
  await desk.mark("Accept", "selected");
  await desk.answerReduction({ kind: "later" });
  expect(await desk.exportActions()).toBeUndefined();
  expect(desk.state.status.text).toContain("‘ITC to be reduced’ is not answered");
  // Column O is ITC to be reduced.
  await host.user.type("B2B-CN", "O2", "Yes");
  await host.settled();
  const text = await exportedText(desk);
  expect(text).toContain('"itcRedReq":"Y"');
});

test("without the client's own GSTIN nothing is exported", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1)] }, "unknown");
  await host.user.select("B2B", "A2");
  await desk.mark("Accept", "selected");
  await saying(desk, "Accepted 1 row.");
  expect(await desk.exportActions()).toBeUndefined();
  expect(desk.state.status.text).toContain("Your GSTIN is missing or wrong");
  await desk.setGstin(OURS);
  expect(await exportedText(desk)).toBeDefined();
});

test("what the files did not tell of the records to be sent is said, and stops nothing", async () => {
  const untold = { ispendactblocked: undefined, isRemarksBlocked: undefined };
  const { host, desk } = await loaded({
    b2b: [invoice(1, untold), invoice(2), invoice(3, untold)],
  });
  await host.user.select("B2B", "A2:A3");
  await desk.mark("Pending", "selected");
  await desk.check();
  // Invoice 2 told it; invoice 3 is not sent.
  expect(desk.state.checklist?.lines.find(({ id }) => id === "untold-pendingBlocked:b2b")).toEqual({
    id: "untold-pendingBlocked:b2b",
    level: "warning",
    table: "b2b",
    keys: ["b2b|24AAQCA8719H1ZC|INV-1|GSTR-1|102026|08-10-2026"],
    text: "B2B: The files did not tell whether the portal blocks Pending on 1 record. It may refuse them; load the JSON download to be sure.",
  });
  expect(desk.state.checklist?.lines.map(({ id }) => id)).not.toContain(
    "untold-remarksBlocked:b2b",
  );
  expect(await exportedText(desk)).toBeDefined();
});

test("a hidden cell that was altered stops the export, and its row can be shown", async () => {
  const { host, desk } = await loaded({ b2b: [invoice(1, { futureKey: 1 })] });
  await host.user.select("B2B", "A2");
  await desk.mark("Accept", "selected");
  await host.user.type("B2B", `${lettersOf("b2b", "asDownloaded")}2`, "{");
  expect(await desk.exportActions()).toBeUndefined();
  expect(desk.state.status.text).toBe(
    "Nothing was exported: B2B: 1 record: the hidden cell As downloaded was altered. Undo that, or load the download again. It is INV-1.",
  );
});

test.each(["add", "checked", "actionFiles", "actionWorkbook"] as const)(
  "an export that is cancelled while the writer is asked to %s writes nothing and ends it",
  async (asked) => {
    const close = jest.fn();
    const held: Partial<Writer> = {
      close,
      [asked]: () => {
        desk.cancel();
        return new Promise<never>(() => undefined);
      },
    };
    const host = await openWorkbook();
    const desk = await openedDesk({ openWriter: () => ({ ...createWriter(), ...held }) });
    await desk.load([download({ b2b: [invoice(1), invoice(2)] })]);
    await host.user.select("B2B", "A2:A3");
    await desk.mark("Accept", "selected");
    const exported = asked === "actionWorkbook" ? desk.exportWorkbook() : desk.exportActions();
    expect(await exported).toBeUndefined();
    expect(desk.state.status.text).toBe("The check was cancelled. Nothing was written.");
    expect([desk.state.offered, desk.state.workbook]).toEqual([undefined, undefined]);
    expect(close).toHaveBeenCalledTimes(1);
  },
);

import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { lastLetters, sheetNames, valuesAt } from "../excel/samples";
import { creditNote, download, invoice, openedDesk, quiet } from "../review/openedDesk";
import { openWorkbook } from "../workbook/open";

const FIRST = () => [
  download({ b2b: [1, 2, 3, 5].map((n) => invoice(n)), b2bcn: [creditNote(1), creditNote(2)] }),
];
/** A corrected date, with which the row's key changes; a return filed; one gone; one new. */
const NEWER = () => [
  download({
    b2b: [invoice(1, { idt: "09-10-2026" }), invoice(2), invoice(4), invoice(5)],
    b2bcn: [creditNote(1, { action: "A" }), creditNote(2)],
  }),
];

async function marked(): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook({ quirks: { eventsLost: true } });
  const desk = await openedDesk();
  await desk.load(FIRST());
  await host.user.select("B2B", "A2:A3");
  await desk.mark("Reject", "selected");
  await quiet(host, 2);
  return { host, desk };
}

const rows = async () => [
  await valuesAt("B2B", `A1:${lastLetters("b2b")}7`),
  await valuesAt("B2B-CN", `A1:${lastLetters("b2bcn")}4`),
];

/**
 * From the n-th request on Excel answers nothing any more, as when it was closed; counted from the one
 * that begins to change the workbook.
 */
async function closeExcelAt(host: Host, n: number, load: () => Promise<void>): Promise<boolean> {
  let count = 0;
  const fault = { when: "before", code: "RequestAborted" } as const;
  host.faults.failRequest((body) => {
    if (count > 0 || JSON.stringify(body).includes('"merging"')) count += 1;
    return count >= n;
  }, fault);
  await load();
  host.faults.clear();
  return count >= n;
}

/** Excel is closed when it has carried out the request that holds these words. */
async function closeExcelAfter(host: Host, words: string, load: () => Promise<void>) {
  let isClosed = false;
  host.faults.failRequest(() => isClosed, { when: "before", code: "RequestAborted" });
  host.faults.failRequest(
    (body) => !isClosed && (isClosed = JSON.stringify(body).includes(words)),
    { when: "after", code: "RequestAborted" },
  );
  await load();
  host.faults.clear();
}

test("a later load that Excel is closed in the middle of is completed by loading again, and no mark is lost", async () => {
  const undisturbed = await marked();
  await undisturbed.desk.load(NEWER());
  const wanted = await rows();

  let told = 0;
  for (let n = 1; ; n++) {
    const { host, desk } = await marked();
    const before = await rows();
    if (!(await closeExcelAt(host, n, () => desk.load(NEWER())))) break;
    const isUntouched = JSON.stringify(await rows()) === JSON.stringify(before);
    // The pane is opened again.
    const later = await openedDesk();
    const { tone, text } = later.state.status;
    if (tone === "failed") {
      told += 1;
      expect(text).toMatch(
        /^The last load was broken off before it was done\..*Load the newest files again/,
      );
    } else {
      const now = JSON.stringify(await rows());
      expect([n, isUntouched || now === JSON.stringify(wanted)]).toEqual([n, true]);
    }
    await later.load(NEWER());
    expect([n, later.state.status.tone]).toEqual([n, "done"]);
    const again = await rows();
    // Loaded again when all was written, the words of Change are over.
    if (tone === "failed" || isUntouched) expect([n, again]).toEqual([n, wanted]);
  }
  expect(told).toBeGreaterThan(3);
}, 120_000);

test("what the broken-off load had found is listed and counted when it is loaded again", async () => {
  const { host, desk } = await marked();
  await closeExcelAfter(host, '"Portal status"', () => desk.load(NEWER()));
  expect(desk.state.status.text).toContain(
    "Some rows of the sheets B2B, B2B-CN are as the newer download has them, the others as before. Load the files again: that puts it right, and no mark is lost.",
  );
  expect(await sheetNames()).not.toContain("IMS Changes");
  const later = await openedDesk();
  await later.load(NEWER());
  expect(later.state.report?.changes).toMatchObject({
    changed: 1,
    gone: 1,
    new: 1,
    portalStatus: 1,
  });
  expect(await valuesAt("IMS Changes", "D2:H5")).toEqual([
    ["INV-1", "Changed", "", "", ""],
    ["INV-3", "Gone", "", "", ""],
    ["CN-1", "Portal status", "", "", ""],
    ["INV-4", "New", "", "", ""],
  ]);
  expect((await openedDesk()).state.status.text).toBe("");
});

test("a first load that Excel is closed in the middle of is told, and cleared away by the next", async () => {
  const host = await openWorkbook({ quirks: { eventsLost: true } });
  const desk = await openedDesk();
  await closeExcelAfter(host, "INV-1", () => desk.load(FIRST()));
  const later = await openedDesk();
  expect(later.state.status.text).toBe(
    "The last load was broken off before it was done. What is new on the sheets B2B is not complete: do not use it. Load the newest files again: that puts it right, and no mark is lost.",
  );
  await later.load(FIRST());
  expect(later.state.status.text).toBe("Loaded 6 records into 2 sheets.");
  expect(await sheetNames()).toEqual(["Sheet1", "B2B", "B2B-CN", "IMS Log", "IMS Summary"]);
});

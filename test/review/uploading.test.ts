import { openWorkbook } from "../workbook/open";
import { mark, MARKED, marked, portalStatus, sectionsOf } from "./markedDesk";
import { download, exportedText, NOW, openedDesk } from "./openedDesk";

test("once uploaded, nothing is to be sent; Undo sends it all again", async () => {
  const { desk } = await marked();
  const text = await exportedText(desk);
  expect(sectionsOf(text)["b2b"]?.map(({ inum, action }) => [inum, action])).toEqual([
    ["INV-1", "A"],
    ["INV-2", "R"],
    ["INV-3", "N"],
    ["INV-4", "P"],
  ]);
  expect(sectionsOf(text)["b2bcn"]).toMatchObject([
    { nt_num: "CN-1", action: "A", itcRedReq: "Y" },
  ]);
  expect(desk.state.strip?.sinceLoading.igst).not.toBe(0);

  await desk.markUploaded();
  expect(desk.state.status.text).toBe(
    "Uploaded: 5 records count as the portal’s now. The next action file holds what changes after it.",
  );
  expect(await portalStatus(5)).toEqual([
    "Accepted",
    "Rejected",
    "No action",
    "Pending",
    "No action",
  ]);
  expect(desk.state.strip?.sinceUpload?.igst).toBe(0);
  expect(desk.state.checklist?.changed).toBe(0);
  expect(await desk.exportActions()).toBeUndefined();
  expect(desk.state.status.text).toContain("Nothing was exported: no record differs");

  await desk.undo();
  expect(await portalStatus(5)).toEqual([
    "No action",
    "No action",
    "Accepted",
    "No action",
    "No action",
  ]);
  expect(await exportedText(desk)).toBe(text);
});

test("what was exported can count as uploaded when the workbook is opened again, and be undone", async () => {
  const { host, desk } = await marked();
  const text = await exportedText(desk);
  const name = desk.state.offered?.[0]?.name;
  const again = await openedDesk();
  expect(again.state.exported).toEqual({ at: NOW, files: [{ name, records: 5 }] });
  await mark(host, again, "B2B!A3", "Remark", "selected", "another word");
  await again.markUploaded();
  expect(await portalStatus(5)).toEqual([
    "Accepted",
    "Rejected",
    "No action",
    "Pending",
    "No action",
  ]);
  expect(sectionsOf(await exportedText(again))).toEqual({
    b2b: [expect.objectContaining({ inum: "INV-2", action: "R", remarks: "another word" })],
  });
  await again.undo();
  await again.undo();
  expect(await exportedText(again)).toBe(text);
});

test("what changes after the export stays to be sent when the export counts as uploaded", async () => {
  const { host, desk } = await marked();
  await exportedText(desk);
  await mark(host, desk, "B2B!A2", "Reject", "selected");
  await mark(host, desk, "B2B!A6", "Accept", "selected");
  await mark(host, desk, "B2B!A3", "Remark", "selected", "another word");
  await desk.markUploaded();
  expect(sectionsOf(await exportedText(desk))).toEqual({
    b2b: [
      expect.objectContaining({ inum: "INV-1", action: "R" }),
      expect.objectContaining({ inum: "INV-2", action: "R", remarks: "another word" }),
      expect.objectContaining({ inum: "INV-5", action: "A" }),
    ],
  });
});

test("without an export there is nothing to count as uploaded", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download(MARKED)]);
  await desk.markUploaded();
  expect(desk.state.status.text).toContain("Nothing was exported since the files were loaded");
});

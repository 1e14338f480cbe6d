import { TextDecoder } from "node:util";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { OfferedFile } from "../../src/review/export/exportState";
import { LOADED } from "./fakeDesk";
import { catchDownloads, FILE, openExport } from "./openExport";

// jsdom has none.
Object.assign(globalThis, { TextDecoder });

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

test("Export action file saves the file under its name", async () => {
  const saved = catchDownloads();
  const { desk, user } = await openExport(LOADED);
  desk.files = [FILE];
  await user.click(screen.getByRole("button", { name: "Export action file" }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toBe("IMS_29AACCH4321K1ZJ.json");
  expect(saved[0] && (await textOf(saved[0].blob))).toBe('{"reqtyp":"SAVE"}');
  expect(document.querySelector("a[download]")).toBeNull();
});

test("an exported file can be downloaded again, copied, or shown to be copied by hand", async () => {
  const saved = catchDownloads();
  const { user } = await openExport({ ...LOADED, offered: [FILE] });
  const files = within(screen.getByRole("region", { name: "Exported files" }));
  expect(files.getByRole("listitem").textContent).toContain("IMS_29AACCH4321K1ZJ.json · 2 records");
  expect(
    files.getByText("If no file appeared among your downloads, copy the action file."),
  ).toBeTruthy();
  await user.click(files.getByRole("button", { name: "Download" }));
  expect(saved).toHaveLength(1);
  await user.click(files.getByRole("button", { name: "Copy" }));
  expect(await navigator.clipboard.readText()).toBe('{"reqtyp":"SAVE"}');
  expect(files.getByRole("status").textContent).toContain("save it as IMS_29AACCH4321K1ZJ.json");
  await user.click(files.getByRole("button", { name: "Show text" }));
  const box = files.getByRole<HTMLTextAreaElement>("textbox");
  act(() => box.focus());
  expect(box.value).toBe('{"reqtyp":"SAVE"}');
  expect([box.selectionStart, box.selectionEnd]).toEqual([0, 17]);
});

const WORKBOOK: OfferedFile = {
  name: "IMS_29AACCH4321K1ZJ.xlsx",
  type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  bytes: [Uint8Array.from([0x50, 0x4b])],
  size: 2,
  records: 2,
};

test("Save action workbook saves it under its name", async () => {
  const saved = catchDownloads();
  const { desk, user } = await openExport(LOADED);
  desk.files = [WORKBOOK];
  await user.click(screen.getByRole("button", { name: "Save action workbook" }));
  await waitFor(() => expect(saved.map(({ name }) => name)).toEqual([WORKBOOK.name]));
  expect(desk.taken).toEqual([["check"], ["exportWorkbook"]]);
});

test("an action workbook can be downloaded again or opened in Excel, and is no text to copy", async () => {
  const saved = catchDownloads();
  const { desk, user } = await openExport({ ...LOADED, workbook: WORKBOOK });
  const files = within(screen.getByRole("region", { name: "Exported files" }));
  expect(files.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
    "Download",
    "Open in Excel",
  ]);
  expect(
    files.getByText("If no file appeared among your downloads, open the workbook in Excel."),
  ).toBeTruthy();
  await user.click(files.getByRole("button", { name: "Download" }));
  expect(saved.map(({ name }) => name)).toEqual([WORKBOOK.name]);
  await user.click(files.getByRole("button", { name: "Open in Excel" }));
  expect(desk.taken).toEqual([["check"], ["openActionWorkbook"]]);
});

test("what an earlier session exported is named, and can count as uploaded", async () => {
  const at = new Date(2026, 10, 23, 9, 5);
  const exported = { at, files: [{ name: FILE.name, records: 1204 }] };
  const { desk, user } = await openExport({ ...LOADED, exported });
  const after = within(screen.getByRole("region", { name: "After the upload" }));
  expect(after.getByText("Last exported 23-11-2026, 09:05: 1,204 records.")).toBeTruthy();
  await user.click(after.getByRole("button", { name: "Uploaded" }));
  expect(desk.taken).toEqual([["check"], ["markUploaded"]]);
});

test("where the clipboard is closed, the text is to be shown and copied by hand", async () => {
  const { user } = await openExport({ ...LOADED, offered: [FILE] });
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("NotAllowedError"));
  document.execCommand = () => false;
  await user.click(screen.getByRole("button", { name: "Copy" }));
  expect(
    await screen.findByText(
      "Excel did not let it be copied. Show the text and copy it from there.",
    ),
  ).toBeTruthy();
});

test("after the upload: it counts as the portal's, or its answer is read", async () => {
  const { desk, user, show } = await openExport(LOADED);
  const after = () => within(screen.getByRole("region", { name: "After the upload" }));
  const uploaded = () => after().getByRole("button", { name: "Uploaded" });
  await user.click(uploaded());
  expect(desk.taken).toEqual([["check"]]);
  show({ offered: [FILE], exported: { at: new Date(), files: [FILE] } });
  await user.click(uploaded());
  const file = new File(["{}"], "ims_error.json");
  file.arrayBuffer = () => Promise.resolve(new ArrayBuffer(2));
  await user.upload(after().getByLabelText("The portal’s answer"), file);
  await waitFor(() => expect(desk.taken).toHaveLength(3));
  expect(desk.taken.map(([name]) => name)).toEqual(["check", "markUploaded", "readAnswer"]);
  const notFound = Array.from({ length: 12 }, (_, n) => `b2b · INV-${n}`);
  show({ answer: { file: "ims_error.json", refused: 0, taken: 0, notFound } });
  const items = after()
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
  expect(items).toEqual([...notFound.slice(0, 10), "and 2 more"]);
});

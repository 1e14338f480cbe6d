import { TextDecoder } from "node:util";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { Checklist, OfferedFile } from "../../src/review/export/exportState";
import { LOADED } from "./fakeDesk";
import { openPane } from "./openPane";

// jsdom has none.
Object.assign(globalThis, { TextDecoder });

const CHECKLIST: Checklist = {
  changed: 1204,
  lines: [
    {
      id: "reduce:b2bcn",
      level: "error",
      text: "B2B-CN: 2 records unanswered.",
      table: "b2bcn",
      keys: ["a", "b"],
    },
    { id: "age", level: "warning", text: "Downloaded 3 days ago.", keys: [] },
  ],
};

const openExport = async (pane: ReturnType<typeof openPane>) => {
  await pane.user.click(screen.getByRole("tab", { name: "Export" }));
  await screen.findByRole("button", { name: "Export action file" });
  return pane;
};

/** What the browser would have saved: the blobs that were offered, by the name of the download. */
function catchDownloads() {
  const saved: { name: string; blob: Blob }[] = [];
  let offered: Blob | undefined;
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) offered = blob;
    return "blob:action-file";
  };
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (offered && this.href === "blob:action-file") {
      saved.push({ name: this.download, blob: offered });
    }
  });
  return saved;
}

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

test("opening the tab runs the checks, once something is loaded", async () => {
  const { desk, user, show } = await openExport(openPane());
  expect(desk.taken).toEqual([]);
  show(LOADED);
  await user.click(screen.getByRole("tab", { name: "Load" }));
  await user.click(screen.getByRole("tab", { name: "Export" }));
  expect(desk.taken).toEqual([["check"]]);
});

test("the check list says what changed, what blocks and what to know", async () => {
  const { desk, user } = await openExport(openPane({ ...LOADED, checklist: CHECKLIST }));
  const list = within(screen.getByRole("region", { name: "Check list" }));
  expect(list.getByRole("heading").textContent).toBe("1,204 records changed since download");
  const [error, warning] = list.getAllByRole("listitem");
  expect(error && within(error).getByLabelText("Error")).toBeTruthy();
  expect(warning && within(warning).getByLabelText("Warning")).toBeTruthy();
  await user.click(list.getByRole("button", { name: "Show" }));
  await user.click(list.getByRole("button", { name: "Check again" }));
  expect(desk.taken).toEqual([["check"], ["showCheck", "reduce:b2bcn"], ["check"]]);
});

test("a clean check list says so", async () => {
  await openExport(openPane({ ...LOADED, checklist: { changed: 1, lines: [] } }));
  expect(screen.getByRole("heading", { name: "1 record changed since download" })).toBeTruthy();
  expect(
    screen.getByText("GSTINs, numbers, dates, amounts, actions and answers are right."),
  ).toBeTruthy();
});

const FILE: OfferedFile = {
  name: "IMS_29AACCH4321K1ZJ.json",
  type: "application/json",
  bytes: ['{"reqtyp":', '"SAVE"}'].map((text) => Uint8Array.from(Buffer.from(text))),
  size: 17,
  records: 2,
};

test("Export action file saves the file under its name", async () => {
  const saved = catchDownloads();
  const { desk, user } = await openExport(openPane(LOADED));
  desk.files = [FILE];
  await user.click(screen.getByRole("button", { name: "Export action file" }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toBe("IMS_29AACCH4321K1ZJ.json");
  expect(saved[0] && (await textOf(saved[0].blob))).toBe('{"reqtyp":"SAVE"}');
  expect(document.querySelector("a[download]")).toBeNull();
});

test("warnings are asked about before the file is saved", async () => {
  const saved = catchDownloads();
  const { desk, user, show } = await openExport(openPane(LOADED));
  desk.files = [FILE];
  const question = { records: 1204, warnings: ["Downloaded 3 days ago.", "8,106 undecided."] };
  show({ exportQuestion: question });
  const dialog = within(screen.getByRole("alertdialog"));
  expect(dialog.getByRole("heading").textContent).toBe("Export 1,204 records anyway?");
  expect(dialog.getAllByRole("listitem").map((item) => item.textContent)).toEqual(
    question.warnings,
  );
  await user.click(dialog.getByRole("button", { name: "Cancel" }));
  expect(saved).toEqual([]);
  await user.click(dialog.getByRole("button", { name: "Export anyway" }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(desk.taken).toEqual([["check"], ["answerExport", false], ["answerExport", true]]);
});

test("an exported file can be downloaded again, copied, or shown to be copied by hand", async () => {
  const saved = catchDownloads();
  const { user } = await openExport(openPane({ ...LOADED, offered: [FILE] }));
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
  const { desk, user } = await openExport(openPane(LOADED));
  desk.files = [WORKBOOK];
  await user.click(screen.getByRole("button", { name: "Save action workbook" }));
  await waitFor(() => expect(saved.map(({ name }) => name)).toEqual([WORKBOOK.name]));
  expect(desk.taken).toEqual([["check"], ["exportWorkbook"]]);
});

test("an action workbook can be downloaded again or opened in Excel, and is no text to copy", async () => {
  const saved = catchDownloads();
  const { desk, user } = await openExport(openPane({ ...LOADED, workbook: WORKBOOK }));
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
  const { desk, user } = await openExport(openPane({ ...LOADED, exported }));
  const after = within(screen.getByRole("region", { name: "After the upload" }));
  expect(after.getByText("Last exported 23-11-2026, 09:05: 1,204 records.")).toBeTruthy();
  await user.click(after.getByRole("button", { name: "Uploaded" }));
  expect(desk.taken).toEqual([["check"], ["markUploaded"]]);
});

test("where the clipboard is closed, the text is to be shown and copied by hand", async () => {
  const { user } = await openExport(openPane({ ...LOADED, offered: [FILE] }));
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
  const { desk, user, show } = await openExport(openPane(LOADED));
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

test("the options say how the file is written", async () => {
  const { desk, user } = await openExport(openPane(LOADED));
  await user.click(screen.getByText("Options of the action file"));
  await user.click(screen.getByRole("combobox", { name: "File for" }));
  await user.click(screen.getByRole("option", { name: "GSP: requests of the IMS API" }));
  await user.click(screen.getByRole("combobox", { name: "Size" }));
  await user.click(screen.getByRole("option", { name: "Several files of at most 4 MB" }));
  expect(desk.taken).toEqual([
    ["check"],
    ["setExportForm", { dialect: "api", resetsApart: false }],
    ["setExportForm", { dialect: "offline", resetsApart: false, mostBytes: 4_000_000 }],
  ]);
});

test("nothing is saved when a check fails", async () => {
  const saved = catchDownloads();
  const { desk, user, show } = await openExport(openPane(LOADED));
  await user.click(screen.getByRole("button", { name: "Export action file" }));
  show({ checklist: CHECKLIST });
  expect(desk.taken).toContainEqual(["exportActions"]);
  expect(saved).toEqual([]);
  expect(screen.getByText("B2B-CN: 2 records unanswered.")).toBeTruthy();
});

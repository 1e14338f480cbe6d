import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { ChosenFile } from "../../src/review/desk/desk";
import type { FileNote, LoadChanges } from "../../src/review/load/loadState";
import { openPane } from "./openPane";

const chooser = () => screen.getByLabelText<HTMLInputElement>("Choose IMS files");

/** jsdom's files have no `arrayBuffer`, which every browser Excel uses has. */
function fileOf(name: string, text: string): File {
  const file = new File([text], name);
  const { buffer } = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(buffer) });
  return file;
}

function goneFile(name: string): File {
  const gone = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  return Object.defineProperty(new File(["{}"], name), "arrayBuffer", { value: gone });
}

const textsOf = (files: unknown): readonly (readonly [string, string])[] =>
  (files as readonly ChosenFile[]).map(({ name, bytes }) => [
    name,
    String.fromCharCode(...new Uint8Array(bytes)),
  ]);

test("several portal files are chosen at once and loaded together", async () => {
  const { desk, user } = openPane();
  expect(chooser().type).toBe("file");
  expect(chooser().multiple).toBe(true);
  expect(chooser().accept).toBe(".json,.xlsx,.xlsm,.zip");
  await user.upload(chooser(), [fileOf("a.json", "{}"), fileOf("b.json", "[]")]);
  await waitFor(() => expect(desk.taken).toHaveLength(1));
  expect(desk.taken[0]?.[0]).toBe("load");
  expect(textsOf(desk.taken[0]?.[1])).toEqual([
    ["a.json", "{}"],
    ["b.json", "[]"],
  ]);
});

test("the same file can be chosen again after it was corrected", async () => {
  const { desk, user } = openPane();
  await user.upload(chooser(), fileOf("ims.json", "{"));
  await waitFor(() => expect(desk.taken).toHaveLength(1));
  expect(chooser().value).toBe("");
  await user.upload(chooser(), fileOf("ims.json", "{}"));
  await waitFor(() => expect(desk.taken).toHaveLength(2));
});

test("files dropped anywhere on the tab are loaded", async () => {
  const { desk } = openPane();
  const dataTransfer = { types: ["Files"], files: [fileOf("ims.json", "{}")], dropEffect: "none" };
  fireEvent.dragOver(screen.getByLabelText("Your GSTIN"), { dataTransfer });
  expect(dataTransfer.dropEffect).toBe("copy");
  fireEvent.drop(screen.getByLabelText("Your GSTIN"), { dataTransfer });
  await waitFor(() => expect(desk.taken.map(([step]) => step)).toEqual(["load"]));
});

test("a file dropped beside the tab does not replace the pane, and text may be dropped", () => {
  openPane();
  const files = { types: ["Files"], files: [], dropEffect: "copy" };
  expect(fireEvent.drop(screen.getByRole("tablist"), { dataTransfer: files })).toBe(false);
  expect(files.dropEffect).toBe("none");
  const text = { types: ["text/plain"], files: [] };
  expect(fireEvent.drop(screen.getByLabelText("Your GSTIN"), { dataTransfer: text })).toBe(true);
});

test("a file that cannot be read is named, and nothing is loaded", async () => {
  const { desk, user } = openPane();
  await user.upload(chooser(), [fileOf("a.json", "{}"), goneFile("moved.xlsx")]);
  const panel = within(screen.getByRole("tabpanel"));
  expect(
    await panel.findByText(/^moved\.xlsx could not be read.*choose the file again\.$/),
  ).toBeTruthy();
  expect(desk.taken).toEqual([]);
});

test("sample data of either side is one click away", async () => {
  const { desk, user } = openPane();
  await user.click(screen.getByRole("button", { name: "Try with sample data" }));
  await user.click(screen.getByRole("button", { name: "Outward sample" }));
  expect(desk.taken).toEqual([
    ["loadSample", "inward"],
    ["loadSample", "outward"],
  ]);
});

test("files dropped while a step runs are loaded when it is done", async () => {
  const { desk, show } = openPane({ work: { what: "Keeping the GSTIN", cancellable: false } });
  const dataTransfer = { types: ["Files"], files: [fileOf("ims.json", "{}")] };
  fireEvent.drop(chooser(), { dataTransfer });
  await Promise.resolve();
  expect(desk.taken).toEqual([]);
  show({ work: undefined });
  await waitFor(() => expect(desk.taken.map(([step]) => step)).toEqual(["load"]));
});

test("no new files are asked for while a step runs", async () => {
  const { desk, user } = openPane({ work: { what: "Reading files", cancellable: true } });
  expect(chooser().getAttribute("aria-disabled")).toBe("true");
  const opened = fireEvent.click(chooser());
  expect(opened).toBe(false);
  await user.click(screen.getByRole("button", { name: "Try with sample data" }));
  expect(desk.taken).toEqual([]);
});

test("the GSTIN is given to the desk once it is whole", async () => {
  const { desk, user } = openPane();
  await user.type(screen.getByRole("textbox", { name: "Your GSTIN" }), "29aacch4321k1zj");
  expect(desk.taken).toEqual([["setGstin", "29aacch4321k1zj"]]);
});

test("a GSTIN left unfinished is given to the desk, and its fault is shown only then", async () => {
  const fault = "A GSTIN has 15 characters.";
  const { desk, user } = openPane({ client: { gstin: "29", fault } });
  const field = screen.getByRole("textbox", { name: "Your GSTIN" });
  await user.type(field, "A");
  expect(screen.queryByText(fault)).toBeNull();
  await user.tab();
  expect(desk.taken).toEqual([["setGstin", "29A"]]);
  expect(screen.getByText(fault)).toBeTruthy();
  expect(field.getAttribute("aria-invalid")).toBe("true");
});

test("the field shows the GSTIN that a file told", () => {
  openPane({ client: { gstin: "29AACCH4321K1ZJ" } });
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Your GSTIN" }).value).toBe(
    "29AACCH4321K1ZJ",
  );
});

test("the portal's notice is dismissed on a click", async () => {
  const { desk, user } = openPane({ notice: true });
  expect(screen.getByText(/^Records without action are treated as accepted/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Dismiss the notice" }));
  expect(desk.taken).toEqual([["dismissNotice"]]);
});

const NO_NOTES = { unreadCount: 0, unread: [], notes: [] };

test("the report says what each file held, or why it was refused", () => {
  openPane({
    report: {
      problem: "Nothing was loaded.",
      files: [
        {
          name: "ims.json",
          tables: [
            { table: "b2b", count: 9310 },
            { table: "impg", count: 54 },
          ],
        },
        { name: "empty.json", tables: [] },
        { name: "notes.pdf", tables: [], problem: "notes.pdf is not a download of the IMS." },
      ],
      ...NO_NOTES,
    },
  });
  const report = within(screen.getByRole("region", { name: "What was found in the files" }));
  expect(report.getByText("B2B 9,310 · IMPG 54")).toBeTruthy();
  expect(report.getByText("No IMS records in it.")).toBeTruthy();
  expect(report.getByText("notes.pdf is not a download of the IMS.")).toBeTruthy();
  expect(report.getByText("Nothing was loaded.")).toBeTruthy();
});

test("records that could not be read are listed twenty at a time with their place", async () => {
  const unread: readonly FileNote[] = Array.from({ length: 43 }, (_, index) => ({
    file: "ims.xlsx",
    sheet: "B2B",
    row: index + 7,
    reason: `Reason ${index + 1}`,
  }));
  const { user } = openPane({ report: { files: [], ...NO_NOTES, unreadCount: 1043, unread } });
  expect(screen.getByRole("heading", { name: "1,043 records could not be read" })).toBeTruthy();
  expect(screen.getByText("ims.xlsx · B2B · row 7")).toBeTruthy();
  expect(screen.getAllByText(/^Reason/)).toHaveLength(20);
  await user.click(screen.getByRole("button", { name: "Show 20 more of 23" }));
  expect(screen.getAllByText(/^Reason/)).toHaveLength(40);
  await user.click(screen.getByRole("button", { name: "Show 3 more of 3" }));
  expect(screen.getAllByText(/^Reason/)).toHaveLength(43);
  expect(screen.queryByRole("button", { name: /more of/ })).toBeNull();
});

test("what else there is to know of the files stands apart from records that could not be read", () => {
  const notes = [{ file: "ims.xlsx", sheet: "B2B", reason: "It has no column Filing status." }];
  openPane({ report: { files: [], ...NO_NOTES, notes } });
  expect(screen.getByRole("heading", { name: "About the files" })).toBeTruthy();
  expect(screen.getByText("It has no column Filing status.")).toBeTruthy();
  expect(screen.queryByRole("heading", { name: /could not be read/ })).toBeNull();
});

test("the open workbook is read on a click", async () => {
  const { desk, user } = openPane();
  await user.click(screen.getByRole("button", { name: "Read this workbook" }));
  expect(desk.taken).toEqual([["loadThisWorkbook"]]);
});

const CHANGES: LoadChanges = {
  new: 14,
  changed: 3,
  gone: 1,
  filed: 0,
  portalStatus: 0,
  same: 123456,
  takenBack: 2,
  apart: [],
  listed: true,
};

test("the report of a later load says what differs, and leads to the list", async () => {
  const { desk, user } = openPane({ report: { files: [], ...NO_NOTES, changes: CHANGES } });
  expect(
    screen.getByText("Since the last download: 14 new, 3 changed, 1 gone; 1,23,456 as before."),
  ).toBeTruthy();
  expect(screen.getByText(/^Files carry no time/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show the changes" }));
  expect(desk.taken).toEqual([["showChanges"]]);
});

test("a later load in which nothing differs leads nowhere", () => {
  const changes = { ...CHANGES, new: 0, changed: 0, gone: 0, takenBack: 0, listed: false };
  openPane({ report: { files: [], ...NO_NOTES, changes } });
  expect(
    screen.getByText("Since the last download: nothing has changed; 1,23,456 as before."),
  ).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Show the changes" })).toBeNull();
});

import { screen, waitFor, within } from "@testing-library/react";
import type { Checklist } from "../../src/review/export/exportState";
import { LOADED } from "./fakeDesk";
import { catchDownloads, FILE, openExport } from "./openExport";

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

test("opening the tab runs the checks, each time once", async () => {
  const { desk, user, show } = await openExport(LOADED);
  expect(desk.taken).toEqual([["check"]]);
  show({ work: { what: "Checking", cancellable: true } });
  show({ work: undefined, checklist: CHECKLIST });
  expect(desk.taken).toEqual([["check"]]);
  await user.click(screen.getByRole("tab", { name: "Load" }));
  await user.click(screen.getByRole("tab", { name: "Export" }));
  expect(desk.taken).toEqual([["check"], ["check"]]);
});

test("opened before the workbook has been read, the tab says so, and checks as soon as it has", async () => {
  const { desk, show } = await openExport({ ready: false });
  const list = () => screen.getByRole("region", { name: "Check list" });
  expect(list().textContent).toContain("IMS Review is still looking at the workbook.");
  show({ ...LOADED, ready: true, work: { what: "Loading", cancellable: true } });
  expect(list().textContent).toContain("Wait until this is done: Loading.");
  expect(desk.taken).toEqual([]);
  show({ work: undefined });
  expect(desk.taken).toEqual([["check"]]);
  show({ checklist: CHECKLIST });
  expect(within(list()).getByRole("heading").textContent).toContain("1,204 records changed");
});

test("an export asked for while the records are checked follows the check, the last one once", async () => {
  const { desk, user, show } = await openExport(LOADED);
  show({ work: { what: "Checking", cancellable: true } });
  await user.click(screen.getByRole("button", { name: "Save action workbook" }));
  await user.dblClick(screen.getByRole("button", { name: "Export action file" }));
  expect(desk.taken).toEqual([["check"]]);
  show({ checklist: CHECKLIST });
  show({ work: undefined });
  expect(desk.taken).toEqual([["check"], ["exportActions"]]);
});

test("it does not follow a check that was cancelled, nor when the tab was left", async () => {
  const { desk, user, show } = await openExport({ ...LOADED, checklist: CHECKLIST });
  const work = { what: "Checking", cancellable: true };
  show({ work });
  await user.click(screen.getByRole("button", { name: "Export action file" }));
  show({ work: undefined });
  show({ work });
  await user.click(screen.getByRole("button", { name: "Export action file" }));
  await user.click(screen.getByRole("tab", { name: "Load" }));
  show({ work: undefined, checklist: { ...CHECKLIST } });
  expect(desk.taken).toEqual([["check"]]);
});

test("with nothing loaded there is nothing to check", async () => {
  const { desk } = await openExport();
  expect(desk.taken).toEqual([]);
  expect(screen.queryByRole("region", { name: "Check list" })).toBeNull();
});

test("the check list says what changed, what blocks and what to know", async () => {
  const { desk, user } = await openExport({ ...LOADED, checklist: CHECKLIST });
  const list = within(screen.getByRole("region", { name: "Check list" }));
  expect(list.getByRole("heading").textContent).toBe("1,204 records changed since download");
  const [error, warning] = list.getAllByRole("listitem");
  expect(error && within(error).getByLabelText("Error")).toBeTruthy();
  expect(warning && within(warning).getByLabelText("Warning")).toBeTruthy();
  await user.click(list.getByRole("button", { name: "Show" }));
  await user.click(list.getByRole("button", { name: "Check again" }));
  expect(desk.taken).toEqual([["check"], ["showCheck", "reduce:b2bcn"], ["check"]]);
});

test("where nothing changed there is nothing to export, and that is said", async () => {
  await openExport({ ...LOADED, checklist: { changed: 0, lines: [] } });
  const name = "Nothing to export: no record differs from the portal’s";
  expect(screen.getByRole("heading", { name })).toBeTruthy();
});

test("a clean check list says so", async () => {
  await openExport({ ...LOADED, checklist: { changed: 1, lines: [] } });
  expect(screen.getByRole("heading", { name: "1 record changed since download" })).toBeTruthy();
  expect(
    screen.getByText("GSTINs, numbers, dates, amounts, actions and answers are right."),
  ).toBeTruthy();
});

test("warnings are asked about before the file is saved", async () => {
  const saved = catchDownloads();
  const { desk, user, show } = await openExport(LOADED);
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

test("the options say how the file is written", async () => {
  const { desk, user } = await openExport(LOADED);
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
  const { desk, user, show } = await openExport(LOADED);
  await user.click(screen.getByRole("button", { name: "Export action file" }));
  show({ checklist: CHECKLIST });
  expect(desk.taken).toContainEqual(["exportActions"]);
  expect(saved).toEqual([]);
  expect(screen.getByText("B2B-CN: 2 records unanswered.")).toBeTruthy();
});

import { screen, within } from "@testing-library/react";
import { LOADED } from "./fakeDesk";
import { openPane } from "./openPane";

test("one status element stays from the start and on every tab", async () => {
  const { user, show } = openPane();
  const status = screen.getByRole("status");
  expect(status.textContent).toBe("");
  show({ ...LOADED, status: { text: "Loaded 312 records into 12 sheets.", tone: "done" } });
  for (const name of ["Review", "GSTR-2B", "Export", "Load"]) {
    await user.click(screen.getByRole("tab", { name }));
    expect(screen.getAllByRole("status")).toHaveLength(1);
    expect(screen.getByRole("status") === status).toBe(true);
    expect(status.textContent).toBe("Loaded 312 records into 12 sheets.");
  }
});

test("what was refused can be shown, and the focus stays on the line", async () => {
  const { desk, user } = openPane({
    ...LOADED,
    status: { text: "Accepted 42 rows.", tone: "refused", next: "show-refused" },
  });
  await user.click(screen.getByRole("button", { name: "Show the refused rows" }));
  expect(desk.taken).toEqual([["showRefused"]]);
  expect(document.activeElement === screen.getByRole("status")).toBe(true);
});

describe("Undo and Redo", () => {
  const button = (name: string) => screen.getByRole("button", { name });
  const STEP = { command: "Reject", rows: 12_340 };

  test("are within reach on every tab, and one click takes the step", async () => {
    const { desk, user } = openPane({ ...LOADED, undo: STEP, redo: STEP });
    await user.click(button("Undo"));
    await user.click(screen.getByRole("tab", { name: "GSTR-2B" }));
    await user.click(button("Redo"));
    expect(desk.taken).toEqual([["undo"], ["redo"]]);
  });

  test("say what they would do, and why they cannot", async () => {
    const { desk, user } = openPane({ ...LOADED, undo: STEP });
    await user.hover(button("Undo"));
    expect(await screen.findByText("Undo Reject, 12,340 rows")).toBeTruthy();
    await user.click(button("Redo"));
    expect(desk.taken).toEqual([]);
    expect(await screen.findByText("There is nothing to redo.")).toBeTruthy();
  });

  test("Undo shows its word while the line speaks of what it would undo", () => {
    const { show } = openPane({ ...LOADED, undo: STEP });
    expect(button("Undo").textContent).toBe("");
    show({ status: { text: "Rejected 12,340 rows.", tone: "done", next: "undo" } });
    expect(button("Undo").textContent).toBe("Undo");
  });
});

test("Show problems opens the report on the Load tab", async () => {
  const { user } = openPane({
    ...LOADED,
    report: {
      files: [],
      unreadCount: 1,
      notes: [],
      unread: [{ file: "ims.json", row: 3, reason: "It has no number." }],
    },
    status: { text: "1 record could not be read.", tone: "refused", next: "show-problems" },
  });
  await user.click(screen.getByRole("button", { name: "Show problems" }));
  expect(screen.getByText("It has no number.")).toBeTruthy();
});

test("work under way says how far it is and can be cancelled", async () => {
  const { desk, user, show } = openPane({
    ...LOADED,
    work: { what: "Reading files", table: "b2b", done: 62_000, total: 1_85_000, cancellable: true },
  });
  expect(screen.getByText("Reading files · B2B · 62,000 of 1,85,000")).toBeTruthy();
  expect(screen.getByRole("progressbar", { name: "Reading files" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(desk.taken).toEqual([["cancel"]]);
  show({ work: { what: "Checking", cancellable: false } });
  expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
});

test("when Excel waits in a cell the pane says how to go on", () => {
  openPane({ ...LOADED, waitingForCell: true });
  const line = within(screen.getByRole("contentinfo"));
  expect(line.getByText("Excel is in a cell. Press Enter or Esc there to go on.")).toBeTruthy();
});

test("reading says which part of which file it is in, and how many records there are so far", () => {
  openPane({
    ...LOADED,
    work: { what: "Reading a.json", part: "b2b", done: 62_000, share: 0.25, cancellable: true },
  });
  expect(screen.getByText("Reading a.json · b2b · 62,000 records")).toBeTruthy();
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("0.25");
});

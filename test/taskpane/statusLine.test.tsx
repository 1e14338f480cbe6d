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

test.each([
  ["undo", "Undo", "undo"],
  ["show-refused", "Show the refused rows", "showRefused"],
] as const)("a status with the next step %s has the button %s", async (next, name, step) => {
  const { desk, user } = openPane({
    ...LOADED,
    status: { text: "Accepted 42 rows.", tone: "done", next },
  });
  await user.click(screen.getByRole("button", { name }));
  expect(desk.taken).toEqual([[step]]);
  expect(document.activeElement === screen.getByRole("status")).toBe(true);
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

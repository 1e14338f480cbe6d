import { act, screen, within } from "@testing-library/react";
import { LOADED } from "./fakeDesk";
import { openPane } from "./openPane";
import { SELECTION } from "./selection";

const button = (name: string) => screen.getByRole("button", { name });

test.each(["Accept", "Reject", "Pending", "Reset"])("%s marks the selected rows", async (name) => {
  const { desk, user } = openPane({ ...LOADED, selection: SELECTION });
  await user.click(button(name));
  expect(desk.taken).toEqual([["mark", name, "selected"]]);
});

test("the four commands stand in the order of the ribbon", () => {
  openPane(LOADED);
  const card = screen.getByRole("region", { name: "Selected rows" });
  expect(
    within(card)
      .getAllByRole("button")
      .map((each) => each.textContent),
  ).toEqual(["Accept", "Reject", "Pending", "Reset", ""]);
});

test("Back to portal status stands under More commands and goes by the scope", async () => {
  const { desk, user } = openPane({ ...LOADED, selection: SELECTION });
  await user.click(screen.getByRole("radio", { name: "All shown" }));
  await user.click(button("More commands"));
  await user.click(screen.getByRole("menuitem", { name: "Back to portal status" }));
  expect(desk.taken).toEqual([["mark", "Back to portal status", "shown"]]);
});

describe("a command on more than 1,000 rows", () => {
  const QUESTION = {
    command: "Reject",
    scope: "table",
    remark: "",
    table: "b2b",
    rows: 9_310,
  } as const;

  test("asks, with the number of rows, where they are and what they hold", async () => {
    const { desk, user } = openPane({ ...LOADED, markQuestion: QUESTION });
    const dialog = within(screen.getByRole("alertdialog"));
    expect(dialog.getByRole("heading").textContent).toBe("Reject 9,310 rows of B2B?");
    expect(
      dialog.getByText(/all rows of the table, hidden ones too\. Now: 120 Accepted, 40 Rejected/),
    ).toBeTruthy();
    await user.click(dialog.getByRole("button", { name: "Reject 9,310" }));
    expect(desk.taken).toEqual([["answerMark", true]]);
  });

  test("offers Cancel first, so that a key too many marks nothing", async () => {
    const { desk, user } = openPane({ ...LOADED, markQuestion: QUESTION });
    const [first] = within(screen.getByRole("alertdialog")).getAllByRole("button");
    expect(first?.textContent).toBe("Cancel");
    await user.click(button("Cancel"));
    expect(desk.taken).toEqual([["answerMark", false]]);
  });
});

test("a wide scope holds for one command and then falls back to the selected rows", async () => {
  const { desk, user } = openPane({ ...LOADED, selection: SELECTION });
  await user.click(screen.getByRole("radio", { name: "Whole table" }));
  await user.click(button("Accept"));
  await user.click(button("Reject"));
  await user.click(screen.getByRole("radio", { name: "All shown" }));
  await user.click(button("Reset"));
  expect(desk.taken).toEqual([
    ["mark", "Accept", "table"],
    ["mark", "Reject", "selected"],
    ["mark", "Reset", "shown"],
  ]);
});

test("a double click takes the step once", async () => {
  const { desk, user, show } = openPane({ ...LOADED, selection: SELECTION });
  const { mark } = desk;
  desk.mark = (...given) => {
    show({ work: { what: "Accept", cancellable: false } });
    return mark(...given);
  };
  await user.dblClick(button("Accept"));
  expect(desk.taken).toEqual([["mark", "Accept", "selected"]]);
});

test("before anything is loaded a command says on focus what to do first", async () => {
  const { desk, user } = openPane();
  await user.click(screen.getByRole("tab", { name: "Review" }));
  const accept = button("Accept");
  expect(accept.getAttribute("aria-disabled")).toBe("true");
  await user.tab();
  act(() => accept.focus());
  expect((await screen.findByRole("tooltip", { hidden: false })).textContent).toBe(
    "No records yet. Load IMS files on the Load tab first.",
  );
  await user.click(accept);
  await user.keyboard("{Enter}");
  expect(desk.taken).toEqual([]);
});

test("while a step runs the commands wait, and say for what on hover", async () => {
  const { user } = openPane({
    ...LOADED,
    selection: SELECTION,
    work: { what: "Checking", cancellable: false },
  });
  await user.hover(button("Reject"));
  expect((await screen.findByRole("tooltip", { hidden: false })).textContent).toBe(
    "Wait until this is done: Checking.",
  );
  expect(button("Reject").getAttribute("aria-disabled")).toBe("true");
});

test("the focus stays on the command while its step runs", async () => {
  const { desk, user, show } = openPane({ ...LOADED, selection: SELECTION });
  desk.mark = () => {
    show({ work: { what: "Accept", cancellable: false } });
    return Promise.resolve();
  };
  await user.click(button("Accept"));
  expect(document.activeElement === button("Accept")).toBe(true);
});

test("a remark goes with Reject and Pending, or by itself, once", async () => {
  const { desk, user } = openPane({ ...LOADED, selection: SELECTION });
  const remark = screen.getByRole<HTMLInputElement>("textbox", { name: "Remark" });
  await user.type(remark, "not ours");
  expect(screen.getByText("8/250")).toBeTruthy();
  await user.click(button("Accept"));
  expect(remark.value).toBe("not ours");
  await user.click(button("Reject"));
  expect(remark.value).toBe("");
  await user.type(remark, "wait");
  await user.click(button("Set remark"));
  await user.click(button("More commands"));
  await user.click(screen.getByRole("menuitem", { name: "Take the remark away" }));
  expect(desk.taken).toEqual([
    ["mark", "Accept", "selected", "not ours"],
    ["mark", "Reject", "selected", "not ours"],
    ["mark", "Remark", "selected", "wait"],
    ["mark", "Remark", "selected"],
  ]);
});

test("‘ITC to be reduced’ is answered anew from More commands", async () => {
  const { desk, user } = openPane({ ...LOADED, selection: SELECTION });
  await user.click(button("More commands"));
  await user.click(screen.getByRole("menuitem", { name: "ITC to be reduced…" }));
  expect(desk.taken).toEqual([["askReduction", "selected"]]);
});

test("rows with findings are counted by table, and a click shows them", async () => {
  const { desk, user } = openPane({
    ...LOADED,
    findings: [
      { table: "b2b", rows: 1_204 },
      { table: "b2bcn", rows: 3 },
    ],
  });
  await user.click(screen.getByRole("link", { name: "B2B, rows with findings: 1,204" }));
  expect(desk.taken).toEqual([["filter", "b2b", { findings: ["With findings"] }]]);
});

test("each number of the summary opens its records", async () => {
  const { desk, user } = openPane(LOADED);
  const row = screen.getByRole("row", { name: /B2B - Invoices/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["9,120", "120", "40", "30"]);
  await user.click(screen.getByRole("link", { name: "B2B, No action: 9,120" }));
  screen.getByRole("link", { name: "B2B, Rejected: 40" }).focus();
  await user.keyboard("{Enter}");
  await user.click(screen.getByRole("link", { name: "B2B: B2B - Invoices" }));
  expect(desk.taken).toEqual([
    ["showRecords", "b2b", "No action"],
    ["showRecords", "b2b", "Rejected"],
    ["showRecords", "b2b", undefined],
  ]);
});

test("the summary groups the tables as the portal does and leaves out what imports cannot be", () => {
  openPane(LOADED);
  expect(screen.getByRole("rowheader", { name: "All other ITC" })).toBeTruthy();
  expect(screen.getByRole("rowheader", { name: "Import of goods" })).toBeTruthy();
  const row = screen.getByRole("row", { name: /IMPG - Import/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["51", "2", "–", "0"]);
});

test("the summary tells the tax in place of the counts, each amount a link as well", async () => {
  const { desk, user } = openPane(LOADED);
  const toggle = button("₹ Tax");
  expect(toggle.getAttribute("aria-pressed")).toBe("false");
  await user.click(toggle);
  const cells = within(screen.getByRole("row", { name: /B2B - Invoices/ })).getAllByRole("cell");
  expect(cells.map((cell) => cell.textContent)).toEqual(["16,41,600", "2,160", "720", "541"]);
  await user.click(screen.getByRole("link", { name: "B2B, Pending: ₹ 540.50 tax" }));
  expect(desk.taken).toEqual([["showRecords", "b2b", "Pending"]]);
});

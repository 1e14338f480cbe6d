import { act, screen, within } from "@testing-library/react";
import type { Command } from "../../src/ims/actions";
import type {
  CommandOutlook,
  RecordInWords,
  RuleInWords,
  SelectionSummary,
} from "../../src/review/mark/selectionState";
import { LOADED } from "./fakeDesk";
import { openPane } from "./openPane";

const button = (name: string) => screen.getByRole("button", { name });

const allAllowed = (rows: number): Record<Command, CommandOutlook> => ({
  Accept: { allowed: rows, refused: 0 },
  Reject: { allowed: rows, refused: 0 },
  Pending: { allowed: rows, refused: 0 },
  Reset: { allowed: rows, refused: 0 },
});

const SELECTION: SelectionSummary = {
  table: "b2b",
  rows: 42,
  tax: 31_820_000,
  outlook: allAllowed(42),
};

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
      dialog.getByText(/whole table, hidden rows too\. Now 120 Accepted, 40 Rejected/),
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

test("the card counts the selected rows and their tax in Indian grouping", () => {
  const { show } = openPane({ ...LOADED, selection: SELECTION });
  const headline = () => screen.getByRole("heading", { level: 2 }).textContent;
  expect(headline()).toBe("42 B2B rows selected · ₹\u00a03,18,200.00 tax");
  show({ selection: { table: "b2b", rows: 1_23_456 } });
  expect(headline()).toBe("1,23,456 B2B rows selected");
  show({ selection: { table: "b2b", rows: 0 } });
  expect(headline()).toBe("No rows selected on an IMS sheet");
});

const rule = (sentence: string, inferred = false): RuleInWords => ({
  sentence,
  source: "GSTN advisory of 30-10-2025",
  inferred,
});

test("what may not be done with some or all of the rows is said with its reason and its source", async () => {
  const outlook = {
    ...allAllowed(42),
    Reject: { allowed: 0, refused: 42, why: rule("import of goods cannot be rejected") },
    Pending: { allowed: 39, refused: 3, why: rule("the portal does not allow Pending on them") },
  };
  const { user } = openPane({ ...LOADED, selection: { ...SELECTION, outlook } });
  expect(
    screen.getByText("None can be rejected – import of goods cannot be rejected."),
  ).toBeTruthy();
  const pending = "3 cannot be kept pending – the portal does not allow Pending on them.";
  expect(screen.getByText(pending)).toBeTruthy();
  const why = button(`Why? ${pending}`);
  expect(why.getAttribute("aria-expanded")).toBe("false");
  await user.click(why);
  expect(why.getAttribute("aria-expanded")).toBe("true");
  const sources = screen.getAllByText("GSTN advisory of 30-10-2025.");
  expect(sources.map((source) => source.hidden)).toEqual([true, false]);
});

test("what the commands would do stands there before one is pressed", () => {
  const { show } = openPane({ ...LOADED, selection: { ...SELECTION, outlook: allAllowed(42) } });
  expect(screen.getByText("Each command takes all 42 rows.")).toBeTruthy();
  const outlook = { ...allAllowed(42), Pending: { allowed: 40, refused: 2, why: rule("blocked") } };
  show({ selection: { ...SELECTION, outlook, asking: 12 } });
  expect(screen.queryByText(/^Each command/)).toBeNull();
  expect(screen.getByText("Accepting asks ‘ITC to be reduced’ of 12.")).toBeTruthy();
  show({ selection: { table: "b2b", rows: 1_23_456 } });
  expect(screen.getByText("Rows that a rule refuses will stay as they are.")).toBeTruthy();
  show({ selection: { table: "b2b", rows: 0 } });
  expect(screen.getByText(/^Select cells in rows of an IMS sheet/)).toBeTruthy();
});

test("each button says before it is pressed what it would do", async () => {
  const outlook = {
    ...allAllowed(42),
    Reject: { allowed: 39, refused: 3, why: rule("import of goods cannot be rejected") },
  };
  const { user } = openPane({ ...LOADED, selection: { ...SELECTION, outlook, asking: 12 } });
  await user.hover(button("Reject"));
  expect((await screen.findByRole("tooltip", { hidden: false })).textContent).toBe(
    "Reject 39 of 42 rows; 3 are refused",
  );
  await user.hover(button("Accept"));
  expect(
    await screen.findByText("Accept 42 rows; ‘ITC to be reduced’ is asked of 12"),
  ).toBeTruthy();
});

const RECORD: RecordInWords = {
  key: "b2ba|1",
  supplier: "<b>Kaveri</b>\u202E Metals",
  gstin: "27AACCK1234L1Z5",
  document: "KM/421",
  date: "03-10-2026",
  portalStatus: "No action",
  filing: "Filed",
  details: [
    ["Taxable value", "2,42,681.17"],
    ["Integrated tax", "43,682.61"],
  ],
  findings: [rule("The supplier has not filed.", true)],
  note: "",
  advice: [],
  original: "",
  related: [
    {
      table: "b2b",
      key: "b2b|7",
      role: "original",
      document: "KM/400 of 03-09-2026",
      action: "Accepted",
      tax: 4_000_000,
      difference: 368_261,
    },
  ],
};
const ONE: SelectionSummary = { table: "b2ba", rows: 1, tax: 4_368_261, record: RECORD };

test("one selected row is shown in words, whatever its supplier put in the name", async () => {
  const { user } = openPane({ ...LOADED, selection: ONE });
  const supplier = screen.getByText("<b>Kaveri</b>\u202E Metals");
  expect(supplier.tagName).toBe("BDI");
  expect(screen.getByText("27AACCK1234L1Z5 · KM/421 · 03-10-2026")).toBeTruthy();
  expect(screen.getByText("On the portal: No action · Filed")).toBeTruthy();
  expect(screen.queryByText("43,682.61")).toBeNull();
  await user.click(button("Tax by head and more"));
  expect(screen.getByText("43,682.61")).toBeTruthy();
});

test("what a rule says of the row stands there, and that it is inferred where it is", async () => {
  const { user, show } = openPane({ ...LOADED, selection: ONE });
  await user.click(button("Why? The supplier has not filed."));
  expect(screen.getByText(/inferred: no official text says it/)).toBeTruthy();
  const other = { ...RECORD, key: "b2ba|2", note: "Pending was put back to Accepted." };
  show({ selection: { ...ONE, record: other } });
  expect(button("Why? The supplier has not filed.").getAttribute("aria-expanded")).toBe("false");
  expect(screen.getByText("Pending was put back to Accepted.")).toBeTruthy();
});

test("the original of an amendment stands there with the difference, a click away", async () => {
  const { desk, user } = openPane({ ...LOADED, selection: ONE });
  const link = button("Show the original KM/400 of 03-09-2026");
  expect(link.closest("p")?.textContent).toBe(
    "Amends KM/400 of 03-09-2026 · Accepted · tax ₹\u00a040,000.00; this one has 3,682.61 more tax than the original.",
  );
  await user.click(link);
  expect(desk.taken).toEqual([["showRecord", "b2b", "b2b|7"]]);
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

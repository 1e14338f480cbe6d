import { screen, waitFor, within } from "@testing-library/react";
import type { ComputedStatement, ComputeQuestion } from "../../src/review/statement/statementState";
import type { Rhythm } from "../../src/gstr2b/rhythm";
import { dayOf } from "../../src/ims/day";
import { periodOf } from "../../src/ims/period";
import { LOADED, OCTOBER, SEPTEMBER } from "./fakeDesk";
import { openPane } from "./openPane";

const QUESTION: ComputeQuestion = {
  period: OCTOBER,
  accepted: 122,
  deemedAccepted: 9171,
  deemedAcceptedTax: 381_240_000,
  rejected: 40,
  pending: 30,
  lapsed: 0,
  notYet: 0,
  needOriginal: 3,
};

const STATEMENT: ComputedStatement = {
  period: OCTOBER,
  sheet: "GSTR-2B",
  disagreeing: 0,
  gstr3b: [
    {
      cell: "4(A)(5)",
      heading: "All other ITC",
      tax: { igst: 5_000_000, cgst: 267_700, sgst: 267_700, cess: 0 },
      lines: [],
    },
  ],
};

async function openStatement(patch = {}) {
  const pane = openPane({ ...LOADED, ...patch });
  await pane.user.click(screen.getByRole("tab", { name: "GSTR-2B" }));
  await screen.findByRole("button", { name: "Compute GSTR-2B" });
  return pane;
}

test("the period is chosen by its name", async () => {
  const { desk, user } = await openStatement();
  const period = screen.getByRole<HTMLSelectElement>("combobox", { name: "GSTR-2B period" });
  expect(period.value).toBe("October 2026");
  await user.selectOptions(period, "September 2026");
  expect(desk.taken).toEqual([["setPeriod", SEPTEMBER]]);
});

test("the period cannot be changed while a step runs", async () => {
  const { desk, user } = await openStatement({ work: { what: "Counting", cancellable: false } });
  await user.selectOptions(screen.getByLabelText("GSTR-2B period"), "September 2026");
  expect(desk.taken).toEqual([]);
});

test("Compute GSTR-2B asks first and goes on when the user agrees", async () => {
  const { desk, user, show } = await openStatement();
  await user.click(screen.getByRole("button", { name: "Compute GSTR-2B" }));
  expect(desk.taken).toEqual([["askCompute"]]);
  show({ question: QUESTION });
  const dialog = within(screen.getByRole("alertdialog", { name: "GSTR-2B of October 2026" }));
  const lines = dialog.getAllByRole("row").map((row) => row.textContent);
  expect(lines).toEqual([
    "Accepted122",
    "No action, treated as accepted: ₹\u00a038,12,400.00 tax9,171",
    "Rejected40",
    "Pending, left for a later period30",
    "Need the original document, counted at 0.003",
  ]);
  await user.click(dialog.getByRole("button", { name: "Agree and continue" }));
  expect(desk.taken).toEqual([["askCompute"], ["answerCompute", true]]);
  show({ question: undefined });
  expect(screen.queryByRole("alertdialog")).toBeNull();
});

test.each([
  [
    "Cancel",
    (user: ReturnType<typeof openPane>["user"]) =>
      user.click(screen.getByRole("button", { name: "Cancel" })),
  ],
  ["Escape", (user: ReturnType<typeof openPane>["user"]) => user.keyboard("{Escape}")],
] as const)("%s leaves GSTR-2B as it is", async (_way, leave) => {
  const { desk, user } = openPane({ ...LOADED, question: QUESTION });
  await leave(user);
  expect(desk.taken).toEqual([["answerCompute", false]]);
});

test("the question of a ribbon command is asked on whatever tab is open", () => {
  const { show } = openPane();
  show({ ...LOADED, question: QUESTION });
  expect(screen.getByRole("button", { name: "Agree and continue" })).toBeTruthy();
});

test("before anything is loaded Compute GSTR-2B waits", async () => {
  const { desk, user } = await openStatement({ tables: [], period: NaN, periods: [] });
  const compute = screen.getByRole("button", { name: "Compute GSTR-2B" });
  expect(compute.getAttribute("aria-disabled")).toBe("true");
  await user.click(compute);
  expect(desk.taken).toEqual([]);
});

test("the GSTR-3B figures stand with their heads, and the sheet is said to agree", async () => {
  await openStatement({ statement: STATEMENT });
  const row = screen.getByRole("row", { name: /All other ITC/ });
  expect(within(row).getByRole("rowheader").textContent).toBe("4(A)(5)");
  expect(within(row).getByText("55,354.00")).toBeTruthy();
  expect(within(row).getByText("IGST 50,000.00")).toBeTruthy();
  expect(within(row).queryByText(/Cess/)).toBeNull();
  expect(
    screen.getByText("Formulas and second count agree on every line of sheet GSTR-2B."),
  ).toBeTruthy();
});

test("lines that do not agree and another period are trouble", async () => {
  await openStatement({
    period: SEPTEMBER,
    statement: { ...STATEMENT, disagreeing: 2 },
  });
  expect(screen.getByText(/^2 lines of sheet GSTR-2B do not agree/)).toBeTruthy();
  expect(screen.queryByText(/^Formulas and second count/)).toBeNull();
  expect(
    screen.getByText("Sheet GSTR-2B is of October 2026. Compute GSTR-2B again for September 2026."),
  ).toBeTruthy();
});

test("amendments that need their original are a click away", async () => {
  const { desk, user } = await openStatement({
    waiting: [{ table: "b2ba", count: 2, first: [{ key: "k1", name: "A-3 · 24AAQCA8719H1ZC" }] }],
  });
  const section = screen.getByRole("region", { name: "Needs your input" });
  expect(section.textContent).toContain("2 amended invoices – show on B2BA");
  await user.click(screen.getByRole("link", { name: "show on B2BA: 2 amended invoices" }));
  expect(desk.taken).toContainEqual(["showWaiting", "b2ba"]);
  expect(section.textContent).toContain("and 1 more");
  await user.click(screen.getByRole("link", { name: "Show A-3 · 24AAQCA8719H1ZC" }));
  expect(desk.taken).toContainEqual(["showRecord", "b2ba", "k1"]);
});

describe("on the portal", () => {
  const rhythm: Rhythm = {
    draft: dayOf(2026, 11, 14),
    due: dayOf(2026, 11, 20),
    dueByUser: false,
    isOverdue: false,
    stage: "owed",
    unsent: 0,
    uploaded: 12,
    uploadedOn: dayOf(2026, 11, 16),
    recomputedOn: NaN,
  };
  const part = () => screen.getByRole("region", { name: "On the portal" });

  test("the dates that matter, and that computing is owed, are said; doing it is kept", async () => {
    const { desk, user } = await openStatement({ rhythm });
    expect(part().textContent).toContain("Draft 14-11-2026·GSTR-3B due 20-11-2026");
    expect(screen.getByRole("note").textContent).toBe(
      "12 records were uploaded after the draft, on 16-11-2026: compute GSTR-2B on the portal before you file GSTR-3B.",
    );
    await user.click(screen.getByRole("button", { name: "Computed on the portal" }));
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(desk.taken).toEqual([["markRecomputed"], ["refreshRhythm"]]);
  });

  test.each([
    [{ stage: "drafting", unsent: 0 }, "The portal makes the draft on 14-11-2026"],
    [{ stage: "drafting", unsent: 1 }, "1 record marked here and not on the portal"],
    [{ stage: "drafted" }, "Nothing changed after the draft"],
    [{ stage: "changed", unsent: 3, uploaded: 0 }, "3 records marked otherwise than on the portal"],
    [{ stage: "recomputed", recomputedOn: dayOf(2026, 11, 17) }, "on the portal on 17-11-2026"],
  ] as const)("%j", async (patch, words) => {
    await openStatement({ rhythm: { ...rhythm, ...patch } });
    expect(screen.getByRole("note").textContent).toContain(words);
    expect(screen.queryByRole("button", { name: "Computed on the portal" })).toBeNull();
  });

  test("another due date is typed as a day; a wrong one is refused in place", async () => {
    const { desk, user } = await openStatement({ rhythm: { ...rhythm, isOverdue: true } });
    expect(part().textContent).toContain("due 20-11-2026, past");
    await user.click(screen.getByRole("button", { name: "Change the due date" }));
    const field = screen.getByLabelText("GSTR-3B due on");
    await user.clear(field);
    await user.type(field, "31-11-2026{Enter}");
    expect(screen.getByText("Write it as 20-11-2026.")).toBeTruthy();
    expect(desk.taken).toEqual([]);
    await user.clear(field);
    await user.type(field, "25-11-2026{Enter}");
    expect(desk.taken).toEqual([["setDueDate", dayOf(2026, 11, 25)]]);
  });
});

test("a quarterly filer chooses quarters", async () => {
  const { desk, user, show } = await openStatement();
  await user.selectOptions(screen.getByLabelText("GSTR-3B filed"), "Quarterly");
  expect(desk.taken).toEqual([["setCycle", "Quarterly"]]);
  show({ cycle: "Quarterly", period: periodOf(2026, 12), periods: [periodOf(2026, 12)] });
  await screen.findByRole("option", { name: "October–December 2026" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("October–December 2026");
});

test("a figure of GSTR-3B opens to the lines it comes from, and these to their documents", async () => {
  const line = {
    path: "itcavl.nonrevsup.b2b",
    name: "ITC Available, Part A I: B2B - Invoices (IMS)",
    tax: { igst: 5_000_000, cgst: 0, sgst: 0, cess: 0 },
    documents: 1204,
  };
  const { desk, user } = await openStatement({
    statement: {
      ...STATEMENT,
      gstr3b: [
        ...STATEMENT.gstr3b.map((figure) => ({ ...figure, lines: [line] })),
        { cell: "4(A)(2)", heading: "Import of services", note: "Not in GSTR-2B.", lines: [] },
      ],
    },
  });
  const missing = screen.getByRole("row", { name: /Import of services/ });
  expect(missing.textContent).toContain("Not in GSTR-2B.");
  expect(missing.textContent).toContain("–");
  await user.click(screen.getByText("from 1 line"));
  await user.click(screen.getByRole("link", { name: /^Show 1,204 documents of ITC Available/ }));
  expect(desk.taken).toEqual([["showLine", "itcavl.nonrevsup.b2b"]]);
});

test("the portal's own GSTR-2B is chosen as a file", async () => {
  const { desk, user } = await openStatement();
  const chooser = screen.getByLabelText("Compare with the portal’s GSTR-2B");
  // jsdom's files have no `arrayBuffer`, which every browser Excel uses has.
  const file = new File(["{}"], "returns_R2B.json", { type: "application/json" });
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(new ArrayBuffer(2)) });
  await user.upload(chooser, file);
  await waitFor(() => {
    expect(desk.taken).toMatchObject([["takePortalStatement", { name: "returns_R2B.json" }]]);
  });
});

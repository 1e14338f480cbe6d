import { screen, waitFor, within } from "@testing-library/react";
import type { ComputedStatement, ComputeQuestion } from "../../src/review/statement/statementState";
import { LOADED, OCTOBER, SEPTEMBER } from "./fakeDesk";
import { openPane } from "./openPane";

const QUESTION: ComputeQuestion = {
  period: OCTOBER,
  accepted: 122,
  deemedAccepted: 9171,
  deemedAcceptedTax: 381_240_000,
  rejected: 40,
  pending: 30,
  notYet: 0,
  needOriginal: 3,
};

const STATEMENT: ComputedStatement = {
  period: OCTOBER,
  sheet: "GSTR-2B",
  disagreeing: 0,
  needOriginal: 0,
  gstr3b: [
    {
      cell: "4(A)(5)",
      heading: "All other ITC",
      tax: { igst: 5_000_000, cgst: 267_700, sgst: 267_700, cess: 0 },
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

test("lines that do not agree, another period and missing originals are trouble", async () => {
  await openStatement({
    period: SEPTEMBER,
    statement: { ...STATEMENT, disagreeing: 2, needOriginal: 1 },
  });
  expect(screen.getByText(/^2 lines of sheet GSTR-2B do not agree/)).toBeTruthy();
  expect(screen.queryByText(/^Formulas and second count/)).toBeNull();
  expect(
    screen.getByText("Sheet GSTR-2B is of October 2026. Compute GSTR-2B again for September 2026."),
  ).toBeTruthy();
  expect(screen.getByText(/^1 record needs the original document/)).toBeTruthy();
});

test("amendments that need their original are a click away", async () => {
  const { desk, user } = await openStatement({ waiting: [{ table: "b2ba", count: 2 }] });
  const section = screen.getByRole("region", { name: "Needs your input" });
  expect(section.textContent).toContain("2 amended invoices – show on B2BA");
  await user.click(screen.getByRole("link", { name: "Show 2 amended invoices" }));
  expect(desk.taken).toContainEqual(["showWaiting", "b2ba"]);
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

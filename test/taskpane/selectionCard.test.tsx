import { screen } from "@testing-library/react";
import type {
  RecordInWords,
  RuleInWords,
  SelectionSummary,
} from "../../src/review/mark/selectionState";
import { LOADED } from "./fakeDesk";
import { openPane } from "./openPane";
import { allAllowed, SELECTION } from "./selection";

const button = (name: string) => screen.getByRole("button", { name });

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
    Pending: { allowed: 39, refused: 3, why: rule("the portal does not allow Pending here") },
  };
  const { user } = openPane({ ...LOADED, selection: { ...SELECTION, outlook } });
  expect(
    screen.getByText("None can be rejected – import of goods cannot be rejected."),
  ).toBeTruthy();
  const pending = "3 cannot be kept pending – the portal does not allow Pending here.";
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
  expect(screen.getByText("03-10-2026").parentElement?.textContent).toBe(
    "27AACCK1234L1Z5 · KM/421 · 03-10-2026",
  );
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

import { screen, within } from "@testing-library/react";
import { LOADED, SEPTEMBER } from "./fakeDesk";
import { openPane } from "./openPane";

const tab = (name: string) => screen.getByRole("tab", { name });
const selectedTab = () => screen.getByRole("tab", { selected: true }).textContent;

const STRIP = {
  available: { igst: 302_160_400, cgst: 90_000_000, sgst: 90_000_000, cess: 0 },
  rejected: { igst: 1_248_000, cgst: 0, sgst: 0, cess: 0 },
  pending: { igst: 0, cgst: 360_000, sgst: 360_000, cess: 0 },
  reduced: { igst: 0, cgst: 0, sgst: 0, cess: 0 },
  sinceLoading: { igst: -216_000, cgst: 0, sgst: 0, cess: 0 },
};

test("the pane has four tabs, in the order of the work", () => {
  openPane();
  const inOrder = ["Load", "Review", "GSTR-2B", "Export"].map(tab);
  expect(screen.getAllByRole("tab").every((each, index) => each === inOrder[index])).toBe(true);
  expect(screen.getAllByRole("tab")).toHaveLength(4);
});

test("a workbook without records opens at Load, one with records at Review", () => {
  const { show } = openPane({ ready: false });
  show({ ready: true, ...LOADED });
  expect(selectedTab()).toBe("Review");
});

test("records that are loaded do not turn the page", () => {
  const { show } = openPane();
  show(LOADED);
  expect(selectedTab()).toBe("Load");
});

test("a tab shows its own panel, named after it", async () => {
  const { user } = openPane(LOADED);
  await user.click(tab("GSTR-2B"));
  const panel = screen.getByRole("tabpanel", { name: "GSTR-2B" });
  expect(await within(panel).findByRole("button", { name: "Compute GSTR-2B" })).toBeTruthy();
  expect(screen.queryByRole("tabpanel", { name: "Review" })).toBeNull();
});

test("the client and the period stand at the top", () => {
  const { show } = openPane(LOADED);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
    "29AACCH4321K1ZJ · October 2026",
  );
  show({ client: { gstin: "" }, period: SEPTEMBER });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
    "GSTIN not known yet · September 2026",
  );
});

test("the strip says total tax and change, and opens the four heads on a click", async () => {
  const { user } = openPane({ ...LOADED, strip: STRIP });
  const strip = screen.getByRole("region", { name: "What your marks do to GSTR-2B now" });
  expect(strip.textContent).toContain("48,21,604.00");
  expect(strip.textContent).toContain("−2,160.00 since loading");
  expect(strip.textContent).toContain("rejected 12,480.00 · pending 7,200.00");
  expect(strip.textContent).not.toContain("reduced");
  const opener = within(strip).getByRole("button", { name: "Tax by head" });
  expect(opener.getAttribute("aria-expanded")).toBe("false");

  await user.click(within(strip).getByText("48,21,604.00"));
  expect(opener.getAttribute("aria-expanded")).toBe("true");
  const heads = within(strip).getAllByRole("columnheader");
  expect(heads.map((head) => head.textContent)).toEqual(["₹", "IGST", "CGST", "SGST", "Cess"]);
  const centralTax = within(strip)
    .getAllByRole("row")
    .slice(1)
    .map((row) => [
      within(row).getByRole("rowheader").textContent,
      within(row).getAllByRole("cell")[1]?.textContent,
    ]);
  expect(centralTax).toEqual([
    ["ITC now", "9,00,000.00"],
    ["Rejected", "0.00"],
    ["Pending", "3,600.00"],
    ["Reduced", "0.00"],
    ["Since loading", "0.00"],
  ]);
});

test("after an upload the strip says what changed since, too", async () => {
  const sinceUpload = { igst: 0, cgst: 36_000, sgst: 36_000, cess: 0 };
  const { user } = openPane({ ...LOADED, strip: { ...STRIP, sinceUpload } });
  const strip = screen.getByRole("region", { name: "What your marks do to GSTR-2B now" });
  expect(strip.textContent).toContain("−2,160.00 since loading");
  expect(strip.textContent).toContain("+720.00 since the last upload");
  await user.click(within(strip).getByText("48,21,604.00"));
  const parts = within(strip).getAllByRole("rowheader");
  expect(parts.map((part) => part.textContent).slice(-2)).toEqual([
    "Since loading",
    "Since upload",
  ]);
});

test("credit that is to be reduced is in the strip once there is some", () => {
  const reduced = { igst: 0, cgst: 0, sgst: 0, cess: 5_050 };
  openPane({ ...LOADED, strip: { ...STRIP, reduced, sinceLoading: STRIP.reduced } });
  const strip = screen.getByRole("region", { name: "What your marks do to GSTR-2B now" });
  expect(strip.textContent).toContain("reduced 50.50");
  expect(strip.textContent).toContain("as downloaded");
});

test("outside Excel the pane says where it works", () => {
  openPane({ inExcel: false });
  expect(screen.getByRole("heading", { name: "IMS Review works inside Excel" })).toBeTruthy();
  expect(screen.queryByRole("tab")).toBeNull();
});

test("no other button's name holds the name of a command", () => {
  openPane({
    ...LOADED,
    strip: STRIP,
    status: { text: "Pending: 41 of 44 rows.", tone: "refused", next: "show-refused" },
  });
  for (const name of [/accept/i, /reject/i, /pending/i, /reset/i]) {
    expect(screen.getAllByRole("button", { name })).toHaveLength(1);
  }
});

import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { dayOf } from "../../src/ims/day";
import type { ShownTable } from "../../src/review/filter/filterState";
import { LOADED, OCTOBER, SEPTEMBER } from "./fakeDesk";
import { openPane } from "./openPane";

const SHOWN: ShownTable = {
  table: "b2b",
  rows: 9_310,
  shown: 1_204,
  tax: 31_820_000,
  filters: {},
  byHand: [],
  stale: false,
};

const bar = () => screen.getByRole("region", { name: "Rows shown" });
const opener = () => within(bar()).getByRole("button", { name: /^Filters/ });
const form = () => screen.getByRole("form", { name: "Filters" });
/** The form comes when it is opened for the first time. */
const openForm = async (user: UserEvent) => {
  await user.click(opener());
  await screen.findByRole("form", { name: "Filters" });
};
const field = (name: string) => within(form()).getByRole("combobox", { name });
const box = (name: string) => within(form()).getByRole("textbox", { name });

test("the table in front, its rows shown and their tax stand in one line", async () => {
  const { desk, user, show } = openPane({ ...LOADED, shown: SHOWN });
  const text = () => bar().textContent;
  expect(text()).toContain("1,204 of 9,310 rows shown₹ 3,18,200.00 tax");
  show({ shown: { ...SHOWN, shown: 9_310 } });
  expect(text()).toContain("all 9,310 rows shown");
  await user.selectOptions(screen.getByRole("combobox", { name: "Table" }), "IMPG");
  expect(desk.taken).toEqual([["openTable", "impg"]]);
});

test("words are searched for on Enter, beside the filters that are on; the cross ends the search", async () => {
  const { desk, user, show } = openPane({
    ...LOADED,
    shown: { ...SHOWN, filters: { action: ["Accepted"] } },
  });
  const search = () => screen.getByRole("searchbox", { name: "Search rows" });
  await user.type(search(), " kaveri  steel");
  expect(desk.taken).toEqual([]);
  await user.keyboard("{Enter}");
  const searched = { action: ["Accepted"], search: "kaveri  steel" };
  expect(desk.taken).toEqual([["filter", "b2b", searched]]);
  show({ shown: { ...SHOWN, filters: searched } });
  expect(search()).toHaveProperty("value", "kaveri  steel");
  await user.click(within(bar()).getByRole("button", { name: "clear" }));
  expect(desk.taken.at(-1)).toEqual(["filter", "b2b", { action: ["Accepted"], search: "" }]);
});

test("each filter that is on is a tag that takes it off, by mouse or keyboard", async () => {
  const filters = { search: "kaveri", action: ["Accepted", "Pending"] };
  const { desk, user } = openPane({ ...LOADED, shown: { ...SHOWN, filters } });
  expect(opener().getAttribute("aria-label")).toBe("Filters, 2 on");
  const tags = within(screen.getByRole("toolbar", { name: "Filters that are on" }));
  expect(tags.getAllByRole("button").map((tag) => tag.textContent)).toEqual([
    "“kaveri”",
    "Action: Accepted, Pending",
  ]);
  const [search, action] = tags.getAllByRole("button");
  await user.click(search ?? opener());
  expect(desk.taken).toEqual([["filter", "b2b", { action: ["Accepted", "Pending"] }]]);
  action?.focus();
  await user.keyboard("{Delete}");
  expect(desk.taken.at(-1)).toEqual(["filter", "b2b", { search: "kaveri" }]);
});

test("filters set by hand are named, and Clear takes all off", async () => {
  const { desk, user, show } = openPane({ ...LOADED, shown: SHOWN });
  expect(screen.queryByRole("button", { name: "Clear filters" })).toBeNull();
  show({ shown: { ...SHOWN, byHand: ["Trade/Legal name", "Cess"] } });
  expect(bar().textContent).toContain("Also filtered by hand: Trade/Legal name, Cess");
  await user.click(screen.getByRole("button", { name: "Clear filters" }));
  expect(desk.taken).toEqual([["clearFilters", "b2b"]]);
});

test("filters that rows have changed under can be applied again", async () => {
  const stale = { ...SHOWN, filters: { search: "kaveri" }, stale: true };
  const { desk, user } = openPane({ ...LOADED, shown: stale });
  expect(bar().textContent).toContain("Rows have changed since these filters were applied.");
  await user.click(screen.getByRole("link", { name: "Apply the filters again" }));
  expect(desk.taken).toEqual([["filterAgain", "b2b"]]);
});

test("the form takes the room of the commands, and one button applies what was chosen", async () => {
  const { desk, user } = openPane({
    ...LOADED,
    shown: { ...SHOWN, filters: { search: "kaveri" } },
  });
  await openForm(user);
  expect(screen.queryByRole("button", { name: "Accept" })).toBeNull();

  await user.click(field("Action"));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Rejected" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Pending" }));
  await user.keyboard("{Escape}");
  expect(field("Action").textContent).toBe("Rejected, Pending");
  await user.type(box("Document date from"), "1-10-2026");
  await user.type(box("Document date to"), "31-10-2026");
  await user.type(box("Total tax from"), "1,00,000.50");
  await user.selectOptions(field("2B period from"), "September 2026");
  await user.selectOptions(field("2B period to"), "October 2026");
  expect(desk.taken).toEqual([]);
  await user.click(within(form()).getByRole("button", { name: "Show rows" }));
  expect(desk.taken).toEqual([
    [
      "filter",
      "b2b",
      {
        search: "kaveri",
        action: ["Rejected", "Pending"],
        date: { from: dayOf(2026, 10, 1), to: dayOf(2026, 10, 31) },
        tax: { from: 1_00_000_50, to: NaN },
        twoB: { from: SEPTEMBER, to: OCTOBER },
      },
    ],
  ]);
  expect(screen.queryByRole("form", { name: "Filters" })).toBeNull();
  expect(screen.getByRole("button", { name: "Accept" })).toBeTruthy();
});

test("what is not a date or an amount is said, and nothing is applied until it is right", async () => {
  const { desk, user } = openPane({ ...LOADED, shown: SHOWN });
  await openForm(user);
  await user.type(box("Document date from"), "31-02-2026");
  expect(within(form()).getByRole("alert").textContent).toBe("Write it as 08-10-2026.");
  await user.keyboard("{Enter}");
  await user.click(within(form()).getByRole("button", { name: "Show rows" }));
  expect(desk.taken).toEqual([]);
  await user.clear(box("Document date from"));
  await user.type(box("Taxable value from"), "500");
  await user.type(box("Taxable value to"), "499.99");
  expect(within(form()).getByRole("alert").textContent).toBe(
    "The first must not be more than the second.",
  );
  await user.clear(box("Taxable value to"));
  expect(within(form()).queryByRole("alert")).toBeNull();
  await user.keyboard("{Enter}");
  expect(desk.taken).toEqual([
    ["filter", "b2b", { taxable: { from: 500_00, to: NaN }, date: { from: NaN, to: NaN } }],
  ]);
});

test("suppliers are listed when they are asked for, found by a part of the name, and chosen by GSTIN", async () => {
  const { desk, user, show } = openPane({ ...LOADED, shown: SHOWN });
  await openForm(user);
  await user.click(field("Suppliers"));
  expect(desk.taken).toContainEqual(["listSuppliers", "b2b"]);
  const suppliers = [
    { gstin: "27AACCK1234L1ZP", name: "<b>Kaveri</b> Metals", documents: 12, tax: 5_40_000 },
    { gstin: "24AAQCA8719H1ZC", name: "Tapti Traders", documents: 1, tax: 1_80_000 },
  ];
  show({ suppliers: { table: "b2b", suppliers } });
  const options = () => screen.getAllByRole("menuitemcheckbox").map((option) => option.textContent);
  expect(options()).toEqual([
    "<b>Kaveri</b> Metals27AACCK1234L1ZP · 12 documents · ₹ 5,400.00",
    "Tapti Traders24AAQCA8719H1ZC · 1 document · ₹ 1,800.00",
  ]);
  await user.type(field("Suppliers"), "tapti");
  expect(options()).toHaveLength(1);
  await user.click(screen.getByRole("menuitemcheckbox"));
  await user.click(within(form()).getByRole("button", { name: "Show rows" }));
  expect(desk.taken.at(-1)).toEqual(["filter", "b2b", { suppliers: ["24AAQCA8719H1ZC"] }]);
  show({ shown: { ...SHOWN, filters: { suppliers: ["24AAQCA8719H1ZC"] } } });
  const tags = within(screen.getByRole("toolbar", { name: "Filters that are on" }));
  expect(tags.getByRole("button").textContent).toBe("Suppliers: Tapti Traders");
  expect(tags.getByRole("button").title).toBe("24AAQCA8719H1ZC");
});

test("a table has only the filters it has columns for", async () => {
  const { user } = openPane({ ...LOADED, shown: { ...SHOWN, table: "impg" } });
  await openForm(user);
  expect(within(form()).queryByRole("combobox", { name: "Suppliers" })).toBeNull();
  expect(field("Action")).toBeTruthy();
});

test("Escape leaves the form as it was, and the focus goes back to where it came from", async () => {
  const { desk, user } = openPane({ ...LOADED, shown: SHOWN });
  opener().focus();
  await user.keyboard("{Enter}");
  await screen.findByRole("form", { name: "Filters" });
  expect(form().contains(document.activeElement)).toBe(true);
  await user.type(box("Total tax from"), "5");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement === opener()).toBe(true));
  expect(desk.taken).toEqual([]);
  expect(screen.queryByRole("form", { name: "Filters" })).toBeNull();
});

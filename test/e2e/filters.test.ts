import { openPage, type OpenPage } from "./open";

/**
 * Filters through the page, on the sample download. Expected figures were added up from the sample's
 * JSON apart from the product: of 158 invoices 18 are of two suppliers with "Furniture" in their
 * names, with tax of 4,73,110.04; 11 of these without action, with 3,19,421.37.
 */
let open: OpenPage;

beforeAll(async () => {
  open = await openPage();
  await open.button("Try with sample data").click();
  await open.saying(/^Loaded /);
  await open.pane.getByRole("tab", { name: "Review" }).click();
});

afterAll(() => open.close());

const bar = () => open.pane.getByRole("region", { name: "Rows shown" });

/** What is to be seen of a column of the B2B sheet, read past our own code. */
const visible = (heading: string): Promise<unknown[]> =>
  open.inPane(
    (name) =>
      Excel.run(async (context) => {
        const { columns } = context.workbook.tables.getItem("IMS_B2B");
        const view = columns.getItem(name).getDataBodyRange().getVisibleView().load("values");
        await context.sync();
        return view.values.map(([value]: unknown[]) => value);
      }),
    heading,
  );

test("a number of the summary opens its sheet and shows exactly its records", async () => {
  await open.link("B2B, Rejected: 16").click();
  await open.saying("16 of 158 rows of B2B shown.");
  expect(new Set(await visible("Action"))).toEqual(new Set(["Rejected"]));
});

test("words are searched in all columns, and the rows shown are counted with their tax", async () => {
  await open.button("Clear filters").click();
  await open.saying("The filters of B2B were cleared. 158 rows of B2B shown.");
  const search = open.pane.getByRole("searchbox", { name: "Search rows" });
  await search.fill("FURNITURE");
  await search.press("Enter");
  await open.saying("18 of 158 rows of B2B shown.");
  await bar().getByText("₹ 4,73,110.04 tax").waitFor();
  expect(new Set(await visible("Trade/Legal name"))).toEqual(
    new Set(["Sahyadri Steel Furniture Pvt Ltd", "Anjaneya Furniture"]),
  );
});

test("the form is used with the keyboard only; its filters come to the others", async () => {
  await open.button(/^Filters/).focus();
  await open.page.keyboard.press("Enter");
  await open.pane.locator("form :focus").waitFor();
  const action = open.pane.getByRole("combobox", { name: "Action" });
  await action.focus();
  await open.page.keyboard.press("Enter");
  await action.and(open.pane.locator("[aria-activedescendant]")).waitFor();
  await open.page.keyboard.press("Enter");
  await open.page.keyboard.press("Escape");
  await action.and(open.pane.locator('[aria-expanded="false"]')).waitFor();
  await open.pane.getByRole("textbox", { name: "Total tax from" }).focus();
  await open.page.keyboard.type("0");
  await open.page.keyboard.press("Enter");
  await open.saying("11 of 158 rows of B2B shown.");
  await bar().getByText("₹ 3,19,421.37 tax").waitFor();
  expect(new Set(await visible("Action"))).toEqual(new Set(["No action"]));
});

test("a command on all shown rows leaves the hidden ones alone, and the filter can be applied again", async () => {
  await open.pane.getByRole("radio", { name: "All shown" }).check();
  await open.button("Accept").click();
  await open.saying("Accepted 11 rows.");
  await open.link("Apply the filters again").click();
  await open.saying("No row of B2B meets the filters.");
  await open.button("Clear filters").click();
  await open.saying("The filters of B2B were cleared");
  // 47 were accepted in the download.
  await open.link("B2B, Accepted: 58").click();
  await open.saying("58 of 158 rows of B2B shown.");
});

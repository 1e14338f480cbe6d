import { openPage, type OpenPage } from "./open";

let open: OpenPage;

beforeAll(async () => {
  open = await openPage();
}, 60_000);

afterAll(() => open.close());

/** The text of the selected cell as the formula bar shows it. */
const formulaBar = () => open.page.locator('[data-u-comp="formula-bar"]').innerText();

test("the page shows a spreadsheet, the ribbon of the manifest, and the pane", async () => {
  expect(await open.page.locator("#grid canvas").count()).toBeGreaterThan(0);
  await open.page.getByText("Sheet1").first().waitFor();
  const ribbon = open.page.getByRole("toolbar", { name: "IMS" });
  expect(await ribbon.getByRole("button").allTextContents()).toEqual([
    "Open pane",
    "Accept",
    "Reject",
    "Pending",
    "Reset",
    "Compute GSTR-2B",
    "Export",
  ]);
  expect(await open.page.locator('iframe[title="IMS Review"]').boundingBox()).toMatchObject({
    width: 349,
  });
});

test("office.js in the pane takes the page for Excel on the web", async () => {
  const told = await open.inPane(async () => {
    const { host, platform } = await Office.onReady();
    const { requirements } = Office.context;
    return { host, platform, floor: requirements.isSetSupported("ExcelApi", "1.13") };
  });
  expect(told).toEqual({ host: "Excel", platform: "OfficeOnline", floor: true });
});

test("what the pane writes stands in the grid", async () => {
  await open.inPane(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.values = [
        ["Kaveri Metals", 1200],
        ["Total", "=B1*2"],
      ];
      range.getCell(1, 1).select();
      await context.sync();
    }),
  );
  await expect(formulaBar()).resolves.toContain("=B1*2");
  const values = await open.inPane(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.load("values");
      await context.sync();
      return range.values;
    }),
  );
  expect(values).toEqual([
    ["Kaveri Metals", 1200],
    ["Total", 2400],
  ]);
});

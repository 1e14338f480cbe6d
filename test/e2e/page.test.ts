import { goTo, selectedAreas, typeInGrid, valuesOf } from "./grid";
import { openPage, type OpenPage } from "./open";
import { soon } from "./soon";

let open: OpenPage;

beforeAll(async () => {
  open = await openPage();
});

afterAll(() => open.close());

/** The middle of a cell of an empty sheet, counted from 0, on the screen. */
async function cellAt(row: number, column: number): Promise<{ x: number; y: number }> {
  const grid = await open.page.locator('[data-u-comp="render-canvas"]').last().boundingBox();
  if (!grid) throw new Error("The page shows no grid.");
  return { x: grid.x + 46 + 64 * (column + 0.5), y: grid.y + 20 + 20 * (row + 0.5) };
}

test("the page shows a spreadsheet, the ribbon of the manifest, and the pane", async () => {
  await open.page.locator('[data-u-comp="slide-tab-item"]', { hasText: "Sheet1" }).waitFor();
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
  const pane = await open.page.getByTitle("IMS Review", { exact: true }).boundingBox();
  expect(pane).toMatchObject({ width: 350 });
});

test("the page fits a small laptop's screen without scrolling", async () => {
  const size = await open.page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { scrollWidth, scrollHeight };
  });
  expect(size).toEqual({ scrollWidth: 1366, scrollHeight: 768 });
});

test("office.js in the pane takes the page for Excel on the web", async () => {
  const told = await open.inPane(async () => {
    const { host, platform } = await Office.onReady();
    const { requirements } = Office.context;
    return { host, platform, floor: requirements.isSetSupported("ExcelApi", "1.14") };
  });
  expect(told).toEqual({ host: "Excel", platform: "OfficeOnline", floor: true });
});

test("what the pane writes stands in the grid, and formulas are computed", async () => {
  await open.inPane(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.values = [
        ["Kaveri Metals", 1200],
        ["Total", "=B1*2"],
      ];
      range.select();
      await context.sync();
    }),
  );
  // 1,200 and the 2,400 of the formula, added up by the grid itself.
  await open.page.getByText("Sum: 3,600").waitFor();
  expect(await valuesOf(open, "Sheet1", "A1:B2")).toEqual([
    ["Kaveri Metals", 1200],
    ["Total", 2400],
  ]);
});

test("what a person types at the grid is read in the pane", async () => {
  const { x, y } = await cellAt(3, 1);
  await open.page.mouse.click(x, y);
  await typeInGrid(open, "750");
  await goTo(open, "B5");
  await typeInGrid(open, "=B4*2");
  expect(await valuesOf(open, "Sheet1", "B4:B5")).toEqual([[750], [1500]]);
});

test("a person who has clicked in the pane can go on typing at the grid", async () => {
  await open.pane.locator("body").click();
  await open.inPane(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("C4").select();
      await context.sync();
    }),
  );
  await typeInGrid(open, "Accepted");
  expect(await valuesOf(open, "Sheet1", "C4")).toEqual([["Accepted"]]);
});

test("a word of a drop-down can be typed into its cell", async () => {
  await open.inPane(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A10:A11");
      const source = "Accepted,Rejected,Pending,No action";
      range.dataValidation.rule = { list: { inCellDropDown: true, source } };
      range.getCell(0, 0).select();
      await context.sync();
    }),
  );
  await typeInGrid(open, "Pending");
  await typeInGrid(open, "Rejected");
  expect(await valuesOf(open, "Sheet1", "A10:A11")).toEqual([["Pending"], ["Rejected"]]);
});

test("what a person selects with the mouse is the selection the pane sees", async () => {
  const [from, to, apart] = await Promise.all([cellAt(1, 0), cellAt(3, 2), cellAt(6, 1)]);
  await open.page.mouse.move(from.x, from.y);
  await open.page.mouse.down();
  await open.page.mouse.move(to.x, to.y, { steps: 5 });
  await open.page.mouse.up();
  const areas = (wanted: string) =>
    soon(async () => expect(await selectedAreas(open)).toBe(wanted));
  await areas("Sheet1!A2:C4");
  await open.page.keyboard.down("Control");
  await open.page.mouse.click(apart.x, apart.y);
  await open.page.keyboard.up("Control");
  await areas("Sheet1!A2:C4,Sheet1!B7");
});

test("the pane hears of selections and edits at the grid", async () => {
  await open.inPane(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const heard = document.createElement("ol");
      heard.id = "heard";
      document.body.append(heard);
      const hear = async (text: string) => heard.append(text, ";");
      worksheets.onSelectionChanged.add(({ address }) => hear(`selected ${address}`));
      worksheets.onChanged.add(({ address, source }) => hear(`${source} change ${address}`));
      await context.sync();
    }),
  );
  await goTo(open, "D4");
  await typeInGrid(open, "9");
  const heard = open.pane.locator("#heard");
  await heard.getByText("selected D4;Local change D4;selected D5;").waitFor();
});

test("a ribbon button runs its command in the pane, and the next one when that is done", async () => {
  await open.inPane(() => {
    const runs = document.createElement("ol");
    runs.id = "runs";
    document.body.append(runs);
    for (const name of ["acceptSelected", "rejectSelected"])
      Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
        runs.append(`${name} begins;`);
        await new Promise((resolve) => setTimeout(resolve, 100));
        runs.append(`${event.source.id} ends;`);
        event.completed();
      });
  });
  const ribbon = open.page.getByRole("toolbar", { name: "IMS" });
  await ribbon.getByRole("button", { name: "Accept" }).click();
  await ribbon.getByRole("button", { name: "Reject" }).click();
  await open.pane
    .locator("#runs")
    .getByText("acceptSelected begins;Ims.Accept ends;rejectSelected begins;Ims.Reject ends;")
    .waitFor();
});

test("the pane can be closed, and Open pane shows it again as it was", async () => {
  const frame = open.page.getByTitle("IMS Review", { exact: true });
  await open.inPane(() => {
    document.title = "as it was";
  });
  await open.page.getByRole("button", { name: "Close the pane" }).click();
  await frame.waitFor({ state: "hidden" });
  await open.page.getByRole("button", { name: "Open pane" }).click();
  await frame.waitFor({ state: "visible" });
  expect(await open.inPane(() => document.title)).toBe("as it was");
});

test("the dark switch gives the pane Excel's dark theme", async () => {
  const isDark = () => open.inPane(() => Office.context.officeTheme?.isDarkTheme);
  expect(await isDark()).toBe(false);
  await open.page.getByRole("button", { name: "Dark" }).click();
  await open.pane.locator("#heard").waitFor({ state: "detached" });
  expect(await isDark()).toBe(true);
});

test("nothing leaves this machine, and nothing fails unseen", () => {
  expect(open.strayRequests).toEqual([]);
  expect(open.uncaught).toEqual([]);
});

import { join } from "node:path";
import {
  cellBox,
  clickCell,
  clickFilterButton,
  goTo,
  selectedAreas,
  typeInGrid,
  valuesOf,
} from "./grid";
import { openPage, type OpenPage } from "./open";
import { soon } from "./soon";

/** The sample download's first rows of B2B: row 2 Accepted, 3 and 4 No action, 5 Rejected. */
const SAMPLE = join(__dirname, "../../assets/samples/ims_29ZZACN4021Q1Z3_102026.json");

let open: OpenPage;

beforeAll(async () => {
  open = await openPage();
  await open.chooseFiles(SAMPLE);
  await open.saying("Loaded 300 records");
});

afterAll(() => open.close());

const areas = (wanted: RegExp) =>
  soon(async () => expect(await selectedAreas(open)).toMatch(wanted));

const actions = async (address: string) => (await valuesOf(open, "B2B", address)).flat();

test("arrows move the selection; Shift stretches it; Ctrl goes to the end of the data", async () => {
  await clickCell(open, "C3");
  await areas(/^B2B!C3$/);
  const press = (keys: string) => open.page.keyboard.press(keys);
  await press("ArrowDown");
  await press("ArrowRight");
  await areas(/^B2B!D4$/);
  await press("Shift+ArrowDown");
  await press("Shift+ArrowLeft");
  await areas(/^B2B!C4:D5$/);
  await clickCell(open, "A3");
  await press("Control+ArrowDown");
  await areas(/^B2B!A159$/);
  await press("Control+ArrowUp");
  await areas(/^B2B!A1$/);
});

test("a sheet's tab brings it to the front, and the add-in sees that", async () => {
  const tab = (name: string) =>
    open.page.locator('[data-u-comp="slide-tab-item"]').getByText(name, { exact: true });
  await tab("B2BA").click();
  await areas(/^B2BA!/);
  await tab("B2B").click();
  await areas(/^B2B!/);
});

test("headings stay in sight while the rows below them are scrolled", async () => {
  const { left, top, width, height } = await cellBox(open, "C2");
  const [x, y] = [left + width / 2, top + height / 2];
  await open.page.mouse.move(x, y);
  await open.page.mouse.wheel(0, 800);
  await open.page.mouse.click(x, y);
  await soon(async () => {
    const row = Number(/C(\d+)$/.exec(await selectedAreas(open))?.[1]);
    expect(row).toBeGreaterThan(20);
  });
  await clickCell(open, "C1");
  await areas(/^B2B!C1$/);
  await open.page.mouse.wheel(0, -2000);
});

test("Ctrl+Z takes back what was typed, and the figures with it", async () => {
  await goTo(open, "C3");
  const [[before] = []] = await valuesOf(open, "B2B", "C3");
  await typeInGrid(open, "typed by mistake");
  expect(await valuesOf(open, "B2B", "C3")).toEqual([["typed by mistake"]]);
  await open.page.keyboard.press("Control+z");
  expect(await valuesOf(open, "B2B", "C3")).toEqual([[before]]);
});

test("the menu of a cell holds the add-in's commands, as the manifest lists them", async () => {
  await clickCell(open, "A3", "right");
  await open.page.getByText("IMS", { exact: true }).last().hover();
  const items = open.page.getByText(/^(Accept|Reject|Pending|Reset)$/);
  const last = (name: string) => items.filter({ hasText: name }).last();
  for (const name of ["Accept", "Pending", "Reset"]) await last(name).waitFor();
  await last("Reject").click();
  await open.saying("Rejected 1 row");
  expect(await actions("A2:A4")).toEqual(["Accepted", "Rejected", "No action"]);
});

test("a shortcut of the add-in works where the grid has the focus", async () => {
  await clickCell(open, "D4");
  await open.page.keyboard.press("Control+Alt+Shift+A");
  await open.saying("Accepted 1 row");
  expect(await actions("A2:A4")).toEqual(["Accepted", "Rejected", "Accepted"]);
});

test("a heading's filter button hides rows, and a command leaves the hidden rows alone", async () => {
  await clickFilterButton(open, "A1");
  const panel = open.page.locator('[data-u-comp="sheets-filter-panel"]');
  // The box to tick stands before its word.
  const rejected = panel.getByText("Rejected", { exact: true });
  await rejected.locator("xpath=preceding::label[1]").click();
  await panel.getByRole("button", { name: "Confirm" }).click();
  await panel.waitFor({ state: "hidden" });
  const hidden = await open.inPane(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("B2B");
      const rows = [2, 3, 4, 5].map((row) => sheet.getRange(`A${row}`));
      rows.forEach((row) => row.load("rowHidden"));
      await context.sync();
      return rows.map((row) => row.rowHidden);
    }),
  );
  // Rows 3 and 5 are rejected.
  expect(hidden).toEqual([false, true, false, true]);
  await goTo(open, "A2:A6");
  await open.page
    .getByRole("toolbar", { name: "IMS" })
    .getByRole("button", { name: "Reset" })
    .click();
  await open.saying("Reset 3 rows");
  expect(await actions("A2:A6")).toEqual([
    "No action",
    "Rejected",
    "No action",
    "Rejected",
    "No action",
  ]);
});

test("the page can be another Excel: the add-in starts anew and is told what that one supports", async () => {
  const supported = () =>
    open.inPane(async () => {
      await Office.onReady();
      const { requirements } = Office.context;
      return ["1.14", "1.17", "1.20"].map((version) =>
        requirements.isSetSupported("ExcelApi", version),
      );
    });
  expect(await supported()).toEqual([true, true, true]);
  for (const [name, sets] of [
    ["Excel 2021 LTSC", [true, false, false]],
    ["Excel 2024 LTSC", [true, true, false]],
  ] as const) {
    await open.become(name);
    expect(await supported()).toEqual(sets);
  }
  // Excel 2021 and 2024 know no shortcuts of add-ins.
  await clickCell(open, "A2");
  await open.page.keyboard.press("Control+Alt+Shift+R");
  await open.become("Microsoft 365, Windows");
  expect(await actions("A2")).toEqual(["No action"]);
});

test("nothing leaves this machine, and nothing fails unseen", () => {
  expect(open.strayRequests).toEqual([]);
  expect(open.uncaught).toEqual([]);
});

import { columnLetters } from "../../src/excel/sheets/addresses";
import type { Field } from "../../src/ims/fields";
import { imsTable, type TableKey } from "../../src/ims/tables";
import { clickCell, goTo, selectedAreas, typeInGrid, valuesOf } from "./grid";
import { record } from "./madeDownload";
import { openPage, type OpenPage } from "./open";

/**
 * The accountant's desk through the page: commands by keyboard and by button, questions, remarks,
 * Undo after sorting, the log, and the numbers of IMS Summary as links. On a download made here of
 * 1,002 invoices and three credit notes, each with 18.00 of integrated tax for every 100.00.
 */
const INVOICES = 1_002;

const DOWNLOAD = {
  imsDetails: {
    b2b: Array.from({ length: INVOICES }, (_, at) =>
      record(100, {
        inum: `INV-${at + 1}`,
        idt: "08-10-2026",
        // The third one's supplier has not filed: a finding once it is accepted.
        ...(at === 2 && { srcfilstatus: "Not Filed" }),
      }),
    ),
    b2bcn: [1, 2, 3].map((n) => record(100 * n, { nt_num: `CN-${n}`, nt_dt: "09-10-2026" })),
  },
};

const lettersOf = (table: TableKey, field: Field): string =>
  columnLetters(imsTable(table).columns.findIndex((column) => column.field === field));

let open: OpenPage;

beforeAll(async () => {
  open = await openPage();
  await open.pane.getByLabel("Your initials").fill("AB");
  await open.pane.getByLabel("Your initials").press("Tab");
  await open.chooseFiles({
    name: "ims_27AAPFU0939F1ZV_102026.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(DOWNLOAD)),
  });
  await open.saying("Loaded 1,005 records into 2 sheets.");
  await open.pane.getByRole("tab", { name: "Review" }).click();
});

afterAll(() => open.close());

/** Brings a sheet to the front and an area of it under the cursor. */
async function goToSheet(sheet: string, address: string): Promise<void> {
  await open.inPane(
    (name) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).activate();
        await context.sync();
      }),
    sheet,
  );
  await goTo(open, address);
}

/** The rows of the log from one on: document, what changed, from, to, remark, command, who. */
const logFrom = async (row: number, count: number): Promise<readonly string[]> =>
  (await valuesOf(open, "IMS Log", `D${row}:J${row + count - 1}`)).map((cells) =>
    cells.join(" · "),
  );

/** Puts the invoices into the opposite order, as sorting does: the grid of the page cannot sort. */
const turnRound = () =>
  open.inPane(() =>
    Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("IMS_B2B").getDataBodyRange().load("values");
      await context.sync();
      body.values = [...body.values].reverse();
      await context.sync();
    }),
  );

/** The numbers of B2B on IMS Summary: No action, Accepted, Rejected, Pending. */
const summaryOfB2b = async () => (await valuesOf(open, "IMS Summary", "B3:E3"))[0];

test("above 1,000 rows a command asks first, says what would be marked, and can be let be", async () => {
  await goToSheet("B2B", "A2");
  await open.pane.getByRole("radio", { name: "Whole table" }).check();
  await open.button("Pending").click();
  const question = open.pane.getByRole("alertdialog", { name: "Keep 1,002 rows of B2B pending?" });
  await question.getByRole("button", { name: "Cancel" }).click();
  await open.saying("Pending was not done.");
  expect(await summaryOfB2b()).toEqual([INVOICES, 0, 0, 0]);
});

test("rows are rejected, taken back and rejected again from the keyboard, sorted and filtered in between", async () => {
  await goToSheet("B2B", "A2:A3");
  await open.page.keyboard.press("Control+Alt+Shift+R");
  await open.saying("Rejected 2 rows.");
  await open.link("B2B, Rejected: 2").waitFor();
  await turnRound();
  await open.inPane(() =>
    Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("IMS_B2B");
      columns.getItem("Invoice number").filter.applyValuesFilter(["INV-7", "INV-8"]);
      await context.sync();
    }),
  );
  await open.page.keyboard.press("Control+Alt+Shift+Z");
  await open.saying("Undone: Reject, 2 rows.");
  expect(await summaryOfB2b()).toEqual([INVOICES, 0, 0, 0]);
  await open.page.keyboard.press("Control+Alt+Shift+Y");
  await open.saying("Redone: Reject, 2 rows.");
  await open.link("B2B, Rejected: 2").waitFor();
  expect(await summaryOfB2b()).toEqual([INVOICES - 2, 0, 2, 0]);
  await open.button("Undo").click();
  await open.saying("Undone: Reject, 2 rows.");
  // The load is logged in row 2.
  expect(await logFrom(3, 7)).toEqual([
    "INV-1 · Action · No action · Rejected ·  · Reject · AB",
    "INV-2 · Action · No action · Rejected ·  · Reject · AB",
    "INV-2 · Action · Rejected · No action ·  · Undo · AB",
    "INV-1 · Action · Rejected · No action ·  · Undo · AB",
    "INV-2 · Action · No action · Rejected ·  · Redo · AB",
    "INV-1 · Action · No action · Rejected ·  · Redo · AB",
    "INV-2 · Action · Rejected · No action ·  · Undo · AB",
  ]);
});

test("the next row with a finding is found with a key", async () => {
  await open.button("Clear filters").click();
  await open.saying("The filters of B2B were cleared");
  // Turned round, INV-3 stands in the last row but two.
  const row = INVOICES - 1;
  await goToSheet("B2B", `A${row}`);
  await open.page.keyboard.press("Control+Alt+Shift+A");
  await open.saying("Accepted 1 row.");
  await goToSheet("B2B", "A2");
  await open.page.keyboard.press("Control+Alt+Shift+F");
  await open.saying("The supplier has not filed");
  expect(await selectedAreas(open)).toBe(`B2B!B${row}`);
});

test("a remark goes with Pending, another is typed by hand, and both are in the log", async () => {
  await goToSheet("B2B-CN", "C3");
  await open.pane.getByRole("textbox", { name: "Remark" }).fill("goods not here yet");
  await open.button("Pending").click();
  await open.saying("Pending: 1 row.");
  const remarks = lettersOf("b2bcn", "remarks");
  expect(await valuesOf(open, "B2B-CN", `${remarks}3`)).toEqual([["goods not here yet"]]);
  await goToSheet("B2B-CN", `${remarks}4`);
  await typeInGrid(open, "=asked on the phone");
  await open.saying("Changed the remark of 1 row by hand.");
  expect(await logFrom(12, 3)).toEqual([
    "CN-2 · Action · No action · Pending · goods not here yet · Pending · AB",
    "CN-2 · Remarks ·  · goods not here yet · goods not here yet · Pending · AB",
    "CN-3 · Remarks ·  · =asked on the phone · =asked on the phone · typed · AB",
  ]);
});

test("‘ITC to be reduced’ is asked of a whole selection, answered with a share, and taken back whole", async () => {
  await goToSheet("B2B-CN", "A2:A4");
  await open.button("Accept").click();
  const question = open.pane.getByRole("alertdialog", { name: "ITC to be reduced?" });
  await question.getByText("Accepting lowers your credit: 3 credit notes, tax ₹ 108.00.").waitFor();
  expect(await question.getByRole("radio", { checked: true }).count()).toBe(0);
  await question.getByRole("radio", { name: "Yes, in part" }).check();
  await question.getByLabel("Part of each record’s tax").fill("50");
  await question.getByRole("textbox", { name: /Remark/ }).fill("half was credited");
  await question.getByRole("button", { name: "Accept 3" }).click();
  await open.saying("Accepted 3 rows.");
  const answers = `${lettersOf("b2bcn", "reduce")}2:${lettersOf("b2bcn", "reduceIgst")}4`;
  expect(await valuesOf(open, "B2B-CN", answers)).toEqual([
    ["Yes", 9],
    ["Yes", 18],
    ["Yes", 27],
  ]);
  await open.button("Undo").click();
  await open.saying("Undone: Accept, 3 rows.");
  expect(await valuesOf(open, "B2B-CN", answers)).toEqual([
    ["", ""],
    ["", ""],
    ["", ""],
  ]);
  expect(await valuesOf(open, "B2B-CN", "A2:A4")).toEqual([
    ["No action"],
    ["Pending"],
    ["No action"],
  ]);
});

test("Back to portal status gives back what the download held", async () => {
  await goToSheet("B2B-CN", "A2:A4");
  await open.button("More commands").click();
  await open.pane.getByRole("menuitem", { name: "Back to portal status" }).click();
  await open.saying("Back to portal status: 3 rows.");
  const remarks = lettersOf("b2bcn", "remarks");
  expect(await valuesOf(open, "B2B-CN", `${remarks}2:${remarks}4`)).toEqual([[""], [""], [""]]);
});

test("a number on IMS Summary opens its sheet and shows its records and no others", async () => {
  await goToSheet("IMS Summary", "A1");
  await clickCell(open, "C3");
  await open.saying("1 of 1,002 rows of B2B shown.");
  expect((await selectedAreas(open)).startsWith("B2B!")).toBe(true);
  const visible = await open.inPane(() =>
    Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("IMS_B2B");
      const view = columns.getItem("Invoice number").getDataBodyRange().getVisibleView();
      view.load("values");
      await context.sync();
      return view.values;
    }),
  );
  expect(visible).toEqual([["INV-3"]]);
});

test("the card says of one record and of many what each button would do", async () => {
  await open.button("Clear filters").click();
  await open.saying("The filters of B2B were cleared");
  await goToSheet("B2B-CN", "A2");
  const card = open.pane.getByRole("region", { name: "Selected rows" });
  await card.getByText("lowers your credit by its whole tax").waitFor();
  await goToSheet("B2B-CN", "A2:A4");
  await card.getByText(/^3 B2B-CN rows selected · ₹\s108\.00 tax$/).waitFor();
  await open.button("Accept").hover();
  await open.pane
    .getByRole("tooltip")
    .filter({ hasText: "‘ITC to be reduced’ is asked of 3" })
    .waitFor();
});

test("nothing was asked of any other machine, and no error went uncaught", () => {
  expect(open.strayRequests).toEqual([]);
  expect(open.uncaught).toEqual([]);
});

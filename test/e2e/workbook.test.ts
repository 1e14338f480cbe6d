import { join } from "node:path";
import { read, type WorkBook } from "@e965/xlsx";
import { goTo, selectedAreas, valuesOf } from "./grid";
import { openPage, type OpenPage } from "./open";
import { savedCopy } from "./savedCopy";

const SAMPLE = join(__dirname, "../../assets/samples/ims_29ZZACN4021Q1Z3_102026");
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let open: OpenPage;
/** The workbook of the loaded sample, as *Save a copy* gives it. */
let copy: Buffer;

beforeAll(async () => {
  open = await openPage();
  await open.chooseFiles(`${SAMPLE}.json`);
  await open.saying("Loaded 300 records");
  copy = await savedCopy(open);
});

afterAll(() => open.close());

const chooseWorkbook = (name: string, buffer: Buffer) =>
  open.page.getByLabel("Open a workbook").setInputFiles({ name, mimeType: XLSX, buffer });

const title = (name: string) => open.page.locator("header strong", { hasText: name }).waitFor();

const cell = (book: WorkBook, sheet: string, address: string): unknown => {
  const content: unknown = book.Sheets[sheet]?.[address];
  return content;
};

test("a copy holds values, dates, formulas as written, and hostile text as text", () => {
  const book = read(copy, { cellNF: true });
  expect(book.SheetNames.slice(0, 3)).toEqual(["Sheet1", "B2B", "B2BA"]);
  expect(cell(book, "B2B", "A2")).toMatchObject({ t: "s", v: "Accepted" });
  expect(cell(book, "B2B", "D4")).toMatchObject({ t: "s", v: "=Ganga Print Works" });
  expect(cell(book, "B2B", "D4")).not.toHaveProperty("f");
  expect(cell(book, "B2B", "E4")).toMatchObject({ t: "s", v: "1234567890123456" });
  // 23-10-2026 is day 46318 of Excel's calendar.
  expect(cell(book, "B2B", "G4")).toMatchObject({ t: "n", v: 46318, z: "dd-mm-yyyy" });
  const summary = book.Sheets["IMS Summary"] ?? {};
  const formulas = Object.values(summary).map((content: { f?: string }) => content.f ?? "");
  expect(formulas.some((formula) => formula.includes("IMS_B2B["))).toBe(true);
});

/** What the add-in finds of the table B2B besides its cells. */
const tableFacts = () =>
  open.inPane(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("IMS_B2B");
      const body = table.getDataBodyRange();
      const action = table.columns.getItem("Action").getDataBodyRange();
      const technical = table.columns.getItem("Row key").getDataBodyRange();
      const frozen = table.worksheet.freezePanes.getLocationOrNullObject();
      table.load("style");
      body.load("address");
      technical.load("columnHidden");
      frozen.load("address");
      action.dataValidation.load("rule");
      action.conditionalFormats.load("items/type");
      action.format.load("columnWidth");
      await context.sync();
      return {
        style: table.style,
        body: body.address,
        hidden: technical.columnHidden,
        frozen: frozen.address,
        list: action.dataValidation.rule.list?.source,
        formats: action.conditionalFormats.items.map(({ type }) => type),
        width: action.format.columnWidth,
      };
    }),
  );

test("a copy that is opened again is the same workbook to the add-in", async () => {
  const [cells, facts] = [await valuesOf(open, "B2B", "A1:Z159"), await tableFacts()];
  expect(facts).toMatchObject({
    hidden: true,
    frozen: "B2B!A1:E1",
    list: "Accepted,Rejected,Pending,No action",
    // The greyed rows of records that are gone, then the three actions.
    formats: ["Custom", "CellValue", "CellValue", "CellValue"],
  });
  await chooseWorkbook("client.xlsx", copy);
  await title("client");
  await open.pane.getByRole("tab", { name: "Review" }).click();
  expect(await valuesOf(open, "B2B", "A1:Z159")).toEqual(cells);
  expect(await tableFacts()).toEqual(facts);
});

test("the add-in goes on with the work in a workbook that was opened", async () => {
  await goTo(open, "B2B!A3:A4");
  expect(await selectedAreas(open)).toBe("B2B!A3:A4");
  await open.pane.getByRole("tab", { name: "Review" }).click();
  await open.pane.getByRole("button", { name: "Reject", exact: true }).click();
  await open.saying("Rejected 2 rows");
  expect(await valuesOf(open, "B2B", "A2:A5")).toEqual([
    ["Accepted"],
    ["Rejected"],
    ["Rejected"],
    ["Rejected"],
  ]);
});

test("the portal's own workbook can be opened, as in Excel", async () => {
  await open.page.getByLabel("Open a workbook").setInputFiles(`${SAMPLE}.xlsx`);
  await title("ims_29ZZACN4021Q1Z3_102026");
  const sheets = await open.inPane(() =>
    Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.load("items/name");
      tables.load("items/name");
      await context.sync();
      return { names: worksheets.items.map(({ name }) => name), tables: tables.items.length };
    }),
  );
  expect(sheets.names).toContain("B2B");
  expect(sheets.tables).toBe(0);
});

test("a file that is no workbook is refused in a sentence, and the open one stays", async () => {
  await chooseWorkbook("notes.xlsx", Buffer.from("not a workbook"));
  const trouble = open.page.getByRole("alert").filter({ hasText: "notes.xlsx" });
  await trouble.waitFor();
  expect(await trouble.locator("p").innerText()).toMatch(
    /^notes\.xlsx could not be opened: .+ Choose an \.xlsx workbook\.$/,
  );
  await title("ims_29ZZACN4021Q1Z3_102026");
  await trouble.getByRole("button", { name: "Close the message" }).click();
  await trouble.waitFor({ state: "hidden" });
});

test("nothing leaves this machine, and nothing fails unseen", () => {
  expect(open.strayRequests).toEqual([]);
  expect(open.uncaught).toEqual([]);
});

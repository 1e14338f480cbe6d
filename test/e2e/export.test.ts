import { creditNote, invoice } from "../files/downloadedRecords";
import { selectCells, typeInGrid, valuesOf } from "./grid";
import { openPage, type OpenPage, type SavedFile } from "./open";

/**
 * The check list, the delivery and the portal's answer, once through on each Excel; the workbook stays,
 * as when it is opened in another one.
 */
const EXCELS = ["Excel for the web", "Microsoft 365, Windows", "Microsoft 365, Mac"] as const;

let open: OpenPage;

beforeAll(async () => {
  open = await openPage();
  await open.chooseFiles({
    name: "ims_27AAPFU0939F1ZV_102026.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(DOWNLOAD)),
  });
  await open.saying("Loaded 7 records into 2 sheets.");
});

afterAll(() => open.close());

const NUMBERS = EXCELS.map((_, index) => index + 1);

const DOWNLOAD = {
  imsDetails: {
    // The last one nobody decides on.
    b2b: [...NUMBERS, 9].map((n) => invoice(n)),
    b2bcn: NUMBERS.map((n) => creditNote(n)),
  },
};

/** What is saved by a click. */
async function download(name: string): Promise<SavedFile> {
  const file = await open.saved(() => open.button(name).click());
  // What moved under the mouse explains itself, over its neighbours.
  await open.page.mouse.move(0, 0);
  return file;
}

interface ActionFile {
  readonly invdata: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

test.each(NUMBERS.map((n, index) => [EXCELS[index] ?? "", n] as const))(
  "%s: errors are shown and stop the file, it is delivered in each way, and the answer comes back",
  async (excel, n) => {
    if (n > 1) await open.become(excel);
    const row = n + 1;
    await open.tab("Review");
    await selectCells(open, "B2B", `A${row}`);
    await open.button("Reject").click();
    await open.saying("Rejected 1 row");
    await selectCells(open, "B2B-CN", `A${row}`);
    await open.button("Accept").click();
    await open.pane.getByRole("radio", { name: /Decide later/ }).click();
    await open.button("Accept 1").click();
    await open.saying("Accepted 1 row");

    await open.tab("Export");
    const line = open.checkList().getByRole("listitem").filter({ hasText: "‘ITC to be reduced’" });
    await line.getByLabel("Error").waitFor();
    await line.getByRole("button", { name: "Show" }).click();
    await open.saying("Selected 1 of 1 rows.");
    await open.button("Export action file").click();
    await open.saying(
      "Nothing was exported: B2B-CN: 1 record: ‘ITC to be reduced’ is not answered.",
    );
    await selectCells(open, "B2B-CN", `O${row}`);
    await typeInGrid(open, "Yes");
    await open.saying("Changed ‘ITC to be reduced’ of 1 row by hand.");

    await open.button("Export action file").click();
    await open.pane.getByRole("alertdialog").waitFor();
    const file = await download("Export anyway");
    expect(file.name).toMatch(/^ims_action_27AAPFU0939F1ZV_102026_\d{8}-\d{4}\.json$/);
    const { invdata } = JSON.parse(file.bytes.toString()) as ActionFile;
    const rejected = invdata["b2b"]?.find(({ inum }) => inum === `INV-${n}`);
    const accepted = invdata["b2bcn"]?.find(({ nt_num }) => nt_num === `CN-${n}`);
    expect(rejected).toMatchObject({ action: "R", val: 118 * n });
    expect(accepted).toMatchObject({ action: "A", itcRedReq: "Y" });
    await open.saying(`to ${file.name}.`);
    await open.button("Show text").click();
    expect(await open.pane.getByLabel(`Text of ${file.name}`).inputValue()).toBe(
      file.bytes.toString(),
    );
    await open.button("Copy").click();
    await open.pane.getByText(`save it as ${file.name}, in UTF-8.`).waitFor();

    const refused = { ...accepted, error_msg: "Please enter value for the column itcRedReq." };
    await open.pane.getByLabel("The portal’s answer").setInputFiles({
      name: "error.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ imsDetailsErr: { b2bcn: [refused] } })),
    });
    await open.saying("The portal refused 1 record: ‘Check’ says why, and it stays to be sent.");
    const [[check] = []] = await valuesOf(open, "B2B-CN", `B${row}`);
    expect(check).toContain("Answer Yes or No on this row");
  },
);

test("the action workbook is saved, and opened as a new workbook", async () => {
  const { name, bytes } = await download("Save action workbook");
  expect(name).toMatch(/^ims_action_27AAPFU0939F1ZV_102026_\d{8}-\d{4}\.xlsx$/);
  await open.saying(`to ${name}, for your files and for signature.`);
  const opened = await download("Open in Excel");
  expect(opened.name).toBe("Book2.xlsx");
  expect(opened.bytes.equals(bytes)).toBe(true);
  await open.saying("if no new workbook appeared, download it.");
});

test("nothing was asked of any other machine, and no error went uncaught", () => {
  expect(open.strayRequests).toEqual([]);
  expect(open.uncaught).toEqual([]);
});

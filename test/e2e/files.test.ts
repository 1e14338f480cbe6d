import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { openPage, type OpenPage } from "./open";

const SAMPLE = join(__dirname, "../../assets/samples/ims_29ZZACN4021Q1Z3_102026");

let open: OpenPage;

beforeEach(async () => {
  open = await openPage();
});

afterEach(() => open.close());

const sheetNames = () =>
  open.inPane(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );

const choose = (name: string, content: Uint8Array) =>
  open.chooseFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

test("the portal's workbook in a zip loads as the JSON does", async () => {
  const workbook = readFileSync(`${SAMPLE}.xlsx`);
  await choose("IMS.zip", zipSync({ "ims_29ZZACN4021Q1Z3_102026.xlsx": workbook }));
  await open.saying("Loaded 300 records into 12 sheets.");
  expect(await open.pane.getByLabel("Your GSTIN").inputValue()).toBe("29ZZACN4021Q1Z3");
});

test("files that are no IMS data are refused one by one, and the workbook stays as it is", async () => {
  const before = await sheetNames();
  await choose("letter.json", Buffer.from('{"dear":"sir"}'));
  await open.saying("letter.json");
  const [half] = [readFileSync(`${SAMPLE}.xlsx`)].map((file) => file.subarray(0, 20_000));
  await choose("half.xlsx", half ?? new Uint8Array());
  await open.saying("half.xlsx");
  await choose("empty.json", new Uint8Array());
  await open.saying("empty.json");
  expect(await sheetNames()).toEqual(before);
});

test("Try with sample data loads the made-up client's records", async () => {
  await open.pane.getByRole("button", { name: "Try with sample data" }).click();
  await open.saying("Loaded 300 records into 12 sheets.");
  expect(open.strayRequests).toEqual([]);
});

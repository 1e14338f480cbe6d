import { openNewWorkbook } from "../../src/excel/export/newWorkbook";
import { openWorkbook } from "../workbook/open";

/** The beginning of every .xlsx, and a byte of each value behind it. */
const FILE = Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 256 }, (_, byte) => byte)]);

test("Excel is given the bytes of a new workbook as they are", async () => {
  const host = await openWorkbook();
  await openNewWorkbook(FILE);
  expect(host.book.created.map((file) => Buffer.from(file, "base64"))).toEqual([Buffer.from(FILE)]);
});

test("a file of many bytes goes too", async () => {
  const host = await openWorkbook();
  const large = new Uint8Array(1_000_000).fill(7);
  large.set(FILE);
  await openNewWorkbook(large);
  expect(Buffer.from(host.book.created[0] ?? "", "base64").equals(large)).toBe(true);
});

test("where Excel refuses, the way that is left is named", async () => {
  const host = await openWorkbook();
  host.faults.failRequest(1, { when: "before", code: "AccessDenied" });
  await expect(openNewWorkbook(FILE)).rejects.toThrow(
    "Excel did not open the new workbook; it may not be allowed to here. Download the action workbook instead.",
  );
  await openNewWorkbook(FILE);
  expect(host.book.created).toHaveLength(1);
});

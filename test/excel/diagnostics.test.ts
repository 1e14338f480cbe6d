import { openWorkbook } from "../workbook/open";
import { runTrials } from "../../src/excel/diagnostics/trials";
import { inExcel } from "../../src/excel/connection/connection";

const sheetNames = () =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

it("tells whether arrays land in their own rows although a filter hides some", async () => {
  await openWorkbook({ quirks: { filteredWrite: false } });
  const sound = await runTrials();
  expect(sound.found).toEqual([1, 2, 3, 4, 5, 6]);

  await openWorkbook({ quirks: { filteredWrite: true } });
  const shifted = await runTrials();
  expect(shifted.written).toEqual([1, 2, 3, 4, 5, 6]);
  expect(shifted.found).not.toEqual(shifted.written);
});

it("tells that text cells keep texts, which requirement set there is, and how fast it went", async () => {
  await openWorkbook();
  const trials = await runTrials();
  expect(trials.changedTexts).toEqual([]);
  expect(trials.api).toMatch(/^1\.1[4-9]$|^1\.2\d$/);
  expect(trials.cells).toBe(100_000);
  expect(trials.writing).toBeGreaterThan(0);
  expect(trials.reading).toBeGreaterThan(0);
});

it("leaves the workbook as it was", async () => {
  await openWorkbook();
  const before = await sheetNames();
  await runTrials();
  expect(await sheetNames()).toEqual(before);
});

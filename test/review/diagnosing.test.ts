import { openWorkbook } from "../workbook/open";
import { openedDesk } from "./openedDesk";

it("answers in words what the Excel at hand does", async () => {
  await openWorkbook({ quirks: { filteredWrite: false } });
  const desk = await openedDesk();
  await desk.diagnose();
  const answers = desk.state.diagnosis?.map(({ answer }) => answer) ?? [];
  expect(answers).toHaveLength(4);
  expect(answers[0]).toMatch(/ExcelApi 1\.\d+$/);
  expect(answers.slice(1, 3)).toEqual(["Yes, all 7 that were tried.", "Yes."]);
  expect(answers[3]).toMatch(/written and .* read, in blocks of 1,00,000\.$/);
  expect(desk.state.status.text).toContain("Its sheet for trials is removed.");
});

it("says where an array went that filtered rows led astray", async () => {
  await openWorkbook({ quirks: { filteredWrite: true } });
  const desk = await openedDesk();
  await desk.diagnose();
  expect(desk.state.diagnosis?.[2]?.answer).toMatch(/^No: 1 2 3 4 5 6 became /);
});

import { PROFILES, type ProfileName } from "../../src/preview/profiles";
import { columnAt } from "../excel/samples";
import { download, invoice, openedDesk, quiet, until } from "../review/openedDesk";
import { openWorkbook } from "../workbook/open";

const EXCELS: readonly ProfileName[] = ["Excel 2021", "Excel 2024", "Windows", "Mac", "web"];

test.each(EXCELS)(
  "cellEdit: in %s a mark made while a cell is being edited waits, says so, and is made when the cell is left",
  async (profile) => {
    const host = await openWorkbook({ profile });
    const desk = await openedDesk();
    await desk.load([download({ b2b: [invoice(1), invoice(2)] })]);
    await host.user.select("B2B", "A3");
    await quiet(host);
    host.user.editCell();
    const marked = desk.mark("Accept", "selected");
    await until(() => desk.state.waitingForCell);
    expect(desk.state.work).toMatchObject({ what: "Accept" });
    host.user.leaveCell();
    await marked;
    expect(desk.state.waitingForCell).toBe(false);
    expect(desk.state.status.text).toBe("Accepted 1 row.");
    expect(await columnAt("B2B", "A2:A3")).toEqual(["No action", "Accepted"]);
  },
);

test("cellEdit: in an Excel where requests may not wait, the mark is not made and the way out is named", async () => {
  const { DelayForCellEdit, ...sets } = { DelayForCellEdit: "", ...PROFILES["Excel 2021"].sets };
  expect(DelayForCellEdit).toBe("1.1");
  const host = await openWorkbook({ profile: { ...PROFILES["Excel 2021"], sets } });
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1)] })]);
  await host.user.select("B2B", "A2");
  await quiet(host);
  host.user.editCell();
  await desk.mark("Accept", "selected");
  expect(desk.state.status).toMatchObject({
    tone: "failed",
    text: expect.stringMatching(/cell is being edited.*Press Enter or Esc/),
  });
  host.user.leaveCell();
  await desk.mark("Accept", "selected");
  expect(await columnAt("B2B", "A2")).toEqual(["Accepted"]);
});

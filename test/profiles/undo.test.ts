import { inExcel } from "../../src/excel/connection/connection";
import type { RequestBody } from "../../src/preview/protocol";
import { mark } from "../excel/marking";
import { columnAt, invoices, load } from "../excel/samples";
import { openWorkbook } from "../workbook/open";

const isMarking = ({ Actions }: RequestBody): boolean =>
  Actions.some(({ ArgumentInfo }) => ArgumentInfo?.Arguments?.[0] === "Accepted");

const nameOfFirst = (context: Excel.RequestContext) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1").load("name");
  return context.sync().then(() => sheet.name);
};

test("changes are merged into one undo step only where Excel can, and without it where that fails", async () => {
  const host = await openWorkbook({ profile: "Windows" });
  let taken = 0;
  let attempts = 0;
  host.faults.failRequest(1, { when: "after", code: "UndoNotSupported" });
  const name = await inExcel(
    (context) => {
      attempts += 1;
      return nameOfFirst(context);
    },
    {
      undoGroup: true,
      takeBack: () => {
        taken += 1;
        return Promise.resolve();
      },
    },
  );
  expect([name, attempts, taken]).toEqual(["Sheet1", 2, 1]);

  const old = await openWorkbook({ profile: "Excel 2021" });
  old.faults.failRequest(1, { when: "after", code: "UndoNotSupported" });
  await expect(inExcel(nameOfFirst, { undoGroup: true })).rejects.toMatchObject({
    code: "UndoNotSupported",
  });
});

test("where Excel cannot merge the changes into one undo step, they are taken back and made without it", async () => {
  const host = await openWorkbook({ profile: "Windows" });
  await load(invoices(3));
  await host.user.select("B2B", "A2:A3");
  let refused = false;
  host.faults.failRequest((body) => !refused && (refused = isMarking(body)), {
    when: "after",
    code: "UndoNotSupported",
  });
  const changed = await mark("selected", "Accepted");
  expect(changed?.records.columns.action).toEqual(["No action", "No action"]);
  expect(await columnAt("B2B", "A2:A4")).toEqual(["Accepted", "Accepted", "No action"]);
  expect(await columnAt("IMS Log", "D1:D4")).toEqual(["Document", "INV-1", "INV-2", ""]);
});

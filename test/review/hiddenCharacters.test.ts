import { openWorkbook } from "../workbook/open";
import { workbookNow } from "../workbook/snapshot";
import { valuesAt } from "../excel/samples";
import { download, invoice, openedDesk, exportedText } from "./openedDesk";

/** Rings a bell, ends the string, and turns round what follows. */
const HOSTILE = "\u0007\u0000\u202e";
const fields = (more: object = {}) => ({
  inum: `INV-1${HOSTILE}`,
  tradenm: `=Kaveri${HOSTILE}`,
  futureKey: { [HOSTILE]: HOSTILE },
  ...more,
});

test("hidden characters of a supplier's reach no cell of any sheet, nor the pane, and go back as they came", async () => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1, fields()), invoice(2)] })]);
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "selected");
  await desk.load([download({ b2b: [invoice(1, fields({ pos: HOSTILE })), invoice(2)] })]);
  expect(await valuesAt("IMS Changes", "D2:H2")).toEqual([
    [
      "INV-1\ufffd\ufffd\ufffd",
      "Changed",
      "Place of supply",
      "27-Maharashtra",
      "\ufffd\ufffd\ufffd",
    ],
  ]);
  await desk.mark("Accept", "selected");
  await desk.answerCompute(true);
  const everywhere = JSON.stringify([await workbookNow(), desk.state]);
  expect(everywhere).toContain("=Kaveri\ufffd\ufffd\ufffd");
  // A control character in a cell would stand escaped once: what As downloaded keeps is escaped twice.
  expect(everywhere.replaceAll("\\\\u", "")).not.toMatch(/\u202e|\\u0000|\\u0007/);
  const text = await exportedText(desk);
  const { tradenm, ...asItCame } = invoice(1, fields({ pos: HOSTILE })) as { tradenm: string };
  expect(tradenm).toContain("Kaveri");
  expect(JSON.parse(text ?? "")).toMatchObject({
    invdata: { b2b: [{ ...asItCame, action: "A" }] },
  });
});

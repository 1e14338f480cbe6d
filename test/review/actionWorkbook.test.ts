import { createHash } from "node:crypto";
import { read, utils } from "@e965/xlsx";
import { valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { creditNote, download, invoice, openedDesk, OURS } from "./openedDesk";

test("the action workbook has a sheet of each table with totals; texts stay texts", async () => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([
    download({
      b2b: [invoice(1, { tradenm: "=1+1" }), invoice(2), invoice(3)],
      b2bcn: [creditNote(4)],
    }),
  ]);
  await host.user.select("B2B", "A2:A3");
  await desk.mark("Reject", "selected", "@SUM(A1)");
  await host.user.select("B2B-CN", "A2");
  await desk.mark("Accept", "selected");
  await desk.answerReduction({ kind: "full" });
  const file = await desk.exportWorkbook();
  expect(desk.state.status.text).toContain("Wrote 3 records to ims_action_");
  expect(file?.name).toBe(`ims_action_${OURS}_102026_20261123-1000.xlsx`);

  const bytes = Buffer.concat(file?.bytes ?? []);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const logged = await valuesAt("IMS Log", "D2:I20");
  expect(logged.filter(([, , , , , command]) => command === "Export")).toEqual([
    [file?.name, "File", "", `SHA-256 ${hash}`, "3 records", "Export"],
  ]);

  const workbook = read(bytes, { cellNF: true });
  expect(workbook.SheetNames).toEqual(["Totals", "B2B", "B2B-CN"]);
  const cellsOf = (name: string) =>
    utils.sheet_to_json<(string | number)[]>(workbook.Sheets[name] ?? {}, {
      header: 1,
      defval: "",
    });
  expect(cellsOf("Totals").slice(5, 8)).toEqual([
    [
      "Table",
      "Action",
      "Records",
      "Integrated tax",
      "Central tax",
      "State/UT tax",
      "Cess",
      "Total tax",
    ],
    ["B2B - Invoices", "Rejected", 2, 54, 0, 0, 0, 54],
    ["B2B - Credit Notes", "Accepted", 1, 72, 0, 0, 0, 72],
  ]);
  const [heads = [], first = [], second = [], total = []] = cellsOf("B2B");
  const at = (heading: string) => heads.indexOf(heading);
  expect(first[at("Trade/Legal name")]).toBe("=1+1");
  expect(first[at("Remarks")]).toBe("@SUM(A1)");
  expect(second[at("Action")]).toBe("Rejected");
  expect([total[0], total[at("Integrated tax")]]).toEqual(["Total", 54]);
  const cells = Object.values(workbook.Sheets["B2B"] ?? {}) as { f?: string }[];
  expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
});

test("Excel is asked to open it as a new workbook, which nobody can promise", async () => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1)] })]);
  await desk.openActionWorkbook();
  expect(desk.state.status.text).toContain("There is no action workbook yet.");
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "selected");
  const file = await desk.exportWorkbook();
  await desk.openActionWorkbook();
  expect(desk.state.status.text).toContain("if no new workbook appeared, download it.");
  const [opened = ""] = host.book.created;
  expect(Buffer.from(opened, "base64")).toEqual(Buffer.concat(file?.bytes ?? []));
});

test("without changes no workbook is written", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1)] })]);
  expect(await desk.exportWorkbook()).toBeUndefined();
  expect(desk.state.status.text).toContain("Nothing was exported: no record differs");
});

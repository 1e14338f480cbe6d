import { createHash } from "node:crypto";
import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { columnAt, valuesAt } from "../excel/samples";
import { openWorkbook } from "../workbook/open";
import { download, exportedText, invoice, openedDesk } from "./openedDesk";

const sha256 = (bytes: ArrayBuffer | string) =>
  createHash("sha256")
    .update(typeof bytes === "string" ? bytes : new Uint8Array(bytes))
    .digest("hex");

async function opened(): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook();
  return { host, desk: await openedDesk() };
}

test("a load is logged with the file's name, its SHA-256 and its records", async () => {
  const { desk } = await opened();
  const file = download({ b2b: [invoice(1), invoice(2)] });
  const hash = sha256(file.bytes);
  await desk.load([file]);
  expect(await valuesAt("IMS Log", "B2:J3")).toEqual([
    ["", "", file.name, "File", "", `SHA-256 ${hash}`, "2 records", "Load", ""],
    new Array(9).fill(""),
  ]);
});

test("an export is logged with the file's name, its SHA-256 and its records", async () => {
  const { host, desk } = await opened();
  await desk.load([download({ b2b: [invoice(1), invoice(2)] })]);
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "selected");
  const text = await exportedText(desk);
  expect((await valuesAt("IMS Log", "D4:I4"))[0]).toEqual([
    desk.state.offered?.[0]?.name,
    "File",
    "",
    `SHA-256 ${sha256(text ?? "")}`,
    "1 record",
    "Export",
  ]);
});

test("a load that is refused is not logged", async () => {
  const { desk } = await opened();
  await desk.load([download({ b2b: [invoice(1)] })]);
  await desk.load([download({})]);
  expect(await columnAt("IMS Log", "I2:I3")).toEqual(["Load", ""]);
});

test("initials are said once, stand beside each change, and are there when the pane opens again", async () => {
  const { host, desk } = await opened();
  await desk.setInitials(" AB ");
  await desk.load([download({ b2b: [invoice(1)] })]);
  const again = await openedDesk();
  expect(again.state.initials).toBe("AB");
  await host.user.select("B2B", "A2");
  await again.mark("Accept", "selected");
  await again.undo();
  expect(await columnAt("IMS Log", "J1:J4")).toEqual(["Who", "AB", "AB", "AB"]);
});

test("initials like a formula stay text", async () => {
  const { desk } = await opened();
  await desk.setInitials("=1+1");
  await desk.load([download({ b2b: [invoice(1)] })]);
  expect(await columnAt("IMS Log", "J2")).toEqual(["=1+1"]);
});

test("the log of a workbook of an earlier version goes on, with the column it lacks beside it", async () => {
  const { host, desk } = await opened();
  await desk.setInitials("AB");
  await desk.load([download({ b2b: [invoice(1)] })]);
  await Excel.run(async (context) => {
    const log = context.workbook.tables.getItem("IMS_Log");
    log.resize("A1:I2");
    log.worksheet.getRange("J1:J2").clear();
    await context.sync();
  });
  await host.user.select("B2B", "A2");
  await desk.mark("Reject", "selected");
  expect(await valuesAt("IMS Log", "I1:J3")).toEqual([
    ["Command", "Who"],
    ["Load", ""],
    ["Reject", "AB"],
  ]);
  await desk.mark("Accept", "selected");
  expect(await valuesAt("IMS Log", "I3:J4")).toEqual([
    ["Reject", "AB"],
    ["Accept", "AB"],
  ]);
});

import { createHash } from "node:crypto";
import { createWriter, type Writer } from "../../../src/files/upload/writer";
import { writerInside } from "../../../src/files/upload/writerInside";
import { workerWriter } from "../../../src/files/upload/workerWriter";
import { WorkStopped } from "../../../src/files/worker/workStopped";
import { USUAL_FORM } from "../../../src/files/upload/actionFileForm";
import { keyMark } from "../../../src/ims/keyMark";
import type { Records } from "../../../src/ims/records";
import { portWorker } from "../portWorker";
import { day, INVOICE, OCTOBER, OWN, readSection } from "../readings";
import { edited } from "./edited";

const TASK = { gstin: OWN, form: USUAL_FORM, today: day(20), forWorkbook: true };

/** What is written of a workbook is the names of its sheets. */
const names = (sheets: readonly { readonly name: string }[]) =>
  Promise.resolve(new TextEncoder().encode(sheets.map(({ name }) => name).join()));

/** Two invoices, the first one accepted since. */
async function rows(): Promise<Records> {
  const reading = await readSection("b2b", [INVOICE, { ...INVOICE, inum: "INV/2" }]);
  return edited(reading, "b2b", { action: "Accepted" });
}

const inWorker = (writer: Writer) => portWorker(writerInside(writer));

describe.each([
  ["in the same thread", () => createWriter(names)],
  ["in a worker", () => workerWriter(inWorker(createWriter(names)).worker)],
])("A writer %s", (_, open) => {
  it("checks rows, writes those that changed, and tells what was sent and its hash", async () => {
    const writer = open();
    await writer.begin(TASK);
    const given = await rows();
    const [key = ""] = given.columns.key ?? [];
    await writer.see(given.columns.key ?? []);
    await writer.add(given);
    expect(await writer.checked()).toEqual({ changed: 1, taken: 1, lines: [] });
    const [file] = await writer.actionFiles();
    const { bytes = new Uint8Array(), ...told } = file ?? {};
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
      rtin: OWN,
      invdata: { b2b: [{ inum: INVOICE.inum, action: "A" }] },
    });
    expect(told).toEqual({
      records: 1,
      request: "save",
      part: 1,
      parts: 1,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
    const [group] = (await writer.sentRecords()).get("b2b") ?? [];
    expect(group).toMatchObject({ portalAction: "No action", marks: keyMark(key) });
    const workbook = await writer.actionWorkbook(OCTOBER);
    expect(new TextDecoder().decode(workbook.bytes)).toBe("Totals,B2B");
    expect(workbook.records).toBe(1);
    writer.close();
  });

  it("names records that stand twice, wherever their copy is", async () => {
    const writer = open();
    await writer.begin(TASK);
    const given = await rows();
    await writer.see(given.columns.key ?? []);
    await writer.see(given.columns.key?.slice(0, 1) ?? []);
    const [key = ""] = given.columns.key ?? [];
    await writer.add(given);
    const { lines } = await writer.checked();
    expect(lines).toMatchObject([{ id: "duplicate:b2b", level: "error" }]);
    expect(await writer.keysOf("duplicate:b2b")).toEqual([key]);
    writer.close();
  });

  it("makes a workbook of one table's records beside", async () => {
    const writer = open();
    expect(new TextDecoder().decode(await writer.tableWorkbook(await rows()))).toBe("B2B");
    writer.close();
  });
});

describe("A writer in a worker", () => {
  const never = { ...createWriter(names), checked: () => new Promise<never>(() => undefined) };

  it("ends the worker when it is closed, and what is being written fails", async () => {
    const { worker, terminate } = inWorker(never);
    const writer = workerWriter(worker);
    const checked = writer.checked();
    writer.close();
    await expect(checked).rejects.toThrow(WorkStopped);
    await expect(checked).rejects.toThrow("Writing was cancelled. Nothing was exported.");
    expect(terminate).toHaveBeenCalled();
  });

  it("rests when it is closed with all answered, lets the records go, and begins anew", async () => {
    const { worker, terminate } = inWorker(createWriter(names));
    const rested: Writer[] = [];
    const writer = workerWriter(worker, (each) => rested.push(each));
    await writer.begin(TASK);
    await writer.add(await rows());
    writer.close();
    expect(rested).toEqual([writer]);
    expect(terminate).not.toHaveBeenCalled();
    await expect(writer.checked()).rejects.toThrow("Nothing was begun.");
    await writer.begin(TASK);
    expect(await writer.checked()).toMatchObject({ changed: 0, taken: 0 });
  });

  it("does not rest while something is unanswered", async () => {
    const { worker, terminate } = inWorker(never);
    const rest = jest.fn();
    const writer = workerWriter(worker, rest);
    const checked = writer.checked();
    writer.close();
    await expect(checked).rejects.toThrow(WorkStopped);
    expect(terminate).toHaveBeenCalled();
    expect(rest).not.toHaveBeenCalled();
  });

  it("does not rest when the worker could not run: the next export has another one", async () => {
    const { worker, fail } = inWorker(never);
    const rest = jest.fn();
    const writer = workerWriter(worker, rest);
    const checked = writer.checked();
    fail();
    await expect(checked).rejects.toThrow(WorkStopped);
    writer.close();
    expect(rest).not.toHaveBeenCalled();
  });

  it("says so when the worker cannot run", async () => {
    const { worker, fail } = inWorker(never);
    const checked = workerWriter(worker).checked();
    fail();
    await expect(checked).rejects.toThrow("could not run. Nothing was exported.");
  });
});

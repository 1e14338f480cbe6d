import { releaseProxy, type ProxyMethods } from "comlink";
import { createReader, type Reader } from "../../src/files/reader/reader";
import { WorkStopped } from "../../src/files/worker/workStopped";
import { readerInside } from "../../src/files/reader/readerInside";
import { workerReader } from "../../src/files/reader/workerReader";
import type { Progress } from "../../src/files/reader/report";
import { sliceRecords, type Records } from "../../src/ims/records";
import { textBytes } from "./made";
import { portWorker } from "./portWorker";
import { INVOICE } from "./readings";

const made = () => ({
  name: "a.json",
  bytes: textBytes(JSON.stringify({ b2b: [1, 2, 3].map((n) => ({ ...INVOICE, inum: `${n}` })) })),
});

describe.each([
  ["in the same thread", () => createReader()],
  ["in a worker", () => workerReader(portWorker(readerInside(createReader())).worker)],
])("A reader %s", (_, open) => {
  it("reports, and hands out blocks of records on demand", async () => {
    const reader = open();
    const report = await reader.read([made()], () => undefined);
    expect(report.tables).toEqual([{ table: "b2b", count: 3 }]);
    const block = await reader.rows("b2b", 1, 3);
    expect(block).toMatchObject({ table: "b2b", count: 2 });
    expect(block.columns.number).toEqual(["2", "3"]);
    expect([...(block.columns.taxable ?? [])]).toEqual([100_000_00, 100_000_00]);
    expect(await reader.rows("b2b", 2, 9)).toMatchObject({ count: 1 });
    expect(await reader.rows("b2b", 0, 1)).toMatchObject({ count: 1 });
    expect(await reader.rows("ecom", 0, 9)).toMatchObject({ table: "ecom", count: 0 });
    reader.close();
  });

  it("reads anew in place of what it read before", async () => {
    const reader = open();
    await reader.read([made()], () => undefined);
    const report = await reader.read([{ name: "b", bytes: new ArrayBuffer(0) }], () => undefined);
    expect(report.files[0]?.problem).toContain("is empty");
    expect(await reader.rows("b2b", 0, 9)).toMatchObject({ count: 0 });
    reader.close();
  });
});

describe.each([
  ["in the same thread", () => createReader()],
  ["in a worker", () => workerReader(portWorker(readerInside(createReader())).worker)],
])("A table on its sheet is compared with the files %s", (_, open) => {
  const onSheet = async (reader: Reader) => {
    await reader.read([made()], () => undefined);
    return reader.rows("b2b", 0, 9);
  };

  it("and only what is not on the sheet is handed out from then on", async () => {
    const reader = open();
    const sheet = sliceRecords(await onSheet(reader), 0, 1);
    await reader.meet(sheet);
    expect(await reader.pair("b2b")).toEqual({ met: 1, gone: 0, fresh: 2, twins: [] });
    expect((await reader.rows("b2b", 0, 9)).columns.number).toEqual(["2", "3"]);
    await reader.meet({ ...sheet, table: "ecom" });
    expect(await reader.pair("ecom")).toEqual({ met: 0, gone: 1, fresh: 0, twins: [] });
    reader.close();
  });

  it("row by row: the same, told otherwise, gone", async () => {
    const reader = open();
    const sheet = await onSheet(reader);
    const keys = [...(sheet.columns.key ?? [])];
    const igst = Float64Array.from(sheet.columns.igst ?? []);
    keys[2] = "b2b|of no file";
    const rows: Records = {
      ...sheet,
      columns: { ...sheet.columns, key: keys, number: ["1", "2", "elsewhere"], igst },
    };
    igst[1] = 1;
    for (let row = 0; row < 3; row++) await reader.meet(sliceRecords(rows, row, row + 1));
    await reader.pair("b2b");
    const { gone, differing, newer } = await reader.compare(rows);
    expect(gone).toEqual([2]);
    expect(differing).toEqual([1]);
    expect(newer.count).toBe(1);
    expect(newer.columns.number).toEqual(["2"]);
    expect(newer.columns.igst?.[0]).not.toBe(1);
    reader.close();
  });

  it("by supplier and number, where the key has changed and both are unique", async () => {
    const reader = open();
    const sheet = await onSheet(reader);
    const keys = (sheet.columns.key ?? []).map((key) => `${key} of another date`);
    const rows: Records = {
      ...sheet,
      columns: { ...sheet.columns, key: keys, number: ["1", "3", "3"] },
    };
    // The third number is that of two rows of the sheet: which of them it is, nobody knows.
    await reader.meet(rows);
    expect(await reader.pair("b2b")).toEqual({ met: 1, gone: 2, fresh: 2, twins: [] });
    expect((await reader.compare(rows)).differing).toEqual([0]);
    reader.close();
  });
});

describe("A reader in a worker", () => {
  const held: (() => void)[] = [];
  /** Never answers; lets the other side's functions go at the end, as the end of a worker would. */
  const never: Reader = {
    read: (_, onProgress: ((progress: Progress) => void) & Partial<ProxyMethods>) => {
      held.push(() => onProgress[releaseProxy]?.());
      return new Promise(() => undefined);
    },
    rows: () => new Promise(() => undefined),
    take: () => new Promise(() => undefined),
    readTaken: () => new Promise(() => undefined),
    meet: () => new Promise(() => undefined),
    pair: () => new Promise(() => undefined),
    compare: () => new Promise(() => undefined),
    readStatement: () => new Promise(() => undefined),
    answer: () => new Promise(() => undefined),
    close: () => undefined,
  };

  afterEach(() => held.splice(0).forEach((release) => release()));

  it("tells how far it is", async () => {
    const signs: string[] = [];
    const telling: Reader = {
      ...createReader(),
      async read(files, onProgress) {
        await Promise.resolve(onProgress({ file: "a", part: "B2B", records: 1, share: 0.5 }));
        return createReader().read(files, () => undefined);
      },
    };
    const reader = workerReader(portWorker(readerInside(telling)).worker);
    await reader.read([made()], ({ part, share }) => signs.push(`${part} ${share}`));
    expect(signs).toEqual(["B2B 0.5"]);
    reader.close();
  });

  it("ends the worker when it is closed, and what is being read fails", async () => {
    const { worker, terminate } = portWorker(readerInside(never));
    const reader = workerReader(worker);
    const reading = reader.read([made()], () => undefined);
    reader.close();
    await expect(reading).rejects.toThrow(WorkStopped);
    await expect(reading).rejects.toThrow("Reading was cancelled. Nothing was loaded.");
    expect(terminate).toHaveBeenCalled();
    await expect(reader.rows("b2b", 0, 1)).rejects.toThrow(WorkStopped);
  });

  it("says so when the worker cannot run", async () => {
    const { worker, fail } = portWorker(readerInside(never));
    const reading = workerReader(worker).read([made()], () => undefined);
    fail();
    await expect(reading).rejects.toThrow("could not run");
  });

  it("gives the worker up when it stands still for a minute, not before", async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate"] });
    try {
      const { worker, terminate } = portWorker(readerInside(never));
      const reading = workerReader(worker).read([made()], () => undefined);
      const outcome = expect(reading).rejects.toThrow("stood still for a minute");
      jest.advanceTimersByTime(59_000);
      expect(terminate).not.toHaveBeenCalled();
      jest.advanceTimersByTime(2_000);
      await outcome;
      expect(terminate).toHaveBeenCalled();
    } finally {
      jest.useRealTimers();
    }
  });

  it("is not given up after it has answered", async () => {
    jest.useFakeTimers({
      doNotFake: ["nextTick", "queueMicrotask", "setImmediate", "performance"],
    });
    try {
      const { worker, terminate } = portWorker(readerInside(createReader()));
      const reader = workerReader(worker);
      await reader.read([made()], () => undefined);
      jest.advanceTimersByTime(120_000);
      expect(terminate).not.toHaveBeenCalled();
      reader.close();
    } finally {
      jest.useRealTimers();
    }
  });
});

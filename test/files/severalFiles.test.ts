import { readImsFiles } from "../../src/files/reader/reading";
import type { Progress } from "../../src/files/reader/report";
import { textBytes } from "./made";
import { INVOICE, NOTE, OCTOBER, OWN, SUPPLIER, problems, reasons, recordsIn } from "./readings";

const file = (name: string, content: object) => ({
  name,
  bytes: textBytes(JSON.stringify(content)),
});

describe("Several files", () => {
  it("are put together in their order, and the later one's record is taken", async () => {
    const reading = await readImsFiles([
      file("a.json", { b2b: [INVOICE, { ...INVOICE, inum: "INV/002" }] }),
      file("b.json", {
        b2b: [
          { ...INVOICE, action: "R" },
          { ...INVOICE, inum: "INV/003", rtnprd: "112026" },
        ],
        b2bcn: [NOTE],
      }),
    ]);
    expect(recordsIn(reading, "b2b").map(({ number, action }) => [number, action])).toEqual([
      ["INV/001", "Rejected"],
      ["INV/002", "No action"],
      ["INV/003", "No action"],
    ]);
    expect(reading.report).toMatchObject({
      tables: [
        { table: "b2b", count: 3 },
        { table: "b2bcn", count: 1 },
      ],
      duplicates: 1,
      latestPeriod: OCTOBER + 1,
    });
    expect(reading.report.files.map(({ tables }) => tables)).toEqual([
      [{ table: "b2b", count: 2 }],
      [
        { table: "b2b", count: 2 },
        { table: "b2bcn", count: 1 },
      ],
    ]);
    expect(reasons(reading)).toEqual([
      "1 of its records were in the files before it too. Those of b.json, the later file, were taken.",
      "In B2B - Invoices this file ends with October 2026, another one with November 2026. If it is an older download, load the newest one alone: among its records are those that have left IMS since.",
    ]);
  });

  it("are put in the order in which they were saved, whatever the order they were chosen in", async () => {
    const saved = (minute: number, action: string) => ({
      ...file(`${action}.json`, { b2b: [{ ...INVOICE, action }] }),
      savedAt: minute * 60_000,
    });
    const actionOf = async (...files: Parameters<typeof readImsFiles>[0]) =>
      recordsIn(await readImsFiles(files), "b2b").map(({ action }) => action);
    expect(await actionOf(saved(9, "R"), saved(2, "A"))).toEqual(["Rejected"]);
    expect(await actionOf(saved(2, "A"), saved(9, "R"))).toEqual(["Rejected"]);
    // Within a minute they are parts of one download, and the order chosen counts.
    expect(await actionOf(saved(9.4, "R"), saved(9.1, "A"))).toEqual(["Accepted"]);
    const { report } = await readImsFiles([saved(9, "R"), saved(2, "A")]);
    expect(report.savedAt).toBe(540_000);
  });

  it("of the same months in each table need no word on their periods", async () => {
    const september = { ...INVOICE, inum: "INV/002", rtnprd: "092026" };
    const reading = await readImsFiles([
      file("a.json", { b2b: [INVOICE] }),
      file("b.json", { b2b: [{ ...INVOICE, inum: "INV/003" }, september], ecom: [september] }),
    ]);
    expect(reasons(reading)).toEqual([]);
  });

  it("of another GSTIN are left out with a sentence, those without one are not", async () => {
    const reading = await readImsFiles([
      file("a.json", { b2b: [INVOICE] }),
      file("b.json", { gstin: OWN, ecom: [INVOICE] }),
      file("c.json", { gstin: SUPPLIER, b2bcn: [NOTE] }),
      file("d.json", { gstin: OWN, b2bdn: [NOTE] }),
    ]);
    expect(problems(reading)).toEqual([
      undefined,
      undefined,
      `c.json belongs to ${SUPPLIER}, but b.json belongs to ${OWN}. It was left out. Load one GSTIN's files into one workbook.`,
      undefined,
    ]);
    expect(reading.report.gstin).toBe(OWN);
    expect(reading.report.tables.map(({ table }) => table)).toEqual(["b2b", "b2bdn", "ecom"]);
  });

  it("that are damaged or strange leave the others alone, even when they break off half-way", async () => {
    const reading = await readImsFiles([
      { name: "torn.json", bytes: textBytes(`{"b2b":[{"stin":1`) },
      file("a.json", { b2b: [INVOICE] }),
      { name: "empty.xlsx", bytes: new ArrayBuffer(0) },
    ]);
    expect(problems(reading).map((problem) => problem?.split(" ")[0])).toEqual([
      "torn.json",
      undefined,
      "empty.xlsx",
    ]);
    expect(recordsIn(reading, "b2b")).toHaveLength(1);
  });

  it("none of which can be read come to nothing, and no period", async () => {
    const { report, records } = await readImsFiles([{ name: "a", bytes: new ArrayBuffer(0) }]);
    expect(report).toMatchObject({ tables: [], findings: [], duplicates: 0, latestPeriod: NaN });
    expect(records.size).toBe(0);
  });

  it("tell how far reading is: file, section, records, share of the whole", async () => {
    const signs: Progress[] = [];
    const many = Array.from({ length: 9_000 }, (_, index) => ({ ...INVOICE, inum: `${index}` }));
    await readImsFiles(
      [file("a.json", { b2b: [INVOICE] }), file("b.json", { b2b: many })],
      (sign) => signs.push(sign),
    );
    expect(signs.map(({ file: name, part, records }) => [name, part, records])).toEqual([
      ["a.json", "b2b", 0],
      ["b.json", "b2b", 1],
      ["b.json", "b2b", 4_097],
      ["b.json", "b2b", 8_193],
    ]);
    const shares = signs.map(({ share }) => share);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it("make a report that can be handed over between threads", async () => {
    const { report } = await readImsFiles([file("a.json", { b2b: [INVOICE, {}] })]);
    expect(structuredClone(report)).toEqual(report);
  });
});

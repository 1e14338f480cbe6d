import { strToU8 } from "fflate";
import type { Reading } from "../../src/files/reader/report";
import { handOut } from "../../src/files/records/handOut";
import { readImsFiles } from "../../src/files/reader/reading";
import { chanceFrom, type Chance } from "./differential/random";
import { bufferOf, partsOf, zipOf } from "./made";
import { INVOICE, NOTE, SUPPLIER } from "./readings";
import { sheetOf, type MadeCell } from "./sheets";

const RECORDS = 12;

/** Cuts, repeats, overwrites or makes up a stretch, up to three times. */
function mutated(bytes: Uint8Array, chance: Chance): Uint8Array {
  let changed = bytes;
  for (let left = 1 + chance.below(3); left > 0; left--) changed = mutatedOnce(changed, chance);
  return changed;
}

function mutatedOnce(bytes: Uint8Array, chance: Chance): Uint8Array {
  const from = chance.below(bytes.length + 1);
  const to = Math.min(bytes.length, from + 1 + chance.below(chance.of([1, 8, 200])));
  const before = bytes.subarray(0, from);
  const stretch = bytes.subarray(from, to);
  const after = bytes.subarray(to);
  const noise = () => Uint8Array.from({ length: 1 + chance.below(6) }, () => chance.below(256));
  switch (chance.below(7)) {
    case 0:
      return before;
    case 1:
      return joined(before, after);
    case 2:
      return joined(before, stretch, stretch, after);
    case 3:
      return joined(before, noise(), after);
    case 4:
      return joined(before, stretch.slice().reverse(), after);
    case 5:
      return joined(before, strToU8(chance.of(DICTIONARY)), after);
    default:
      return joined(
        before,
        stretch.map((byte) => byte ^ (1 << chance.below(8))),
        after,
      );
  }
}

/** Words at which readers stumble. */
const DICTIONARY = [
  "<row>",
  "</row>",
  "</sheetData>",
  `<c t="s"><v>999999</v></c>`,
  `r="XFD1048576"`,
  "<!--",
  "<![CDATA[",
  "&#0;",
  "&amp",
  "null",
  "[[[[[[[[",
  `{"__proto__":{"b2b":1}}`,
  `"constructor":`,
  "1e999",
  "-",
  "\\ud800",
  ",",
  "PK\u0001\u0002",
] as const;

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const HEADINGS = [
  "GSTIN of supplier",
  "Trade/Legal name",
  "Document number",
  "Document date",
  "Taxable value",
  "Integrated tax",
  "Central tax",
  "State/UT tax",
  "Status",
  "Source",
  "Return period",
  "Filing status",
] as const;

const documents = (name: string) =>
  sheetOf({
    name,
    rows: [
      ["Invoice Management System"],
      [...HEADINGS],
      ...Array.from({ length: RECORDS / 3 }, (_, index): MadeCell[] => [
        SUPPLIER,
        "Kaveri & Sons",
        `${name}/${index}`,
        index % 2 === 0 ? "08-10-2026" : { date: 46300 },
        1000.5 + index,
        0,
        90,
        90,
        "No action",
        "GSTR-1",
        "Oct-26",
        "Filed",
      ]),
    ],
    merges: ["A1:L1"],
  });

const PARTS = partsOf({
  sheets: ["B2B", "B2B-DN", "ECO"].map(documents),
  styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>`,
});
const JSON_TEXT = JSON.stringify({
  imsDetails: {
    b2b: Array.from({ length: RECORDS / 2 }, (_, at) => ({ ...INVOICE, inum: `INV/${at}` })),
    b2bcn: Array.from({ length: RECORDS / 2 }, (_, at) => ({ ...NOTE, nt_num: `CN/${at}` })),
  },
});

const workbook = () => new Uint8Array(zipOf(PARTS));
const archive = () => new Uint8Array(zipOf({ "ims.json": JSON_TEXT, "ims.xlsx": workbook() }));

/** A reading that never came to an end would be stopped by the test's time-out. */
function read(bytes: Uint8Array): Promise<Reading> {
  return readImsFiles([{ name: "ims", bytes: bufferOf(bytes) }]);
}

/** A plain sentence: it ends, and nothing of the machinery shows. */
function expectSentence(text: string): void {
  expect(text).toMatch(/\.$/);
  expect(text).not.toMatch(/undefined|\[object|TypeError|RangeError/);
}

function expectSound({ report, records }: Reading): void {
  expect(report.files.length).toBeGreaterThan(0);
  for (const { problem, tables } of report.files) {
    if (problem === undefined) continue;
    expectSentence(problem);
    expect(tables).toEqual([]);
  }
  report.findings.forEach(({ reason }) => expectSentence(reason));
  expect([...records].map(([table, { count }]) => ({ table, count }))).toEqual(report.tables);
  for (const kept of records.values()) {
    const { count, columns } = handOut(kept);
    expect(Object.values(columns).every(({ length }) => length === count)).toBe(true);
    expect(new Set(columns.key).size).toBe(count);
  }
}

const countOf = ({ report }: Reading): number =>
  report.tables.reduce((sum, { count }) => sum + count, 0);

describe("Valid files that were altered at random are read to the end or refused with a sentence:", () => {
  it("whole, they hold all their records", async () => {
    expect(countOf(await read(workbook()))).toBe(RECORDS);
    expect(countOf(await read(strToU8(JSON_TEXT)))).toBe(RECORDS);
    expect(countOf(await read(archive()))).toBe(2 * RECORDS);
  });

  it("the bytes of a workbook; never is a part of it loaded", async () => {
    const chance = chanceFrom(1);
    const whole = workbook();
    let loaded = 0;
    for (let run = 0; run < 1_000; run++) {
      const reading = await read(mutated(whole, chance));
      expectSound(reading);
      if (reading.report.files[0]?.problem !== undefined) continue;
      loaded++;
      expect(countOf(reading)).toBe(RECORDS);
    }
    expect(loaded).toBeLessThan(400);
  }, 120_000);

  it("the bytes of an archive; a member is loaded whole or not at all", async () => {
    const chance = chanceFrom(2);
    const whole = archive();
    for (let run = 0; run < 400; run++) {
      const reading = await read(mutated(whole, chance));
      expectSound(reading);
      for (const { tables, problem } of reading.report.files) {
        const count = tables.reduce((sum, table) => sum + table.count, 0);
        expect(count).toBe(problem === undefined ? RECORDS : 0);
      }
    }
  }, 120_000);

  it("the XML inside a workbook whose checksums are right", async () => {
    const chance = chanceFrom(3);
    const names = Object.keys(PARTS);
    for (let run = 0; run < 1_000; run++) {
      const name = chance.of(names);
      const part = mutated(strToU8(PARTS[name] ?? ""), chance);
      expectSound(await read(new Uint8Array(zipOf({ ...PARTS, [name]: part }))));
    }
  }, 120_000);

  it("the text of a JSON file", async () => {
    const chance = chanceFrom(4);
    const whole = strToU8(JSON_TEXT);
    for (let run = 0; run < 2_000; run++) expectSound(await read(mutated(whole, chance)));
  }, 120_000);

  it("the values of a JSON file: nothing is left out without a word", async () => {
    const chance = chanceFrom(5);
    const values = [
      null,
      0,
      -1,
      1e300,
      "",
      "x",
      [],
      {},
      true,
      "31-02-2026",
      "\u202e",
      "9".repeat(400),
    ];
    for (let run = 0; run < 1_000; run++) {
      const root = JSON.parse(JSON_TEXT) as { imsDetails: Record<string, unknown[]> };
      const section = chance.of(Object.values(root.imsDetails));
      const record = chance.of(section) as Record<string, unknown>;
      record[chance.of(Object.keys(record))] = chance.of(values);
      if (chance.below(10) === 0) section[chance.below(section.length)] = chance.of(values);
      const reading = await read(strToU8(JSON.stringify(root)));
      expectSound(reading);
      const unread = reading.report.files.reduce((sum, file) => sum + file.unread, 0);
      expect(countOf(reading) + unread + reading.report.duplicates).toBe(RECORDS);
    }
  }, 120_000);
});

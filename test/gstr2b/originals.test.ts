import { dayOf } from "../../src/ims/day";
import { toPaise } from "../../src/ims/money";
import { periodOf } from "../../src/ims/period";
import type { Records } from "../../src/ims/records";
import type { TableKey } from "../../src/ims/tables";
import { tiedCells } from "../../src/gstr2b/originals";
import {
  addAmendments,
  addKnown,
  addOriginals,
  newTies,
  type KnownOriginal,
} from "../../src/gstr2b/ties";
import { made } from "./madeRecords";

const OCTOBER = periodOf(2026, 10);
const SUPPLIER = "27ZZZCL0011Z1ZC";
const ISSUED = dayOf(2026, 9, 2);

type Fields = Record<string, string | number>;

/** A document of one supplier; its number is its key too. */
const document = (table: TableKey, number: string, fields: Fields = {}): Records =>
  made({
    table,
    fields: { key: `${table}|${number}`, supplier: SUPPLIER, number, date: ISSUED, ...fields },
  });

const amendment = (table: TableKey, number: string, original: string, fields: Fields = {}) =>
  document(table, number, {
    originalNumber: original,
    originalDate: ISSUED,
    originalCredit: "Unknown",
    sourcePeriod: "102026",
    ...fields,
  });

const NO_TAX = { originalIgst: 0, originalCgst: 0, originalSgst: 0, originalCess: 0 };

/** What is to be written, by table, key and field. */
function told(
  amendments: readonly Records[],
  originals: readonly Records[],
  known: readonly KnownOriginal[] = [],
  period = OCTOBER,
) {
  const ties = newTies();
  for (const records of amendments) addAmendments(ties, records);
  for (const records of originals) addOriginals(ties, records);
  addKnown(ties, known);
  return Object.fromEntries(
    [...tiedCells(ties, period).values()].flatMap((rows) =>
      [...rows].map(([key, cells]) => [key, Object.fromEntries(cells)]),
    ),
  );
}

test("an original in the same GSTR-2B leaves its line to the amendment, whatever its mark", () => {
  for (const action of ["Accepted", "No action", "Rejected"]) {
    const cells = told(
      [amendment("b2ba", "R1", "I1", { igst: 21600 })],
      [document("b2b", "I1", { action, igst: 18000 }), document("b2b", "I2", { igst: 1 })],
    );
    expect(cells).toEqual({
      "b2ba|R1": {
        originalCredit: "In this 2B",
        originalFound: `In this 2B – sheet B2B, ${action}`,
        originalIgst: 18_000_00,
        originalCgst: 0,
        originalSgst: 0,
        originalCess: 0,
      },
      "b2b|I1": { amended: "In this 2B" },
    });
  }
});

test("a pending original stays where it is, and nothing was credited on it", () => {
  const cells = told(
    [amendment("b2bdna", "R1", "D1")],
    [document("b2bdn", "D1", { action: "Pending", igst: 90 })],
  );
  expect(cells["b2bdna|R1"]).toMatchObject({
    originalCredit: "Pending",
    originalFound: "Pending – sheet B2B-DN, Pending",
  });
  expect(cells["b2bdn|D1"]).toBeUndefined();
});

test("an original that left IMS before this GSTR-2B was credited, or rejected", () => {
  const gone = { change: "Gone", sourcePeriod: "092026", cgst: 9000, sgst: 9000 };
  const down = { cgst: 6300, sgst: 6300 };
  const credited = told(
    [amendment("b2ba", "R1", "I1", down)],
    [document("b2b", "I1", { ...gone, action: "No action" })],
  );
  expect(credited).toEqual({
    "b2ba|R1": {
      originalCredit: "Credited earlier",
      originalFound: "Credited earlier – sheet B2B, No action",
      originalIgst: 0,
      originalCgst: 9_000_00,
      originalSgst: 9_000_00,
      originalCess: 0,
      direction: "Downward",
    },
  });
  const rejected = told(
    [amendment("b2ba", "R1", "I1", down)],
    [document("b2b", "I1", { ...gone, action: "Rejected" })],
  );
  expect(rejected["b2ba|R1"]).toMatchObject({ originalCredit: "Rejected" });
});

test("what cannot be known stays unknown", () => {
  const unknown: readonly (readonly [string, Fields])[] = [
    ["gone in this very period", { change: "Gone", sourcePeriod: "102026" }],
    ["gone while pending", { change: "Gone", sourcePeriod: "092026", action: "Pending" }],
    ["not filed", { filing: "Not Filed" }],
    ["of a later period", { sourcePeriod: "102026", twoB: "112026" }],
    ["of another date", { date: ISSUED + 1 }],
    ["of another supplier", { supplier: "24ZZZCM0012Z1ZG" }],
  ];
  for (const [, fields] of unknown) {
    expect(told([amendment("b2ba", "R1", "I1")], [document("b2b", "I1", fields)])).toEqual({});
  }
  expect(told([amendment("b2ba", "R1", "I1")], [])).toEqual({});
});

test("an amendment that does not count replaces nothing", () => {
  for (const fields of [
    { action: "Rejected" },
    { action: "Pending" },
    { filing: "Not Filed" },
    { change: "Gone" },
    { twoB: "112026" },
  ]) {
    const cells = told(
      [amendment("b2ba", "R1", "I1", fields)],
      [document("b2b", "I1", { amended: "In this 2B" })],
    );
    expect(cells["b2b|I1"]).toEqual({ amended: "" });
  }
});

test("what the user answered stays, and is said to be the user's", () => {
  const answered = amendment("b2ba", "R1", "I1", {
    originalCredit: "Credited earlier",
    originalIgst: 17000,
    originalFound: "In this 2B – sheet B2B, Accepted",
    igst: 18000,
  });
  const original = document("b2b", "I1", {
    action: "Accepted",
    amended: "In this 2B",
    igst: 18000,
  });
  expect(told([answered], [original])).toEqual({
    "b2ba|R1": { originalFound: "Credited earlier – your answer", direction: "Upward" },
    "b2b|I1": { amended: "" },
  });
  const kept = { originalCredit: "Rejected", originalFound: "Rejected – your answer" };
  expect(told([amendment("b2ba", "R1", "I1", kept)], [original])["b2ba|R1"]).toBeUndefined();
});

test("an answer taken out again is looked up again", () => {
  const emptied = { originalCredit: "", originalFound: "Rejected – your answer" };
  const cells = told([amendment("b2ba", "R1", "I1", emptied)], [document("b2b", "I1")]);
  expect(cells["b2ba|R1"]).toMatchObject({ originalCredit: "In this 2B" });
});

test("the user's In this 2B takes a known original out of its line", () => {
  const answered = { originalCredit: "In this 2B", originalFound: "In this 2B – your answer" };
  const cells = told([amendment("b2ba", "R1", "I1", answered)], [document("b2b", "I1")]);
  expect(cells).toEqual({ "b2b|I1": { amended: "In this 2B" } });
});

test("a mark on the original changes what was found, a corrected amount stays", () => {
  const found = {
    originalCredit: "In this 2B",
    originalFound: "In this 2B – sheet B2B, Accepted",
    originalIgst: 17999,
  };
  const pending = told(
    [amendment("b2ba", "R1", "I1", found)],
    [document("b2b", "I1", { action: "Pending", igst: 18000, amended: "In this 2B" })],
  );
  expect(pending).toMatchObject({
    "b2ba|R1": { originalCredit: "Pending" },
    "b2b|I1": { amended: "" },
  });
  const same = told(
    [amendment("b2ba", "R1", "I1", found)],
    [document("b2b", "I1", { action: "Accepted", igst: 18000, amended: "In this 2B" })],
  );
  expect(same).toEqual({});
});

test("GSTR-1A of the original's own period is moved to the original's GSTR-2B, once", () => {
  const ofOctober = { source: "GSTR-1A", sourcePeriod: "102026", cgst: 1500 };
  const original = document("b2b", "DF-6", { sourcePeriod: "102026", cgst: 1250 });
  const cells = told([amendment("b2ba", "DF-6", "DF-6", ofOctober)], [original]);
  expect(cells).toMatchObject({
    "b2ba|DF-6": {
      originalCredit: "In this 2B",
      twoB: OCTOBER,
      originalFound: "In this 2B – sheet B2B, No action; counted in its GSTR-2B (inferred)",
    },
  });
  const moved = { ...ofOctober, ...NO_TAX, originalCgst: 1250, originalCredit: "In this 2B" };
  const again = told(
    [
      amendment("b2ba", "DF-6", "DF-6", {
        ...moved,
        twoB: "102026",
        originalFound: "In this 2B – sheet B2B, No action; counted in its GSTR-2B (inferred)",
      }),
    ],
    [original],
  );
  expect(again["b2ba|DF-6"]).toBeUndefined();
  const movedBack = { ...ofOctober, originalCredit: "In this 2B" };
  const source = { originalFound: "In this 2B – sheet B2B, No action" };
  const later = told([amendment("b2ba", "DF-6", "DF-6", { ...movedBack, ...source })], [original]);
  expect(later["b2ba|DF-6"]?.twoB).toBeUndefined();
});

test("an amendment amended again in the same GSTR-2B hands on what it knows of the first original", () => {
  const first = amendment("b2ba", "R1", "I1", {
    sourcePeriod: "092026",
    originalCredit: "Credited earlier",
    originalFound: "Credited earlier – your answer",
    originalIgst: 18000,
    originalCgst: 0,
    originalSgst: 0,
    originalCess: 0,
    igst: 21600,
    direction: "Upward",
  });
  const second = amendment("b2ba", "R2", "R1", { igst: 20000 });
  expect(told([first, second], [])).toEqual({
    "b2ba|R2": {
      originalCredit: "Credited earlier",
      originalFound: "Credited earlier – sheet B2BA, amended twice",
      originalIgst: 18_000_00,
      originalCgst: 0,
      originalSgst: 0,
      originalCess: 0,
      direction: "Upward",
    },
    "b2ba|R1": { amended: "In this 2B" },
  });
});

test("bills of entry are known again by port, number and date", () => {
  const bill = { supplier: "", port: "INNSA1", date: ISSUED, igst: 36000 };
  const cells = told(
    [
      document("impga", "2566282", { ...bill, originalCredit: "Unknown", igst: 37500 }),
      document("impga", "2566283", { ...bill, originalCredit: "Unknown" }),
    ],
    [document("impg", "2566282", bill), document("impg", "2566283", { ...bill, port: "INMAA1" })],
  );
  expect(cells).toEqual({
    "impga|2566282": {
      originalCredit: "In this 2B",
      originalFound: "In this 2B – sheet IMPG, No action",
      originalIgst: 36_000_00,
      originalCess: 0,
    },
    "impg|2566282": { amended: "In this 2B" },
  });
});

test("another file of the portal tells of an original that is not on the sheets", () => {
  const known: KnownOriginal = {
    table: "b2bcn",
    supplier: SUPPLIER.toLowerCase(),
    number: " cn/7 ",
    date: ISSUED,
    credit: "Credited earlier",
    tax: { igst: toPaise(1800), cgst: 0, sgst: 0, cess: 0 },
    where: "GSTR-2B of September 2026",
  };
  const cells = told([amendment("b2bcna", "CN/7", "CN/7", { igst: 2100 })], [], [known]);
  expect(cells["b2bcna|CN/7"]).toMatchObject({
    originalCredit: "Credited earlier",
    originalFound: "Credited earlier – GSTR-2B of September 2026",
    originalIgst: 1_800_00,
    direction: "Upward",
  });
  const twice = told([amendment("b2bcna", "CN/7", "CN/7", { igst: 2100 })], [], [known, known]);
  expect(twice).toEqual(cells);
  const otherwise: KnownOriginal = { ...known, credit: "Rejected", where: "an IMS download" };
  expect(told([amendment("b2bcna", "CN/7", "CN/7")], [], [known, otherwise])).toEqual({});
});

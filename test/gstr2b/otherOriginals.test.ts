import { toPaise } from "../../src/ims/money";
import { knownOriginals } from "../../src/gstr2b/knownOriginals";
import { documentsOf } from "../../src/gstr2b/portalStatement";
import type { KnownOriginal } from "../../src/gstr2b/ties";
import {
  amendment,
  document,
  ISSUED,
  NO_TAX,
  OCTOBER,
  SUPPLIER,
  told,
  type Fields,
} from "./tiedAmendments";

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
    twoB: OCTOBER - 1,
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
  const amendedBefore = { ...known, twoB: OCTOBER - 2, tax: { ...known.tax, igst: 1 } };
  expect(
    told([amendment("b2bcna", "CN/7", "CN/7", { igst: 2100 })], [], [amendedBefore, known]),
  ).toEqual(cells);
  const otherwise: KnownOriginal = { ...known, credit: "Rejected", where: "an IMS download" };
  expect(told([amendment("b2bcna", "CN/7", "CN/7")], [], [known, otherwise])).toEqual({});
});

test("a credited note whose reduction was declared is found so: its documents' difference counts", () => {
  const credited = { change: "Gone", sourcePeriod: "092026", igst: 1800, action: "Accepted" };
  const found = (answer: Fields) =>
    told(
      [amendment("b2bcna", "R1", "C1", { igst: 2100 })],
      [document("b2bcn", "C1", { ...credited, ...answer })],
    )["b2bcna|R1"];
  const declared = /^Credited earlier – sheet B2B-CN, Accepted; its reduction was declared/;
  for (const answer of [{ reduce: "No" }, { reduce: "Yes", reduceIgst: 500 }]) {
    expect(found(answer)).toMatchObject({ originalIgst: 1_800_00 });
    expect(found(answer)?.["originalFound"]).toMatch(declared);
  }
  expect(found({ reduce: "Yes" })?.["originalFound"]).not.toMatch(declared);
});

test("a GSTR-2B tells what was credited and what was rejected, but nothing by a rejected amendment", () => {
  const stated = (number: string, line: string) => ({ number, line, date: ISSUED, igst: 100 });
  const known = knownOriginals({
    gstin: "27AAACT2727Q1ZW",
    period: OCTOBER - 1,
    generated: NaN,
    lines: undefined,
    documents: documentsOf([
      stated("I1", "itcavl.nonrevsup.b2b"),
      stated("I2", "itcRejected.nonrevsup.b2b"),
      stated("I3", "itcavl.nonrevsup.b2ba"),
      stated("I4", "itcRejected.nonrevsup.b2ba"),
      stated("I5", "itcavl.revsup.b2b"),
      stated("I6", "itcunavl.nonrevsup.b2b"),
    ]),
  });
  expect(known.map(({ number, table, credit, twoB }) => [number, table, credit, twoB])).toEqual([
    ["I1", "b2b", "Credited earlier", OCTOBER - 1],
    ["I2", "b2b", "Rejected", OCTOBER - 1],
    ["I3", "b2b", "Credited earlier", OCTOBER - 1],
  ]);
});

import { recordsOf, rowAt, type RecordFields, type Row } from "../../src/ims/records";
import {
  answerFault,
  askedRecords,
  isUnanswered,
  reductionValues,
  type AskedRecords,
} from "../../src/ims/reductionAnswer";

const note = (fields: RecordFields = {}): Row =>
  rowAt(recordsOf("b2bcn", [{ igst: 0, cgst: 900_00, sgst: 900_00, cess: 50_01, ...fields }]), 0);

const NONE = { reduceIgst: NaN, reduceCgst: NaN, reduceSgst: NaN, reduceCess: NaN };
const valuesOf = (...given: Parameters<typeof reductionValues>) =>
  Object.fromEntries(reductionValues(...given));

describe("An answer on ‘ITC to be reduced’", () => {
  it("in full says Yes and declares nothing, which the portal reads as the whole", () => {
    expect(valuesOf(note(), { kind: "full" })).toEqual({ reduce: "Yes", ...NONE });
  });

  it("No takes declared amounts away and keeps the remark", () => {
    expect(valuesOf(note(), { kind: "none", remark: " never taken\n" })).toEqual({
      reduce: "No",
      ...NONE,
      remarks: "never taken",
    });
  });

  it("in part declares the amounts under all heads", () => {
    const amounts = { igst: 0, cgst: 100, sgst: 100, cess: 0 };
    expect(valuesOf(note(), { kind: "part", amounts, remark: "half" })).toEqual({
      reduce: "Yes",
      reduceIgst: 0,
      reduceCgst: 100,
      reduceSgst: 100,
      reduceCess: 0,
      remarks: "half",
    });
  });

  it("as a share is rounded to the paisa, central and State/UT tax alike", () => {
    const answer = { kind: "share", percent: 33.5, remark: "" } as const;
    // 33.5 % of 50.01 is 16.75335; of the lesser of 900.00 and 800.00 it is 268.00.
    expect(valuesOf(note({ sgst: 800_00 }), answer)).toEqual({
      reduce: "Yes",
      reduceIgst: 0,
      reduceCgst: 268_00,
      reduceSgst: 268_00,
      reduceCess: 16_75,
    });
  });

  it("put off fills nothing", () => {
    expect(valuesOf(note(), { kind: "later" })).toEqual({});
  });

  it("writes no remark where the portal blocks it", () => {
    const blocked = note({ remarksBlocked: "Yes" });
    expect(valuesOf(blocked, { kind: "none", remark: "x" })).toEqual({ reduce: "No", ...NONE });
  });
});

describe("The records that are asked", () => {
  it("are those without an answer; their tax and missing remarks are counted", () => {
    const rows = [
      note(),
      note({ remarks: "goods returned" }),
      note({ remarksBlocked: "Yes" }),
      note({ reduce: "No" }),
      note({ reduceBlocked: "Yes" }),
    ];
    expect(askedRecords(rows, isUnanswered)).toEqual({
      count: 3,
      tax: { igst: 0, cgst: 2700_00, sgst: 2700_00, cess: 150_03 },
      withoutRemark: 1,
    });
    expect(askedRecords([note({ reduce: "Yes" })], isUnanswered)).toBeUndefined();
  });
});

describe("An answer that cannot be taken", () => {
  const asked: AskedRecords = {
    count: 1,
    tax: { igst: 0, cgst: 900_00, sgst: 900_00, cess: 50_01 },
    withoutRemark: 1,
  };
  const part = (amounts: object) =>
    answerFault(
      {
        kind: "part",
        amounts: { igst: 0, cgst: 0, sgst: 0, cess: 0, ...amounts },
        remark: "in part",
      },
      asked,
    );

  it("declares more than the tax, different central and State/UT tax, nothing, or no number", () => {
    expect(part({ cgst: 900_01, sgst: 900_01 })).toBe(
      "An amount lies between 0 and the tax of the record, here 900.00.",
    );
    expect(part({ cgst: 1, sgst: 2 })).toBe("Central and State/UT tax are reduced by the same.");
    expect(part({})).toBe("Enter an amount, or choose No.");
    expect(part({ cess: NaN })).toBe("Enter the amounts in rupees, such as 1,250.50.");
    expect(part({ cgst: 900_00, sgst: 900_00, cess: 50_01 })).toBeUndefined();
  });

  it("is a share of nothing or of all", () => {
    for (const percent of [0, 100, -1, NaN]) {
      expect(answerFault({ kind: "share", percent, remark: "x" }, asked)).toMatch(/^Enter a perc/);
    }
    expect(answerFault({ kind: "share", percent: 0.5, remark: "x" }, asked)).toBeUndefined();
  });

  it("lacks the remark the portal asks for, or has too long a one", () => {
    expect(answerFault({ kind: "none", remark: " " }, asked)).toMatch(/^Write a remark/);
    expect(
      answerFault({ kind: "none", remark: "" }, { ...asked, withoutRemark: 0 }),
    ).toBeUndefined();
    expect(answerFault({ kind: "none", remark: "x".repeat(251) }, asked)).toMatch(/250 characters/);
    expect(answerFault({ kind: "full" }, asked)).toBeUndefined();
  });
});

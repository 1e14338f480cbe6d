import { parseAction } from "../../src/ims/actions";
import { dayOf, formatDay } from "../../src/ims/day";
import { checkDigit, gstinFault, gstinIn } from "../../src/ims/gstin";
import { formatCount, formatPaise, toPaise, toRupees } from "../../src/ims/money";
import {
  dayAfter,
  firstDay,
  formatPeriod,
  parsePeriodCode,
  parsePeriodName,
  periodCode,
  periodOf,
  periodOfDay,
} from "../../src/ims/period";

describe("Days", () => {
  it("count as Excel counts them", () => {
    expect(dayOf(1900, 3, 1)).toBe(61);
    expect(dayOf(2026, 10, 8)).toBe(46303);
    expect(formatDay(46303)).toBe("08-10-2026");
  });

  it("that do not exist are no days", () => {
    expect(dayOf(2026, 2, 31)).toBeNaN();
    expect(dayOf(2026, 13, 1)).toBeNaN();
    expect(formatDay(NaN)).toBe("");
  });
});

describe("Periods", () => {
  it("are read and written as the portal writes them", () => {
    expect(parsePeriodCode("102026")).toBe(periodOf(2026, 10));
    expect(periodCode(periodOf(2026, 1))).toBe("012026");
    expect(parsePeriodCode("132026")).toBeNaN();
    expect(parsePeriodCode("10")).toBeNaN();
  });

  it("are named as the pane names them", () => {
    expect(formatPeriod(periodOf(2026, 10))).toBe("October 2026");
    expect(parsePeriodName("October 2026")).toBe(periodOf(2026, 10));
    expect(parsePeriodName("Octember 2026")).toBeNaN();
  });

  it("go over the turn of the year", () => {
    expect(formatDay(firstDay(periodOf(2026, 12) + 1))).toBe("01-01-2027");
    expect(formatDay(dayAfter(periodOf(2025, 11), 2, 20))).toBe("20-01-2026");
    expect(periodOfDay(dayOf(2026, 10, 31))).toBe(periodOf(2026, 10));
  });
});

describe("Money", () => {
  it("is exact to the paisa both ways", () => {
    expect(toPaise(43682.609999)).toBe(4368261);
    expect(toPaise(1.005)).toBe(100);
    expect(toRupees(4368261)).toBe(43682.61);
    expect(toRupees(toPaise(9999999999999.99))).toBe(9999999999999.99);
  });

  it("is grouped the Indian way", () => {
    expect(formatPaise(12345678_00)).toBe("1,23,45,678.00");
    expect(formatPaise(-5400_50)).toBe("-5,400.50");
    expect(formatPaise(NaN)).toBe("");
    expect(formatCount(1234567)).toBe("12,34,567");
  });
});

describe("A GSTIN", () => {
  it("is known by its check digit", () => {
    expect(checkDigit("27AAPFU0939F1Z")).toBe("V");
    expect(gstinFault("24AAQCA8719H1ZC")).toBeUndefined();
    expect(gstinFault("32TAAOA2947A1Z7")).toBeUndefined();
    expect(gstinFault("24MAYAS0100J1JD")).toBe("check");
    expect(gstinFault("24MAYAS0100J1J")).toBe("form");
  });

  it("is found in a file name", () => {
    expect(gstinIn("ims_27AAPFU0939F1ZV_102026.json")).toBe("27AAPFU0939F1ZV");
    expect(gstinIn("ims_27AAPFU0939F1ZX_102026.json")).toBeUndefined();
  });
});

describe("A typed action", () => {
  it("is read without regard to case and spaces; empty is No action", () => {
    expect(parseAction(" accepted ")).toBe("Accepted");
    expect(parseAction("")).toBe("No action");
    expect(parseAction("Accept")).toBeUndefined();
    expect(parseAction("__proto__")).toBeUndefined();
  });
});

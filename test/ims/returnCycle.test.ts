import { formatDay } from "../../src/ims/day";
import { parsePeriodCode, periodOf } from "../../src/ims/period";
import {
  draftDay,
  dueDay,
  firstMonth,
  formatTwoB,
  lapsedPeriod,
  periodFor,
  periodsBefore,
} from "../../src/ims/returnCycle";

const OCTOBER = periodOf(2026, 10);
const KARNATAKA = "29AACCH4321K1ZJ";

test.each([
  ["102026", "122026"],
  ["112026", "122026"],
  ["122026", "122026"],
  ["012027", "032027"],
  ["032027", "032027"],
  ["042026", "062026"],
])(
  "a quarterly filer's GSTR-2B of month %s ends in %s, a monthly filer's is its own",
  (month, end) => {
    expect(periodFor(parsePeriodCode(month), "Quarterly")).toBe(parsePeriodCode(end));
    expect(periodFor(parsePeriodCode(month), "Monthly")).toBe(parsePeriodCode(month));
  },
);

test("a quarter begins two months before its last, and follows the one before", () => {
  const december = periodOf(2026, 12);
  expect(firstMonth(december, "Quarterly")).toBe(OCTOBER);
  expect(periodsBefore(december, 1, "Quarterly")).toBe(periodOf(2026, 9));
  expect(firstMonth(december, "Monthly")).toBe(december);
  expect(formatTwoB(december, "Quarterly")).toBe("October–December 2026");
  expect(formatTwoB(periodOf(2027, 3), "Quarterly")).toBe("January–March 2027");
  expect(formatTwoB(OCTOBER, "Monthly")).toBe("October 2026");
  expect(formatTwoB(NaN, "Quarterly")).toBe("");
});

test("the draft is made on the 14th of the month after the period", () => {
  expect(formatDay(draftDay(OCTOBER))).toBe("14-11-2026");
  expect(formatDay(draftDay(periodOf(2026, 12)))).toBe("14-01-2027");
});

test.each([
  ["monthly", "Monthly", OCTOBER, KARNATAKA, "20-11-2026"],
  ["quarterly in Karnataka", "Quarterly", periodOf(2026, 12), KARNATAKA, "22-01-2027"],
  ["quarterly in Gujarat", "Quarterly", periodOf(2026, 12), "24AAQCA8719H1ZC", "22-01-2027"],
  ["quarterly in Delhi", "Quarterly", periodOf(2026, 12), "07AAACD1234E1Z5", "24-01-2027"],
  ["quarterly, GSTIN not known", "Quarterly", periodOf(2026, 12), "", "24-01-2027"],
] as const)("GSTR-3B is due: %s", (_, cycle, period, gstin, due) => {
  expect(formatDay(dueDay(period, cycle, gstin))).toBe(due);
});

test("a note of October may be pending in November's GSTR-2B and no longer in December's", () => {
  expect(lapsedPeriod(periodOf(2026, 11), "Monthly")).toBeLessThan(OCTOBER);
  expect(lapsedPeriod(periodOf(2026, 12), "Monthly")).toBe(OCTOBER);
  // Quarterly: of October–December, pending in January–March, not in April–June.
  expect(lapsedPeriod(periodOf(2027, 3), "Quarterly")).toBeLessThan(OCTOBER);
  expect(lapsedPeriod(periodOf(2027, 6), "Quarterly")).toBe(periodOf(2026, 12));
});

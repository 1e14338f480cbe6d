import { linkOf } from "../../src/ims/amendments";
import { dayOf } from "../../src/ims/day";
import { activeFilters, FILTERS, filtersOf, hasFilter, type Filters } from "../../src/ims/filters";
import { filterFields, filterTest } from "../../src/ims/filterTest";
import { periodOf } from "../../src/ims/period";
import { recordsOf, rowAt, type RecordFields } from "../../src/ims/records";
import { imsTable, type TableKey } from "../../src/ims/tables";

const KAVERI: RecordFields = {
  action: "Accepted",
  portalAction: "No action",
  supplier: "27AACCK1234L1ZP",
  name: "Kaveri Metals (50%*) Pvt Ltd",
  number: "KM/421",
  type: "Regular",
  date: dayOf(2026, 10, 8),
  place: "29-Karnataka",
  taxable: 1_00_000_00,
  igst: 18_000_00,
  cess: 43_50,
  remarks: "Ask Ravi",
  twoB: periodOf(2026, 10),
  filing: "Filed",
  source: "GSTR-1",
};
const TAPTI: RecordFields = {
  ...KAVERI,
  action: "",
  portalAction: "Accepted",
  supplier: "24AAQCA8719H1ZC",
  name: "Tapti Traders",
  number: "T-9",
  date: dayOf(2026, 9, 30),
  taxable: 999_99,
  igst: 180_00,
  cess: NaN,
  remarks: "",
  check: "The supplier has not filed.",
  change: "Gone",
  pendingBlocked: "Yes",
  twoB: NaN,
  filing: "Not Filed",
};

/** The numbers of the records that meet the filters. */
function meeting(
  filters: Filters,
  rows: readonly RecordFields[] = [KAVERI, TAPTI],
  table: TableKey = "b2b",
  links: ReadonlySet<string> = new Set(),
): readonly string[] {
  const records = recordsOf(table, rows);
  const test = filterTest(activeFilters(filters, imsTable(table)), imsTable(table), links);
  return rows.flatMap(({ number = "" }, index) => (test(rowAt(records, index)) ? number : []));
}

test.each<[string, Filters, readonly string[]]>([
  ["no filter", {}, ["KM/421", "T-9"]],
  ["a part of a name in any case", { search: "kaveri" }, ["KM/421"]],
  ["words in different columns", { search: "ravi km/4" }, ["KM/421"]],
  ["a word that is nowhere beside one that is", { search: "kaveri mumbai" }, []],
  ["signs that are wildcards elsewhere", { search: "50%*)" }, ["KM/421"]],
  ["a part of a GSTIN", { search: "aaqca8719" }, ["T-9"]],
  ["what Check says", { search: "not filed" }, ["T-9"]],
  ["an amount with its paise and commas", { search: "1,00,000.00" }, ["KM/421"]],
  ["whole rupees, whatever the paise", { search: "43" }, ["KM/421"]],
  ["an amount a paisa beside", { search: "43.51" }, []],
  ["a day", { search: "30-09-2026" }, ["T-9"]],
  ["a day in another spelling", { search: "8/10/2026" }, ["KM/421"]],
  ["the portal's status, not the mark", { search: "accepted" }, ["T-9"]],
  ["one of several suppliers", { suppliers: ["24AAQCA8719H1ZC", "x"] }, ["T-9"]],
  ["an action", { action: ["Accepted"] }, ["KM/421"]],
  ["an empty action, which is none", { action: ["No action"] }, ["T-9"]],
  ["a type", { type: ["Regular"] }, ["KM/421", "T-9"]],
  ["a filing status", { filing: ["Not Filed"] }, ["T-9"]],
  ["a source form", { source: ["IFF"] }, []],
  ["a place of supply", { place: ["29-Karnataka", "30-Goa"] }, ["KM/421", "T-9"]],
  [
    "days, both included",
    { date: { from: dayOf(2026, 10, 8), to: dayOf(2026, 10, 8) } },
    ["KM/421"],
  ],
  ["days up to one", { date: { from: NaN, to: dayOf(2026, 10, 7) } }, ["T-9"]],
  ["amounts from one", { taxable: { from: 99_999, to: NaN } }, ["KM/421", "T-9"]],
  ["the tax over all heads", { tax: { from: 18_043_50, to: 18_043_50 } }, ["KM/421"]],
  ["a period; none is not in it", { twoB: { from: NaN, to: periodOf(2026, 10) } }, ["KM/421"]],
  ["marked by the user", { marked: ["Marked by you"] }, ["KM/421", "T-9"]],
  ["a word of Change", { change: ["Gone"] }, ["T-9"]],
  ["no word of Change", { change: ["Unchanged", "New"] }, ["KM/421"]],
  ["blocked by the portal", { blocked: ["Pending"] }, ["T-9"]],
  ["findings", { findings: ["With findings"] }, ["T-9"]],
  ["without findings", { findings: ["Without findings"] }, ["KM/421"]],
  ["all of several", { action: ["No action"], search: "kaveri" }, []],
])("records are found by %s", (_, filters, numbers) => {
  expect(meeting(filters)).toEqual(numbers);
});

test("a document knows its amendment by supplier and original number, and the other way round", () => {
  const amendment = { ...KAVERI, number: "KM/421-A", originalNumber: "km/421 " };
  const original = rowAt(recordsOf("b2b", [KAVERI]), 0);
  const link = linkOf(rowAt(recordsOf("b2ba", [amendment]), 0));
  expect(link).toBe(linkOf(original));
  const linked: Filters = { amended: ["Other record loaded"] };
  expect(meeting(linked, [KAVERI, TAPTI], "b2b", new Set([link]))).toEqual(["KM/421"]);
  expect(meeting(linked, [amendment], "b2ba", new Set([link]))).toEqual(["KM/421-A"]);
  expect(
    meeting({ amended: ["Other record not loaded"] }, [TAPTI], "b2b", new Set([link])),
  ).toEqual(["T-9"]);
});

test("a bill of entry and its amendment have number, port and date in common", () => {
  const bill = { number: "1234567", port: "INNSA1", date: dayOf(2026, 10, 3) };
  const [row, amended, other] = [
    rowAt(recordsOf("impg", [bill]), 0),
    rowAt(recordsOf("impga", [bill]), 0),
    rowAt(recordsOf("impga", [{ ...bill, port: "INMAA1" }]), 0),
  ];
  expect(linkOf(row)).toBe(linkOf(amended));
  expect(linkOf(row)).not.toBe(linkOf(other));
});

test("a table has the filters it has columns for", () => {
  const titles = (table: TableKey) =>
    FILTERS.filter((filter) => hasFilter(imsTable(table), filter)).map(({ title }) => title);
  const inward = FILTERS.filter(({ side }) => side !== "outward");
  expect(titles("b2b")).toEqual(inward.map(({ title }) => title));
  expect(filtersOf(imsTable("outcdnr")).map(({ title }) => title)).toEqual([
    "Search",
    "Customers",
    "Financial year",
    "Return type",
    "Return period",
    "Status",
    "Change",
    "Document date",
    "Taxable value",
    "Total tax",
    "Document type",
    "Place of supply",
    "Rows of a list",
  ]);
  expect(titles("impg")).not.toEqual(expect.arrayContaining(["Suppliers", "Place of supply"]));
  expect(activeFilters({ suppliers: ["x"], action: ["Accepted"] }, imsTable("impg"))).toHaveLength(
    1,
  );
});

test("only the columns the filters look at are to be read; amounts and days only when searched for", () => {
  const fields = (filters: Filters) =>
    filterFields(activeFilters(filters, imsTable("b2b")), imsTable("b2b"));
  expect(fields({ tax: { from: 1, to: NaN }, blocked: ["Pending"] })).toEqual([
    "igst",
    "cgst",
    "sgst",
    "cess",
    "pendingBlocked",
    "remarksBlocked",
    "reduceBlocked",
  ]);
  expect(fields({ search: "kaveri" })).not.toContain("taxable");
  expect(fields({ search: "500" })).toContain("taxable");
  expect(fields({ search: "kaveri" })).not.toContain("date");
  expect(fields({ search: "08-10-2026" })).toContain("date");
  expect(fields({ search: "kaveri" })).not.toContain("asDownloaded");
});

import { openWorkbook } from "../workbook/open";

const ROWS = [
  ["Action", "Trade/Legal name", "Invoice date", "Taxable value"],
  ["Accepted", "Asha Traders", 46023, 1000],
  ["Rejected", "Bharat Steel", 46054, 2500.5],
  ["No action", "Asha Traders", 46060, 400],
  ["", "Chitra Mills", 46082, 900],
];

beforeEach(async () => {
  await openWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("B2B");
    sheet.getRange("C2:C5").numberFormat = [
      ["dd-mm-yyyy"],
      ["dd-mm-yyyy"],
      ["dd-mm-yyyy"],
      ["dd-mm-yyyy"],
    ];
    sheet.getRange("A1:D5").values = ROWS;
    sheet.tables.add("A1:D5", true).name = "IMS_B2B";
    await context.sync();
  });
});

/** Filters one column and tells which rows of the sheet, counted from 1, are still to be seen. */
async function visibleRows(heading: string, filter: (filter: Excel.Filter) => void) {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("IMS_B2B");
    filter(table.columns.getItem(heading).filter);
    const rows = table.getDataBodyRange().getRowProperties({ rowHidden: true, rowIndex: true });
    await context.sync();
    return rows.value
      .filter(({ rowHidden }) => !rowHidden)
      .map(({ rowIndex = -1 }) => rowIndex + 1);
  });
}

test.each([
  ["Action", ["Accepted", "Rejected"], [2, 3]],
  ["Action", [""], [5]],
  ["Invoice date", ["01-02-2026"], [3]],
])("a values filter on %s matches the text cells show: %j", async (heading, values, rows) => {
  expect(await visibleRows(heading, (filter) => filter.applyValuesFilter(values))).toEqual(rows);
});

test("a values filter can name a month", async () => {
  const february = { date: "2026-02-01", specificity: "Month" as const };
  expect(
    await visibleRows("Invoice date", (filter) => filter.applyValuesFilter([february])),
  ).toEqual([3, 4]);
});

test.each([
  ["Taxable value", ">=900", undefined, undefined, [2, 3, 5]],
  ["Taxable value", ">500", "<1000", "And", [5]],
  ["Taxable value", "<500", ">2000", "Or", [3, 4]],
  ["Trade/Legal name", "=*traders*", undefined, undefined, [2, 4]],
  ["Trade/Legal name", "=?sha*", undefined, undefined, [2, 4]],
  ["Trade/Legal name", "<>Asha Traders", undefined, undefined, [3, 5]],
  ["Invoice date", ">=46054", undefined, undefined, [3, 4, 5]],
  ["Action", "<>", undefined, undefined, [2, 3, 4]],
  ["Action", "=", undefined, undefined, [5]],
] as const)("a custom filter on %s: %s %s %s", async (heading, first, second, operator, rows) => {
  const apply = (filter: Excel.Filter) => filter.applyCustomFilter(first, second, operator);
  expect(await visibleRows(heading, apply)).toEqual(rows);
});

test("filters of two columns work together, and are told and cleared", async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("IMS_B2B");
    const name = table.columns.getItem("Trade/Legal name").filter;
    name.applyValuesFilter(["Asha Traders"]);
    const value = table.columns.getItem("Taxable value").filter;
    value.applyCustomFilter(">500");
    const body = table.getDataBodyRange();
    const seen = body.getSpecialCellsOrNullObject("Visible").load("address,cellCount,areaCount");
    const filter = table.autoFilter.load("isDataFiltered");
    name.load("criteria");
    value.load("criteria");
    await context.sync();
    expect(seen.address).toBe("B2B!A2:D2");
    expect(filter.isDataFiltered).toBe(true);
    expect(name.criteria).toMatchObject({ filterOn: "Values", values: ["Asha Traders"] });
    expect(value.criteria).toMatchObject({ filterOn: "Custom", criterion1: ">500" });

    table.clearFilters();
    const all = body.load("rowHidden");
    filter.load("isDataFiltered");
    await context.sync();
    expect(all.rowHidden).toBe(false);
    expect(filter.isDataFiltered).toBe(false);
  });
});

test("a cell that was emptied is empty", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("B2B").getRange("A3").values = [[""]];
    await context.sync();
  });
  expect(await visibleRows("Action", (filter) => filter.applyCustomFilter("<>"))).toEqual([2, 4]);
  expect(await visibleRows("Action", (filter) => filter.applyCustomFilter("="))).toEqual([3, 5]);
});

test("SUBTOTAL counts and sums what neither a filter nor a hand has hidden", async () => {
  await Excel.run(async (context) => {
    const { functions, tables, worksheets } = context.workbook;
    const table = tables.getItem("IMS_B2B");
    table.columns.getItem("Action").filter.applyCustomFilter("<>");
    worksheets.getItem("B2B").getRange("3:3").rowHidden = true;
    const subtotal = (what: number, heading: string) =>
      functions.subtotal(what, table.columns.getItem(heading).getDataBodyRange()).load("value");
    const [names, values] = [subtotal(103, "Trade/Legal name"), subtotal(109, "Taxable value")];
    await context.sync();
    expect([names.value, values.value]).toEqual([2, 1400]);

    subtotal(9, "Taxable value");
    await expect(context.sync()).rejects.toThrow("SUBTOTAL 9");
  });
});

test("criteria as they are read are refused when they are given back", async () => {
  await Excel.run(async (context) => {
    const { filter } = context.workbook.tables.getItem("IMS_B2B").columns.getItem("Action");
    filter.applyValuesFilter(["Accepted"]);
    filter.load("criteria");
    await context.sync();
    filter.apply(filter.criteria);
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("rows changed after filtering stay in sight until the filter is applied again", async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("IMS_B2B");
    table.columns.getItem("Action").filter.applyValuesFilter(["Accepted"]);
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.getRange("A2").values = [["Pending"]];
    const row = sheet.getRange("A2").load("rowHidden");
    await context.sync();
    expect(row.rowHidden).toBe(false);
    table.reapplyFilters();
    row.load("rowHidden");
    await context.sync();
    expect(row.rowHidden).toBe(true);
  });
});

test("rows hidden by hand stay hidden when filters are cleared", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.getRange("3:3").rowHidden = true;
    const table = context.workbook.tables.getItem("IMS_B2B");
    table.columns.getItem("Action").filter.applyValuesFilter(["Accepted", "Rejected"]);
    const seen = () => table.getDataBodyRange().getSpecialCells("Visible").load("address");
    const filtered = seen();
    await context.sync();
    expect(filtered.address).toBe("B2B!A2:D2");
    table.clearFilters();
    const cleared = seen();
    await context.sync();
    expect(cleared.address).toBe("B2B!A2:D2,B2B!A4:D5");
  });
});

test("whether rows are hidden is null where some are and some are not", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    const table = context.workbook.tables.getItem("IMS_B2B");
    table.columns.getItem("Action").filter.applyValuesFilter(["Accepted"]);
    const [all, hidden, shown] = ["A2:A5", "A3:A5", "A1:A2"].map((address) =>
      sheet.getRange(address).load("rowHidden"),
    );
    const none = sheet.getRange("A3:A5").getSpecialCellsOrNullObject("Visible");
    await context.sync();
    expect([all?.rowHidden, hidden?.rowHidden, shown?.rowHidden]).toEqual([null, true, false]);
    expect(none.isNullObject).toBe(true);
    sheet.getRange("A3:A5").getSpecialCells("Visible").load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test("a view holds what is in sight, without hidden columns", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B");
    sheet.getRange("C:C").columnHidden = true;
    const table = context.workbook.tables.getItem("IMS_B2B");
    table.columns.getItem("Action").filter.applyValuesFilter(["Rejected"]);
    const view = table.getDataBodyRange().getVisibleView();
    view.load("values,rowCount,columnCount,cellAddresses");
    await context.sync();
    expect(view.values).toEqual([["Rejected", "Bharat Steel", 2500.5]]);
    expect([view.rowCount, view.columnCount]).toEqual([1, 3]);
    expect(view.cellAddresses).toEqual([["B2B!A3", "B2B!B3", "B2B!D3"]]);
  });
});

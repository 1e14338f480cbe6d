import { openWorkbook } from "../workbook/open";

beforeEach(() => openWorkbook());

const inSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>) =>
  Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));

test("looks are kept, and are null where cells differ", () =>
  inSheet(async (sheet, context) => {
    const heading = sheet.getRange("A1:B1").format;
    heading.fill.color = "#1f4e78";
    heading.font.color = "white";
    heading.font.bold = true;
    heading.wrapText = true;
    heading.verticalAlignment = "Center";
    heading.horizontalAlignment = "Right";
    sheet.getRange("A1").format.font.bold = false;
    heading.load("wrapText,verticalAlignment,horizontalAlignment,fill/color,font/color,font/bold");
    const below = sheet.getRange("A2").format.load("fill/color,font/color,verticalAlignment");
    await context.sync();
    expect(heading.toJSON()).toMatchObject({
      wrapText: true,
      verticalAlignment: "Center",
      horizontalAlignment: "Right",
      fill: { color: "#1F4E78" },
      font: { color: "#FFFFFF", bold: null },
    });
    expect(below.fill.color).toBe("#FFFFFF");
    expect(below.verticalAlignment).toBe("Bottom");
  }));

test("clearing looks keeps values, clearing contents keeps looks", () =>
  inSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:A2");
    range.values = [["kept"], ["emptied"]];
    range.format.fill.color = "#C65911";
    sheet.getRange("A1").clear("Formats");
    sheet.getRange("A2").clear("Contents");
    range.load("values");
    const fills = [sheet.getRange("A1"), sheet.getRange("A2")].map((cell) =>
      cell.format.fill.load("color"),
    );
    await context.sync();
    expect(range.values).toEqual([["kept"], [""]]);
    expect(fills.map(({ color }) => color)).toEqual(["#FFFFFF", "#C65911"]);
  }));

test("cells that were cleared are no longer used", () =>
  inSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [["x"]];
    const coloured = sheet.getRange("C3:D9");
    coloured.format.fill.color = "#C65911";
    const used = sheet.getUsedRange().load("address");
    const withValues = sheet.getUsedRange(true).load("address");
    await context.sync();
    expect([used.address, withValues.address]).toEqual(["Sheet1!A1:D9", "Sheet1!A1"]);
    coloured.clear();
    sheet.getRange("A1").clear();
    const left = sheet.getUsedRangeOrNullObject().load("address");
    await context.sync();
    expect(left.isNullObject).toBe(true);
  }));

test("a whole column has a width, a format and can be hidden", () =>
  inSheet(async (sheet, context) => {
    const column = sheet.getRange("C:C");
    column.format.columnWidth = 90;
    column.numberFormat = "@" as unknown as string[][];
    const cell = sheet.getRange("C700");
    cell.values = [["=1+1"]];
    cell.load("values,numberFormat,formulas");
    const width = sheet.getRange("C5").format.load("columnWidth");
    await context.sync();
    expect(cell.toJSON()).toMatchObject({ values: [["=1+1"]], numberFormat: [["@"]] });
    expect(width.columnWidth).toBe(90);

    column.columnHidden = true;
    const hidden = sheet.getRange("B1:C1").load("columnHidden");
    await context.sync();
    expect(hidden.columnHidden).toBeNull();
  }));

test("a drop-down is set, read, replaced in part and cleared", () =>
  inSheet(async (sheet, context) => {
    const list = (source: string) => ({ list: { inCellDropDown: true, source } });
    const { dataValidation } = sheet.getRange("A2:A5");
    dataValidation.rule = list("Accepted,Rejected");
    dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "Action",
      message: "Choose one.",
    };
    sheet.getRange("A4").dataValidation.rule = list("Pending");
    sheet.getRange("A5").dataValidation.clear();
    const cells = ["A2", "A4", "A5"].map((address) =>
      sheet.getRange(address).dataValidation.load("rule,type,errorAlert"),
    );
    await context.sync();
    expect(cells.map(({ type }) => type)).toEqual(["List", "List", "None"]);
    expect(cells[0]?.rule).toEqual(list("Accepted,Rejected"));
    expect(cells[0]?.errorAlert).toMatchObject({ title: "Action", style: "Stop" });
    expect(cells[1]?.rule).toEqual(list("Pending"));
  }));

test("a drop-down of more than 255 characters is refused", () =>
  inSheet(async (sheet, context) => {
    const source = "x".repeat(256);
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  }));

test("conditional formats are counted and cleared where they stand", () =>
  inSheet(async (sheet, context) => {
    const { conditionalFormats } = sheet.getRange("A2:A9");
    const value = conditionalFormats.add("CellValue");
    value.cellValue.format.fill.color = "#C6EFCE";
    value.cellValue.rule = { formula1: '="Accepted"', operator: "EqualTo" };
    const text = conditionalFormats.add("ContainsText");
    text.textComparison.format.font.color = "#9C0006";
    text.textComparison.rule = { operator: "Contains", text: "Rej" };
    const custom = conditionalFormats.add("Custom");
    custom.custom.rule.formula = '=$A2="Pending"';
    const before = conditionalFormats.getCount();
    sheet.getRange("A4").conditionalFormats.clearAll();
    const [cleared, above, below] = ["A4", "A3", "A9"].map((address) =>
      sheet.getRange(address).conditionalFormats.getCount(),
    );
    await context.sync();
    expect([before.value, cleared?.value, above?.value, below?.value]).toEqual([3, 0, 3, 3]);
  }));

test("panes freeze from the corner to a cell, and thaw", () =>
  inSheet(async (sheet, context) => {
    sheet.freezePanes.freezeAt(sheet.getRange("A1:D1"));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect(frozen.address).toBe("Sheet1!A1:D1");
    sheet.freezePanes.unfreeze();
    const thawed = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect(thawed.isNullObject).toBe(true);
  }));

test("a border is drawn along its edge only", () =>
  inSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom").style = "Continuous";
    const [above, below] = ["A1", "B2"].map((address) =>
      sheet.getRange(address).format.borders.getItem("EdgeBottom").load("style"),
    );
    await context.sync();
    expect([above?.style, below?.style]).toEqual(["None", "Continuous"]);
  }));

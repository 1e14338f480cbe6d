import type { Host } from "../../src/preview/host";
import { openWorkbook } from "../workbook/open";

let host: Host;

beforeEach(async () => {
  host = await openWorkbook();
});

test("a fresh workbook has its first cell selected", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1");
  });
});

test("several areas are no single range, but can be asked for as areas", async () => {
  await host.user.select("Sheet1", "A2:A5,C9");
  await Excel.run(async (context) => {
    const areas = context.workbook.getSelectedRanges();
    areas.load("address,areaCount,cellCount,isEntireColumn");
    areas.areas.load("items/rowIndex,items/rowCount");
    await context.sync();
    expect(areas.toJSON()).toMatchObject({
      address: "Sheet1!A2:A5,Sheet1!C9",
      areaCount: 2,
      cellCount: 5,
      isEntireColumn: false,
    });
    expect(areas.areas.items.map(({ rowIndex, rowCount }) => [rowIndex, rowCount])).toEqual([
      [1, 4],
      [8, 1],
    ]);
    context.workbook.getSelectedRange().load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidSelection" });
  });
});

test("an area of several can be read later, by itself", async () => {
  await host.user.paste("Sheet1", "A1", [["a"], ["b"], ["c"]]);
  await Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getItem("Sheet1").getRanges("A1,A3");
    areas.areas.load("items");
    await context.sync();
    const last = areas.areas.items[1]?.load("values");
    await context.sync();
    expect(last?.values).toEqual([["c"]]);
  });
});

test("the add-in selects a range and areas, which brings their sheet to the front", async () => {
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add("Other");
    other.getRanges("B2:B3,D4").select();
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    const selected = context.workbook.getSelectedRanges().load("address");
    await context.sync();
    expect(active.name).toBe("Other");
    expect(selected.address).toBe("Other!B2:B3,Other!D4");
    context.workbook.worksheets.getItem("Sheet1").getRange("C3").select();
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect(cell.address).toBe("Sheet1!C3");
  });
});

test("whole rows, whole columns and the whole sheet can be selected", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const read = async () => {
      const selected = context.workbook.getSelectedRanges();
      selected.load("address,isEntireRow,isEntireColumn");
      await context.sync();
      return [selected.address, selected.isEntireRow, selected.isEntireColumn];
    };
    sheet.getRange("3:5").select();
    expect(await read()).toEqual(["Sheet1!3:5", true, false]);
    sheet.getRange("B:C").select();
    expect(await read()).toEqual(["Sheet1!B:C", false, true]);
    sheet.getRange().select();
    expect(await read()).toEqual(["Sheet1!1:1048576", true, true]);
  });
});

test("a selection is widened to rows and cut to a table, or to nothing", async () => {
  await host.user.select("Sheet1", "F3:F4,G40");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const rows = context.workbook.getSelectedRanges().getEntireRow();
    const inside = rows.getIntersectionOrNullObject(sheet.getRange("A2:A9")).load("address");
    const none = rows.getIntersectionOrNullObject(sheet.getRange("A10:A20")).load("address");
    await context.sync();
    expect(inside.address).toBe("Sheet1!A3:A4");
    expect(none.isNullObject).toBe(true);
  });
});

test("a range leads to its neighbours, and not beyond the sheet", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:D4");
    const found = [
      range.getCell(1, 2),
      range.getRow(2),
      range.getColumn(0),
      range.getLastCell(),
      range.getOffsetRange(1, -1),
      range.getResizedRange(-1, 1),
      range.getAbsoluteResizedRange(1, 1),
      range.getBoundingRect("F6"),
      range.getIntersection("D4:Z9"),
      range.getEntireRow(),
      range.getEntireColumn(),
    ].map((other) => other.load("address"));
    await context.sync();
    expect(found.map(({ address }) => address.replace("Sheet1!", ""))).toEqual([
      "D3",
      "B4:D4",
      "B2:B4",
      "D4",
      "A3:C5",
      "B2:E3",
      "B2",
      "B2:F6",
      "D4",
      "2:4",
      "B:D",
    ]);
    range.getOffsetRange(-2, 0).load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

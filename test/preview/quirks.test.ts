import type { ProfileName } from "../../src/preview/profiles";
import { openWorkbook } from "../workbook/open";

/** Writes an array over a filtered table and tells what the whole column holds then. */
async function writeOverFilter(profile: ProfileName): Promise<unknown[]> {
  const host = await openWorkbook({ profile });
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("B2B");
    sheet.getRange("A1:B5").values = [
      ["Action", "Invoice number"],
      ["Accepted", "1"],
      ["Rejected", "2"],
      ["Accepted", "3"],
      ["Accepted", "4"],
    ];
    sheet.tables.add("A1:B5", true).name = "IMS_B2B";
    await context.sync();
    await host.user.filter("IMS_B2B", "Action", ["Accepted"]);
    sheet.getRange("A2:A5").values = [["to 1"], ["to 2"], ["to 3"], ["to 4"]];
    const column = sheet.getRange("A2:A5").load("values");
    await context.sync();
    return column.values.flat();
  });
}

test.each(["Excel 2021", "Excel 2024", "Windows"] as const)(
  "in %s an array over filtered rows lands in the wrong rows (office-js #224)",
  async (profile) => {
    expect(await writeOverFilter(profile)).toEqual(["to 1", "Rejected", "to 2", "to 3"]);
  },
);

test.each(["Mac", "web"] as const)("in %s it lands where it belongs", async (profile) => {
  expect(await writeOverFilter(profile)).toEqual(["to 1", "to 2", "to 3", "to 4"]);
});

test("a single value for a filtered range, and arrays over rows hidden by hand, are safe", async () => {
  const host = await openWorkbook({ profile: "Windows" });
  await host.user.paste("Sheet1", "A1", [["a"], ["b"], ["c"]]);
  await host.user.hideRows("Sheet1", "2:2");
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3");
    range.values = [["1st"], ["2nd"], ["3rd"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["1st"], ["2nd"], ["3rd"]]);
  });
});

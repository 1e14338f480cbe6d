/** A sheet as a person finds it: what its cells hold, its tables and the marks on it. */
interface SheetNow {
  readonly cells: unknown;
  readonly tables: readonly (readonly [string, string])[];
  readonly marks: readonly (readonly [string, string])[];
}

export interface WorkbookNow {
  /** By the name of the sheet, in the order of the sheets. */
  readonly sheets: Readonly<Record<string, SheetNow>>;
  readonly settings: readonly (readonly [string, unknown])[];
}

/** All that is in the workbook, looks aside, read past our own code. */
export function workbookNow(): Promise<WorkbookNow> {
  return Excel.run(async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load("items/name");
    settings.load("items/key,items/value");
    await context.sync();
    const asked = worksheets.items.map((worksheet) => {
      worksheet.tables.load("items/name");
      worksheet.customProperties.load("items/key,items/value");
      return { worksheet, used: worksheet.getUsedRange(true).load("address,formulas") };
    });
    await context.sync();
    const places = asked.map(({ worksheet }) =>
      worksheet.tables.items.map(
        (table) => [table.name, table.getRange().load("address")] as const,
      ),
    );
    await context.sync();
    const sheets = asked.map(({ worksheet, used }, at): [string, SheetNow] => [
      worksheet.name,
      {
        cells: [used.address, used.formulas],
        tables: (places[at] ?? []).map(([name, range]) => [name, range.address]),
        marks: worksheet.customProperties.items
          .map(({ key, value }): [string, string] => [key, value])
          .filter(([, value]) => value !== ""),
      },
    ]);
    return {
      sheets: Object.fromEntries(sheets),
      settings: settings.items.map(({ key, value }) => [key, value as unknown]),
    };
  });
}

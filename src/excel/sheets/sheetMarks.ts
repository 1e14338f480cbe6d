/**
 * Marks on a worksheet (custom properties, ExcelApi 1.12): users rename and move sheets, so ours are
 * known by what is written on them.
 */
export const MARKS = {
  /** An IMS table's sheet; the value is its `TableKey`. */
  table: "imsTable",
  /** A sheet a load is at work on; "" when it is done. See `unfinishedLoad.ts`. */
  loading: "imsLoading",
  /** A sheet whose rows a load is merging; "" when it is done. See `mergeMarks.ts`. */
  merging: "imsMerging",
  /** Another sheet of ours; the value is an `OwnSheet`. */
  own: "imsSheet",
} as const;

type Mark = (typeof MARKS)[keyof typeof MARKS];

/** A question about a mark, to be answered by the next sync. */
export function askMark(worksheet: Excel.Worksheet, mark: Mark): Excel.WorksheetCustomProperty {
  const property = worksheet.customProperties.getItemOrNullObject(mark);
  property.load("value");
  return property;
}

/** What a mark says; "" where the sheet has none. */
export function markValue(property: Excel.WorksheetCustomProperty): string {
  return property.isNullObject ? "" : property.value;
}

export function putMark(worksheet: Excel.Worksheet, mark: Mark, value: string): void {
  worksheet.customProperties.add(mark, value);
}

/** All sheets of the workbook with their names, ids and the value of a mark. */
export interface MarkedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly value: string;
}

export async function sheetsWithMark(
  context: Excel.RequestContext,
  mark: Mark,
): Promise<readonly MarkedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const asked = worksheets.items.map((worksheet) => ({
    worksheet,
    property: askMark(worksheet, mark),
  }));
  await context.sync();
  return asked.map(({ worksheet, property }) => ({
    worksheet,
    id: worksheet.id,
    name: worksheet.name,
    value: markValue(property),
  }));
}

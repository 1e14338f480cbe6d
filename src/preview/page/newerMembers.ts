/**
 * Members of today's Excel that the client library on npm, frozen at 1.1.110 (April 2025), does not
 * have yet. Real Excel loads today's library and never sees this file.
 */
void Office.onReady(() => {
  // RangeAreas.select, ExcelApi 1.18: the same request as a range's.
  Excel.RangeAreas.prototype.select ??= Excel.Range.prototype.select;
});

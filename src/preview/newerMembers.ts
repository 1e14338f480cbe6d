/** As much of the client's own tools as it takes to add a member; its type declarations hide them. */
interface ClientTools {
  readonly BatchApiHelper: {
    readonly invokeMethod: (
      object: object,
      name: string,
      operationType: number,
      args: readonly unknown[],
      flags: number,
      resultType: number,
    ) => void;
  };
  readonly Utility: {
    readonly throwIfApiNotSupported: (
      member: string,
      set: string,
      version: string,
      host: string,
    ) => void;
  };
}

/**
 * Gives Microsoft's client from npm (1.1.110, the last one, of April 2025) the members this add-in uses
 * that the client from Microsoft's network has gained since:
 * `RangeAreas.select`, ExcelApi 1.18.
 */
export function addNewerMembers(excel: typeof Excel, client: unknown): void {
  const { BatchApiHelper, Utility } = client as ClientTools;
  const prototype: Partial<Excel.RangeAreas> = excel.RangeAreas.prototype;
  prototype.select ??= function (this: Excel.RangeAreas) {
    Utility.throwIfApiNotSupported("RangeAreas.select", "ExcelApi", "1.18", "Excel");
    BatchApiHelper.invokeMethod(this, "Select", 0, [], 0, 0);
  };
}

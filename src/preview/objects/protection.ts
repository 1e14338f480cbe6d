import type { ObjectType } from "../requests/objectType";

/** Whether a sheet or the workbook is protected: a person does that, the add-in only looks. */
const protectionType = (name: string): ObjectType<{ readonly protected: boolean }> => ({
  name,
  scalars: { protected: { read: (target) => target.protected } },
});

export const worksheetProtectionType = protectionType("WorksheetProtection");
export const workbookProtectionType = protectionType("WorkbookProtection");

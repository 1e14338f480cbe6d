import type { ActionFile, ExportSteps } from "./desk";
import { checkAll, exportFile } from "./exporting";
import type { Office } from "./office";
import type { StepTaker } from "./takeStep";

/** The steps of the Export tab. */
export function exportSteps(office: Office, { take }: StepTaker): ExportSteps {
  return {
    check: () => take({ what: "Checking" }, (underWay) => checkAll(office, underWay)),
    exportActions: async () => {
      let file: ActionFile | undefined;
      await take({ what: "Writing the action file" }, async (underWay) => {
        const exported = await exportFile(office, underWay);
        file = exported.file;
        return exported.status;
      });
      return file;
    },
  };
}

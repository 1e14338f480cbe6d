import type { OutwardSteps } from "../desk/desk";
import type { Office } from "../desk/office";
import type { StepTaker } from "../desk/takeStep";
import type { OfferedFile } from "../export/exportState";
import { laterParts } from "../desk/laterParts";

const LIABILITY_CANCELLED =
  "Working out the liability was cancelled. Nothing was changed on the sheets.";

/** The steps on outward supplies. What they need comes when one is taken for the first time. */
export function outwardSteps(office: Office, { take }: StepTaker): OutwardSteps {
  return {
    workOutLiability: () =>
      take(
        { what: "Working out the liability", cancelled: LIABILITY_CANCELLED },
        async (underWay) => {
          const { workOutLiability } = await laterParts.liability();
          return workOutLiability(office, underWay);
        },
      ),
    exportShown: async (table) => {
      let file: OfferedFile | undefined;
      await take({ what: "Exporting the rows shown" }, async () => {
        const { exportShown } = await laterParts.exportShown();
        const exported = await exportShown(office, table);
        file = exported.file;
        return exported.status;
      });
      return file;
    },
  };
}

import { howMany } from "../../ims/money";
import { openNewWorkbook } from "../../excel/export/newWorkbook";
import { writeSettings as storeSettings } from "../../excel/connection/settings";
import { writeSettings } from "../../files/settings";
import { shownText } from "../../files/shownText";
import type { ExportSteps } from "../desk/desk";
import type { Status } from "../desk/deskState";
import { CHECKING, type Checklist, type OfferedFile } from "./exportState";
import {
  actionFiles,
  actionWorkbook,
  exportedStatus,
  formOf,
  hindrance,
  prepareExport,
  type Prepared,
} from "./exporting";
import { logExport } from "./fileLog";
import type { Office } from "../desk/office";
import { keepSent } from "./sent";
import type { StepTaker } from "../desk/takeStep";
import { laterParts } from "../desk/laterParts";

const NO_WORKBOOK: Status = {
  tone: "refused",
  text: "There is no action workbook yet. Press ‘Save action workbook’ first.",
};

const CANCELLED = "The check was cancelled. Nothing was written.";

/** The steps of the Export tab. */
export function exportSteps(office: Office, { take }: StepTaker): ExportSteps {
  const { store } = office;
  /** The warnings the user has said yes to in this session: the same ones are not asked again. */
  let agreed: string | undefined;
  const exportActions = async (): Promise<readonly OfferedFile[] | undefined> => {
    let offered: readonly OfferedFile[] | undefined;
    await take({ what: "Writing the action file", cancelled: CANCELLED }, async (underWay) => {
      store.set({ exportQuestion: undefined });
      return prepareExport(office, underWay, async (prepared) => {
        const refused = hindrance(prepared);
        if (refused) return refused;
        const warnings = warningsOf(prepared.checklist);
        if (warnings.length > 0 && warnings.join("\n") !== agreed) {
          store.set({ exportQuestion: { records: prepared.checklist.changed, warnings } });
          return undefined;
        }
        const files = await actionFiles(office, prepared);
        const records = await prepared.ask((writer) => writer.sentRecords());
        await logExport(office, files);
        const note = await keepSent(office, {
          at: office.tools.now().toISOString(),
          loadedAt: office.settings.loadedAt,
          files: files.map(({ name, records }) => ({ name, records })),
          records,
        });
        offered = files;
        store.set({ offered, answer: undefined });
        return exportedStatus(offered, formOf(office).dialect !== "api", note);
      });
    });
    return offered;
  };
  const check = () =>
    take({ what: CHECKING, cancelled: CANCELLED }, (underWay) =>
      prepareExport(office, underWay, () => Promise.resolve(undefined)),
    );
  /** What the portal holds has changed, and with it what differs. */
  const checkAgain = async (): Promise<void> => {
    if (store.get().checklist) await check();
  };
  return {
    check,
    exportActions,
    answerExport: async (agree) => {
      const question = store.get().exportQuestion;
      if (!question) return undefined;
      store.set({ exportQuestion: undefined });
      if (agree) {
        agreed = question.warnings.join("\n");
        return exportActions();
      }
      store.set({ status: { tone: "plain", text: "Nothing was exported." } });
      return undefined;
    },
    exportWorkbook: async () => {
      let workbook: OfferedFile | undefined;
      const writeOut = async (prepared: Prepared): Promise<Status> => {
        const refused = hindrance(prepared);
        if (refused) return refused;
        const file = await actionWorkbook(office, prepared);
        await logExport(office, [file]);
        workbook = file;
        store.set({ workbook });
        return {
          tone: "done",
          text: `Wrote ${howMany(file.records, "record")} to ${file.name}, for your files and for signature. The portal takes the action file only.`,
        };
      };
      await take({ what: "Writing the action workbook", cancelled: CANCELLED }, (underWay) =>
        prepareExport(office, underWay, writeOut, true),
      );
      return workbook;
    },
    openActionWorkbook: () =>
      take({ what: "Opening the action workbook" }, async () => {
        const { workbook } = store.get();
        if (!workbook) return NO_WORKBOOK;
        await openNewWorkbook(new Uint8Array(await new Blob([...workbook.bytes]).arrayBuffer()));
        return {
          tone: "done",
          text: `Asked Excel to open ${workbook.name}. It has no name there until you save it; if no new workbook appeared, download it.`,
        };
      }),
    markUploaded: async () => {
      await take({ what: "Uploaded" }, async () => {
        const { markUploaded } = await laterParts.uploading();
        return markUploaded(office);
      });
      await checkAgain();
    },
    readAnswer: async (file) => {
      await take(
        { what: "Reading the portal’s answer", cancelled: CANCELLED },
        async (underWay) => {
          const reader = office.tools.openReader();
          try {
            const read = await reader.answer(file);
            if ("problem" in read) {
              return { tone: "refused", text: `${read.problem} Nothing was changed.` };
            }
            // Needed once a month at most: it comes when there is an answer to take.
            const { takeAnswer } = await laterParts.answering();
            return await takeAnswer(office, shownText(file.name), read.answer, underWay);
          } finally {
            reader.close();
          }
        },
      );
      await checkAgain();
    },
    setExportForm: (form) =>
      take({ what: "Keeping the options" }, async () => {
        const settings = { ...office.settings, exportForm: form };
        await storeSettings(writeSettings(settings));
        office.settings = settings;
        store.set({ exportForm: form });
        return undefined;
      }),
  };
}

const warningsOf = ({ lines }: Checklist): readonly string[] =>
  lines.filter(({ level }) => level === "warning").map(({ text }) => text);

import type { Host } from "../host";
import { openWorkbook, readWorkbook, workbookFile } from "../workbookFile/workbookFile";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: XLSX }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

let books = 1;

/**
 * What becomes of a workbook the add-in opens beside this one (an .xlsx in base64): the page has room
 * for one, so it is saved under the name Excel would give it. Returns what to tell the person.
 */
export function saveNew(file: string): string {
  books += 1;
  const name = `Book${books}.xlsx`;
  download(
    Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0)),
    name,
  );
  return `The add-in opened a new workbook. Excel would show it in a window of its own; this page has saved it as ${name}.`;
}

/** The parts of the title bar that have to do with files. */
export interface FileParts {
  readonly choose: HTMLInputElement;
  readonly save: HTMLElement;
  /** Shows the name of the workbook. */
  readonly title: HTMLElement;
}

/**
 * Lets a person open an .xlsx in the place of the workbook, and take the workbook as an .xlsx.
 * @param on `closed`: the workbook is about to close, the add-in with it; `opened`: a workbook is open
 *   again; `told`: what to tell the person; nothing when all went well.
 */
export function joinWorkbookButtons(
  host: Host,
  { choose, save, title }: FileParts,
  on: {
    readonly closed: () => void;
    readonly opened: () => void;
    readonly told: (words: string) => void;
  },
): void {
  let name = `${title.textContent ?? "Book1"}.xlsx`;

  const open = async (file: File): Promise<void> => {
    try {
      const workbook = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
      on.closed();
      try {
        await host.settled();
        openWorkbook(host.book, workbook);
      } finally {
        on.opened();
      }
      name = file.name;
      title.textContent = name.replace(/\.xlsx$/i, "");
      on.told("");
    } catch (error) {
      on.told(`${file.name} could not be opened: ${reason(error)}. Choose an .xlsx workbook.`);
    }
  };

  const saveCopy = async (): Promise<void> => {
    try {
      await host.settled();
      const bytes = await workbookFile(host.book);
      download(bytes, name);
      on.told("");
    } catch (error) {
      on.told(
        `The copy could not be saved: ${reason(error)}. Take back what was done last, and try again.`,
      );
    }
  };

  choose.addEventListener("change", () => {
    const [file] = choose.files ?? [];
    // The same file may be chosen again.
    choose.value = "";
    if (file) void open(file);
  });
  save.addEventListener("click", () => void saveCopy());
}

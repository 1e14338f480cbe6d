import type { ChosenFile } from "../../review/desk/desk";

/** What became of the files the user chose: their bytes, or why there are none. */
interface ReadFiles {
  readonly files?: readonly ChosenFile[];
  readonly problem?: string | undefined;
}

/**
 * Reads the chosen files whole, before anything is loaded. The browser refuses a file that was
 * moved, changed or taken away after it was chosen (`NotReadableError`, `NotFoundError`), and every
 * folder that is dropped.
 */
export async function readChosen(chosen: readonly File[]): Promise<ReadFiles> {
  const files: ChosenFile[] = [];
  for (const file of chosen) {
    try {
      const { name, lastModified: savedAt } = file;
      files.push({ name, savedAt, bytes: await file.arrayBuffer() });
    } catch {
      return {
        problem: `${file.name} could not be read: it is a folder, or it was moved or changed after you chose it. Nothing was loaded; choose the file again.`,
      };
    }
  }
  return { files };
}

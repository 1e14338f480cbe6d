import { gstinIn } from "../../ims/gstin";
import { contentsOf, type Content } from "./contents";
import { Gathering } from "../records/gathering";
import { Merging } from "../records/merging";
import { Refused } from "./refused";
import type { Progress, Reading, SourceFile } from "./report";
import { shownText } from "../shownText";
import type { TakenSheets } from "./takenSheets";
import { readWorkbook } from "../workbook/readWorkbook";

/**
 * Reads IMS downloads (JSON, workbook, or either in a .zip) and puts them together, the file saved
 * last at the end; a document that comes again replaces the earlier one. A file that cannot be taken is a `problem` in
 * the report, a record that cannot be is a finding; everything else is loaded.
 */
export async function readImsFiles(
  files: readonly SourceFile[],
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Reading> {
  const merging = new Merging();
  const total = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  let before = 0;
  for (const file of inOrderOfSaving(files)) {
    const { byteLength } = file.bytes;
    const from = before;
    await unlessRefused(merging, file.name, async () => {
      const contents = contentsOf(file);
      for (const [index, content] of contents.entries()) {
        await readContent(merging, file, content, (part, share, records) => {
          const done = from + ((index + share) / contents.length) * byteLength;
          onProgress({ file: shownText(content.name), part, records, share: done / total });
        });
      }
    });
    before += byteLength;
  }
  return merging.reading();
}

/** The parts of one download are saved one right after the other, in no order that means anything. */
const ONE_DOWNLOAD_MS = 60_000;

/** JSON carries no time, so the time of the file tells which is the newer; else the order chosen. */
function inOrderOfSaving(files: readonly SourceFile[]): readonly SourceFile[] {
  const download = ({ savedAt = 0 }: SourceFile) => Math.floor(savedAt / ONE_DOWNLOAD_MS);
  return [...files].sort((a, b) => download(a) - download(b));
}

/** Reads the sheets of the workbook that is open, as those of a workbook file of that name. */
export async function readTakenSheets(
  name: string,
  taken: TakenSheets,
  onProgress: (progress: Progress) => void,
): Promise<Reading> {
  const merging = new Merging();
  const content: Content = {
    name,
    read: async (gathering, tell) => readWorkbook(taken.sources(), gathering, tell),
  };
  await readContent(merging, { name }, content, (part, share, records) =>
    onProgress({ file: shownText(name), part, records, share }),
  );
  return merging.reading();
}

async function readContent(
  merging: Merging,
  file: Pick<SourceFile, "name" | "savedAt">,
  content: Content,
  onProgress: (part: string, share: number, records: number) => void,
): Promise<void> {
  const gathering = new Gathering(content.name);
  const before = merging.count;
  await unlessRefused(merging, content.name, async () => {
    await content.read(gathering, (part, share) =>
      onProgress(shownText(part), share, before + gathering.records),
    );
    const gstin = gathering.gstin ?? gstinIn(content.name) ?? gstinIn(file.name);
    merging.add(gathering, gstin, file.savedAt);
  });
}

async function unlessRefused(
  merging: Merging,
  name: string,
  read: () => Promise<void>,
): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    merging.refuse(name, error.message);
  }
}

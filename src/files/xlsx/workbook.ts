import { LIMITS } from "../reader/limits";
import { damaged, Refused } from "../reader/refused";
import type { Zip, ZipEntry } from "../zip/directory";
import { unpack, type Allowance } from "../zip/unpack";
import { BlockStore } from "./blockStore";
import type { SheetSurroundings } from "./cellReader";
import { Cells, type Sheet } from "./cells";
import { tagsOf, type Tag } from "./elements";
import { partOf, relationsOf, type Relation } from "./relations";
import { readSharedStrings } from "./sharedStrings";
import { readSheet } from "./sheetReader";
import { dateStyles } from "./styles";
import { Texts } from "./texts";

/** A worksheet that has not been read yet. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipEntry;
}

export interface Workbook {
  /** The worksheets in the order of their tabs; chart sheets are left out. */
  readonly sheets: readonly SheetEntry[];
  /** Reads one; `tell` hears now and then which share of it is read, from 0 to 1. */
  read(sheet: SheetEntry, tell?: (share: number) => void): Promise<Sheet>;
}

/** Whether a zip is an Office document: the list of content types is in every one and nowhere else. */
export function isOfficeDocument(zip: Zip): boolean {
  return partOf(zip, "[Content_Types].xml") !== undefined;
}

/** Opens an .xlsx or .xlsm file. Throws `Refused` for another kind of Office document. */
export async function openWorkbook(zip: Zip, allowance: Allowance): Promise<Workbook> {
  const main = (await relationsOf(zip, "", allowance)).find(
    ({ type }) => type === "officeDocument",
  );
  if (!main) throw damaged("it does not say where its workbook is");
  if (main.target.toLowerCase().endsWith(".bin")) {
    throw new Refused(
      "is an Excel binary workbook (.xlsb). Open it in Excel, save it as .xlsx and choose that file.",
    );
  }
  const relations = await relationsOf(zip, main.target, allowance);
  const tags = await smallPart(zip, main.target, allowance);
  if (tags[0]?.name !== "workbook") {
    throw new Refused(
      "is an Office document, but not a workbook. Choose the file downloaded from the IMS dashboard.",
    );
  }
  const surroundings = await surroundingsOf(zip, tags, relations, allowance);
  const store = new BlockStore();
  return {
    sheets: sheetEntries(zip, tags, relations),
    async read({ name, hidden, part }, tell) {
      const cells = new Cells(surroundings.texts, store);
      const chunks = told(unpack(zip, part, allowance), part.unpackedBytes, tell);
      const merges = await readSheet(part.name, chunks, cells, surroundings);
      return { name, hidden, cells, merges };
    },
  };
}

/** Unpacked bytes between two tellings. */
const STRIDE = 4 * 1024 * 1024;

async function* told(
  chunks: AsyncIterable<Uint8Array>,
  total: number,
  tell?: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  let next = 0;
  for await (const chunk of chunks) {
    if (done >= next) {
      tell?.(done / total);
      next = done + STRIDE;
    }
    done += chunk.length;
    yield chunk;
  }
}

async function smallPart(zip: Zip, name: string, allowance: Allowance): Promise<Tag[]> {
  const part = existing(zip, name);
  return tagsOf(part.name, unpack(zip, part, allowance, LIMITS.smallPartBytes));
}

function existing(zip: Zip, name: string): ZipEntry {
  const part = partOf(zip, name);
  if (!part) throw damaged(`${name} is missing in it`);
  return part;
}

async function surroundingsOf(
  zip: Zip,
  workbook: readonly Tag[],
  relations: readonly Relation[],
  allowance: Allowance,
): Promise<SheetSurroundings> {
  const texts = new Texts();
  const shared = relations.find(({ type }) => type === "sharedStrings");
  if (shared) {
    const part = existing(zip, shared.target);
    const chunks = unpack(zip, part, allowance, LIMITS.sharedTextBytes);
    await readSharedStrings(part.name, chunks, texts);
  }
  const styles = relations.find(({ type }) => type === "styles");
  const properties = workbook.find(({ name }) => name === "workbookPr");
  return {
    texts,
    dateStyles: styles ? dateStyles(await smallPart(zip, styles.target, allowance)) : [],
    from1904: /^(1|true)$/.test(properties?.attributes.get("date1904") ?? ""),
  };
}

function sheetEntries(
  zip: Zip,
  workbook: readonly Tag[],
  relations: readonly Relation[],
): readonly SheetEntry[] {
  const sheets = workbook.filter(({ name, closes }) => name === "sheet" && !closes);
  if (sheets.length > LIMITS.sheets) {
    throw new Refused(
      `holds ${sheets.length} sheets, more than the ${LIMITS.sheets} that are read from one workbook. Move the IMS sheets into a workbook of their own.`,
    );
  }
  return sheets.flatMap(({ attributes }) => {
    const relation = relations.find(({ id }) => id === attributes.get("id"));
    if (!relation) throw damaged("it names a sheet that is not there");
    if (relation.type !== "worksheet") return [];
    const state = attributes.get("state") ?? "visible";
    return {
      name: attributes.get("name") ?? "",
      hidden: state !== "visible",
      part: existing(zip, relation.target),
    };
  });
}

import { decodedText } from "./decodedText";
import type { Gathering } from "../records/gathering";
import { readJson } from "../json/readJson";
import { LIMITS } from "./limits";
import { Refused } from "./refused";
import type { SourceFile, Tell } from "./report";
import { signatureOf } from "./signature";
import { readWorkbook } from "../workbook/readWorkbook";
import { isOfficeDocument, openWorkbook } from "../xlsx/workbook";
import { readZip, type Zip, type ZipEntry } from "../zip/directory";
import { newAllowance, unpackWhole, type Allowance } from "../zip/unpack";

/** A workbook or JSON text, chosen itself or found in a .zip. */
export interface Content {
  readonly name: string;
  /** Reads its records. Throws `Refused`. */
  read(gathering: Gathering, tell: Tell): Promise<void>;
}

/** What there is to read in a file: itself, or the files inside a .zip. Throws `Refused`. */
export function contentsOf({ name, bytes }: SourceFile): readonly Content[] {
  const whole = new Uint8Array(bytes);
  refuseTooLarge(whole.length);
  if (signatureOf(whole) === "json") return [jsonContent(name, whole)];
  const zip = readZip(whole);
  if (isOfficeDocument(zip)) return [workbookContent(name, zip, newAllowance())];
  return members(name, zip);
}

const ANSWER_IS_JSON =
  "The portal answers in JSON, alone or in a .zip: choose the error file of IMS Dashboard › Offline, or the status of the request from your GSP.";

/** The text of an answer of the portal’s: a JSON file, or the only one in a .zip. Throws `Refused`. */
export async function jsonText({ bytes }: Pick<SourceFile, "bytes">): Promise<string> {
  const whole = new Uint8Array(bytes);
  refuseTooLarge(whole.length);
  if (signatureOf(whole) === "json") return decodedText(whole);
  const zip = readZip(whole);
  if (isOfficeDocument(zip)) throw new Refused(`is a workbook. ${ANSWER_IS_JSON}`);
  const [entry, ...others] = [...zip.entries.values()].filter(({ name }) => /\.json$/i.test(name));
  if (!entry) throw new Refused(`is an archive without a JSON file. ${ANSWER_IS_JSON}`);
  if (others.length > 0) {
    throw new Refused(
      `holds ${others.length + 1} JSON files. Unpack it and choose them one after the other.`,
    );
  }
  return decodedText(await unpackWhole(zip, entry, newAllowance(), LIMITS.fileBytes));
}

function refuseTooLarge(length: number): void {
  if (length <= LIMITS.fileBytes) return;
  throw new Refused(
    `has ${Math.ceil(length / 1024 / 1024)} MB; files of up to ${LIMITS.fileBytes / 1024 / 1024} MB are read. Download smaller parts.`,
  );
}

function jsonContent(name: string, bytes: Uint8Array): Content {
  return {
    name,
    async read(gathering, tell) {
      readJson(decodedText(bytes), gathering, tell);
    },
  };
}

function workbookContent(name: string, zip: Zip, allowance: Allowance): Content {
  return {
    name,
    async read(gathering, tell) {
      const workbook = await openWorkbook(zip, allowance);
      const sheets = workbook.sheets.map((entry) => ({
        name: entry.name,
        hidden: entry.hidden,
        size: entry.part.packedBytes,
        read: (tellShare: (share: number) => void) => workbook.read(entry, tellShare),
      }));
      await readWorkbook(sheets, gathering, tell);
    },
  };
}

/** Files of a .zip that may hold records; whether they do, their own bytes tell. */
const MEMBER = /\.(json|xlsx|xlsm|xls|zip)$/i;

function members(name: string, zip: Zip): readonly Content[] {
  const entries = [...zip.entries.values()].filter((entry) => !entry.name.endsWith("/"));
  if (entries.some((entry) => entry.name === "mimetype" || entry.name === "content.xml")) {
    throw new Refused(
      "is an OpenDocument file (.ods). Open it, save it as .xlsx and choose that file.",
    );
  }
  const wanted = entries.filter(
    (entry) => MEMBER.test(entry.name) && !/^__macosx\//i.test(entry.name),
  );
  if (wanted.length === 0) {
    throw new Refused(
      entries.length === 0
        ? "is an archive with nothing in it. Download it again."
        : `is an archive without a .json or .xlsx file (it holds ${listed(entries)}). Choose the archive downloaded from the IMS dashboard.`,
    );
  }
  const allowance = newAllowance();
  return wanted.map((entry) => ({
    name: `${name} › ${entry.name}`,
    async read(gathering, tell) {
      const bytes = await unpackWhole(zip, entry, allowance, LIMITS.fileBytes);
      await memberContent(entry.name, bytes, allowance).read(gathering, tell);
    },
  }));
}

function memberContent(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  allowance: Allowance,
): Content {
  if (signatureOf(bytes) === "json") return jsonContent(name, bytes);
  const zip = readZip(bytes);
  if (isOfficeDocument(zip)) return workbookContent(name, zip, allowance);
  throw new Refused("is an archive inside an archive. Unpack it and choose the files inside.");
}

function listed(entries: readonly ZipEntry[]): string {
  const names = entries.slice(0, 3).map((entry) => entry.name);
  return names.join(", ") + (entries.length > names.length ? " …" : "");
}

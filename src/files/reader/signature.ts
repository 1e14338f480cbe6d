import { Refused } from "./refused";

const DOWNLOAD =
  "Choose the .json, .xlsx or .zip file as it was downloaded from the IMS dashboard of the portal.";

/** What the first bytes of a file tell; its name is not looked at. */
export type Signature = "zip" | "json";

/** First bytes of files that are not read, and what they are. */
const REFUSED: readonly (readonly [bytes: readonly number[], sentence: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], `is a PDF. ${DOWNLOAD}`],
  [[0x52, 0x61, 0x72, 0x21], "is a RAR archive. Unpack it and choose the files inside."],
  [[0x37, 0x7a, 0xbc, 0xaf], "is a 7-Zip archive. Unpack it and choose the files inside."],
  [[0x1f, 0x8b], "is a gzip archive. Unpack it and choose the file inside."],
];

const ZIPS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Bytes looked at of a file that seems to be text. */
const HEAD = 4096;

/** Tells what a file is by its bytes. Throws `Refused`, saying what it is, when it cannot be read. */
export function signatureOf(bytes: Uint8Array): Signature {
  if (bytes.length === 0) {
    throw new Refused("is empty (0 bytes): the download did not finish. Download it again.");
  }
  if (ZIPS.some((zip) => startsWith(bytes, zip))) return "zip";
  if (startsWith(bytes, OLE)) throw new Refused(oleSentence(bytes));
  const refused = REFUSED.find(([first]) => startsWith(bytes, first));
  if (refused) throw new Refused(refused[1]);
  const start = new TextDecoder(textEncoding(bytes)).decode(bytes.subarray(0, HEAD)).trimStart();
  if (/^[[{]/.test(start)) return "json";
  throw new Refused(textSentence(start));
}

/** The encoding of a text, by its byte order mark; UTF-8 without one. */
export function textEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  return "utf-8";
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}

/** Excel keeps a workbook with a password in the container of the old .xls ([MS-OFFCRYPTO] §2.3). */
function oleSentence(bytes: Uint8Array): string {
  const encrypted = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return indexOf(bytes, encrypted) >= 0
    ? "is protected by a password. Open it in Excel, take the password off under File › Info › Protect Workbook, save it and choose it again."
    : "is a workbook of the old kind (.xls). Open it in Excel, save it as .xlsx and choose that file.";
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function textSentence(start: string): string {
  if (/^<(!doctype html|html|head|body|script|table|meta|div)\b/i.test(start)) {
    return `is a web page, not a download: the portal had probably ended the session. Log in and download it again.`;
  }
  if (start.startsWith("<")) {
    return "is an XML file, not a workbook. Open it in Excel, save it as .xlsx and choose that file.";
  }
  if (isPrintable(start)) {
    return `is a text file (CSV), in which document numbers and dates may already be altered. ${DOWNLOAD}`;
  }
  return `is of a kind that cannot be read. ${DOWNLOAD}`;
}

/** No characters but those of a text. */
function isPrintable(text: string): boolean {
  return (
    [...text].every((letter) => letter >= " " || /\s/.test(letter)) && !text.includes("\ufffd")
  );
}

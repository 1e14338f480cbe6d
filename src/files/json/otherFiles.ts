/** A JSON object, of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const DOWNLOAD = "Choose the file of IMS Dashboard › Offline › Download JSON.";

interface OtherFile {
  /** Keys any of which marks the file, at the top or one level below it. */
  readonly keys: readonly string[];
  /** The rest of the sentence that begins with the file's name. */
  readonly sentence: string;
}

/** What the portal answers to an upload. */
const ANSWERS: readonly OtherFile[] = [
  {
    keys: ["imsDetailsErr"],
    sentence: "is the portal's list of refused records, not a download.",
  },
  {
    keys: ["error_report", "transTypCd", "reference_id"],
    sentence: "is the portal's answer to an upload, not a download.",
  },
];

/** Files that are neither an IMS download nor an answer, and are easily taken for one of them. */
const FOREIGN_FILES: readonly OtherFile[] = [
  {
    keys: ["invdata"],
    sentence: "is an action file, which goes to the portal, not a download from it.",
  },
  {
    keys: ["docdata", "itcsumm", "docRejdata"],
    sentence:
      "is a GSTR-2B statement, not an IMS download. Give it to ‘Compare with the portal’s GSTR-2B’ on the GSTR-2B tab.",
  },
  {
    keys: ["all_oth", "imp_gds"],
    sentence: "holds only the counts of the IMS dashboard, not the records.",
  },
];

function sentenceOf(root: unknown, files: readonly OtherFile[]): string | undefined {
  const levels = isObject(root) ? [root, ...Object.values(root).filter(isObject)] : [];
  const known = files.find(({ keys }) =>
    levels.some((level) => keys.some((key) => Object.hasOwn(level, key))),
  );
  return known?.sentence;
}

/** What a file that is not an IMS download is, as the rest of a sentence. */
export function otherFile(root: unknown): string {
  const known = sentenceOf(root, [...ANSWERS, ...FOREIGN_FILES]);
  return `${known ?? "holds no IMS records: it has none of the sections b2b, b2ba, b2bdn, b2bdna, b2bcn, b2bcna, ecom, ecoma and impg."} ${DOWNLOAD}`;
}

/** What a file of the portal's is that is no answer to an upload, as the rest of a sentence, without what to choose. */
export const foreignFile = (root: unknown): string | undefined => sentenceOf(root, FOREIGN_FILES);

/** The GSTR-1 family groups documents under each supplier or customer; IMS lists them flat. */
export function isGrouped(record: unknown): boolean {
  return isObject(record) && (Array.isArray(record["inv"]) || Array.isArray(record["nt"]));
}

export const GROUPED_FILE = `is a GSTR-1 or GSTR-2A file (documents grouped by party), not an IMS download. ${DOWNLOAD}`;

import type { PortalStatement } from "../../gstr2b/portalStatement";
import { decodedText } from "../reader/decodedText";
import { isObject } from "../json/otherFiles";
import { LIMITS } from "../reader/limits";
import { damaged, Refused } from "../reader/refused";
import type { SourceFile } from "../reader/report";
import { shownText } from "../shownText";
import { signatureOf } from "../reader/signature";
import { readZip, type Zip } from "../zip/directory";
import { newAllowance, unpackWhole, type Allowance } from "../zip/unpack";
import { isOfficeDocument } from "../xlsx/workbook";
import { readStatementJson } from "./readStatementJson";
import { readStatementWorkbook } from "./readStatementWorkbook";

const DOWNLOAD = "Choose the file of Returns › GSTR-2B › Download, as the portal gave it.";

/** A GSTR-2B that was read, or the sentence that says why a file is none. */
export type StatementRead = { readonly statement: PortalStatement } | { readonly problem: string };

/** Reads the portal's GSTR-2B: JSON or workbook, or either in a .zip. */
export async function readStatement({ name, bytes }: SourceFile): Promise<StatementRead> {
  try {
    return { statement: await statementIn(name, new Uint8Array(bytes)) };
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    return { problem: shownText(`${name} ${problem.message}`) };
  }
}

async function statementIn(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  allowance: Allowance = newAllowance(),
  isInside = false,
): Promise<PortalStatement> {
  if (signatureOf(bytes) === "json") return fromText(decodedText(bytes));
  const zip = readZip(bytes);
  if (isOfficeDocument(zip)) return readStatementWorkbook(name, zip, allowance);
  if (isInside) {
    throw new Refused("is an archive inside an archive. Unpack it and choose the file inside.");
  }
  return fromZip(zip, allowance);
}

function fromText(text: string): PortalStatement {
  const root = parsed(text);
  const body = isObject(root) && isObject(root["data"]) ? root["data"] : root;
  const isStatement =
    isObject(body) && ["itcsumm", "docdata", "docRejdata"].some((key) => Object.hasOwn(body, key));
  if (!isStatement) throw new Refused(`is no GSTR-2B statement. ${DOWNLOAD}`);
  return readStatementJson(root);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError; its words and positions say nothing to an accountant.
    throw damaged("its JSON is not complete, so it was cut short or altered");
  }
}

async function fromZip(zip: Zip, allowance: Allowance): Promise<PortalStatement> {
  const files = [...zip.entries.values()].filter(({ name }) => /\.(json|xlsx|zip)$/i.test(name));
  const [first] = files;
  if (!first || files.length > 1) {
    throw new Refused(
      `holds ${files.length === 0 ? "no" : "more than one"} GSTR-2B statement. ${DOWNLOAD}`,
    );
  }
  const bytes = await unpackWhole(zip, first, allowance, LIMITS.fileBytes);
  return statementIn(first.name, bytes, allowance, true);
}

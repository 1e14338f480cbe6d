import type { PortalStatement } from "../../gstr2b/portalStatement";
import { decodedText } from "../decodedText";
import { isObject } from "../json/otherFiles";
import { LIMITS } from "../limits";
import { damaged, Refused } from "../refused";
import type { SourceFile } from "../report";
import { shownText } from "../shownText";
import { signatureOf } from "../signature";
import { readZip, type Zip } from "../zip/directory";
import { newAllowance, unpackWhole, type Allowance } from "../zip/unpack";
import { readStatementJson } from "./readStatementJson";

const DOWNLOAD = "Choose the file of Returns › GSTR-2B › Download, as the portal gave it.";

/** A GSTR-2B that was read, or the sentence that says why a file is none. */
export type StatementRead = { readonly statement: PortalStatement } | { readonly problem: string };

/** Reads the portal's GSTR-2B: JSON, or JSON in a .zip. */
export async function readStatement({ name, bytes }: SourceFile): Promise<StatementRead> {
  try {
    return { statement: await statementIn(new Uint8Array(bytes)) };
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    return { problem: shownText(`${name} ${problem.message}`) };
  }
}

async function statementIn(bytes: Uint8Array): Promise<PortalStatement> {
  if (signatureOf(bytes) === "json") return fromText(decodedText(bytes));
  return fromZip(readZip(bytes), newAllowance());
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
  const files = [...zip.entries.values()].filter(({ name }) => /\.json$/i.test(name));
  const [first] = files;
  if (!first || files.length > 1) {
    throw new Refused(
      `holds ${files.length === 0 ? "no" : "more than one"} GSTR-2B statement. ${DOWNLOAD}`,
    );
  }
  return fromText(decodedText(await unpackWhole(zip, first, allowance, LIMITS.fileBytes)));
}

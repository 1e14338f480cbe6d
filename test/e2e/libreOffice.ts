import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { installedProgram } from "./browser";

/** LibreOffice's program, by Node's name of the system. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  linux: ["soffice", "libreoffice"],
  darwin: ["Applications/LibreOffice.app/Contents/MacOS/soffice"],
  win32: ["LibreOffice/program/soffice.exe"],
};

/** The program of an installed LibreOffice, or undefined when there is none. */
export const findLibreOffice = (): string | undefined => installedProgram(PROGRAMS);

/** How long LibreOffice may take on a busy machine. */
const TIMEOUT_MS = 120_000;

/**
 * Lets LibreOffice open a workbook, compute each of its formulas, and save it again. The results the
 * file came with are taken out before, so that none of them can be mistaken for LibreOffice's own.
 */
export async function computedByLibreOffice(xlsx: Uint8Array): Promise<Buffer> {
  const program = findLibreOffice();
  if (program === undefined) throw new Error("LibreOffice was not found on this machine.");
  const folder = await mkdtemp(path.join(tmpdir(), "ims-review-"));
  try {
    const [given, made] = [path.join(folder, "given.xlsx"), path.join(folder, "made")];
    await writeFile(given, withoutResults(xlsx));
    // A profile of its own: one LibreOffice at a time may use the person's.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const job = ["--headless", "--convert-to", "xlsx", "--outdir", made, given];
    await promisify(execFile)(program, [profile, ...job], { timeout: TIMEOUT_MS });
    return await readFile(path.join(made, "given.xlsx"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function withoutResults(xlsx: Uint8Array): Uint8Array {
  const parts = unzipSync(xlsx);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith("xl/worksheets/sheet")) continue;
    parts[name] = strToU8(strFromU8(bytes).replace(/<\/f><v>[^<]*<\/v>/g, "</f>"));
  }
  return zipSync(parts);
}

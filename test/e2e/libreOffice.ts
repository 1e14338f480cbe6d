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
export function computedByLibreOffice(xlsx: Uint8Array): Promise<Buffer> {
  return convertedByLibreOffice(withoutResults(xlsx), "xlsx");
}

/** A page of paper: its width and height in points, 72 to an inch. */
export interface PaperPage {
  readonly width: number;
  readonly height: number;
}

/** The pages on which LibreOffice prints a sheet of a workbook, the one that is in front. */
export async function printedByLibreOffice(
  xlsx: Uint8Array,
  sheet: string,
): Promise<readonly PaperPage[]> {
  const pdf = await convertedByLibreOffice(withoutOtherSheets(xlsx, sheet), "pdf");
  const pages = pdf
    .toString("latin1")
    .matchAll(/\/Type\/Page\b[^>]*?\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...pages].map(([, width, height]) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  }));
}

async function convertedByLibreOffice(xlsx: Uint8Array, kind: "xlsx" | "pdf"): Promise<Buffer> {
  const program = findLibreOffice();
  if (program === undefined) throw new Error("LibreOffice was not found on this machine.");
  const folder = await mkdtemp(path.join(tmpdir(), "ims-review-"));
  try {
    const [given, made] = [path.join(folder, "given.xlsx"), path.join(folder, "made")];
    await writeFile(given, xlsx);
    // A profile of its own: one LibreOffice at a time may use the person's.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const job = ["--headless", "--convert-to", kind, "--outdir", made, given];
    await promisify(execFile)(program, [profile, ...job], { timeout: TIMEOUT_MS });
    return await readFile(path.join(made, `given.${kind}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Hides all sheets but one: what is hidden is not printed. */
function withoutOtherSheets(xlsx: Uint8Array, shown: string): Uint8Array {
  const parts = unzipSync(xlsx);
  const workbook = "xl/workbook.xml";
  const text = strFromU8(parts[workbook] ?? new Uint8Array());
  parts[workbook] = strToU8(
    text.replace(/<sheet name="([^"]*)"/g, (sheet, name) =>
      name === shown ? sheet : `${sheet} state="hidden"`,
    ),
  );
  return zipSync(parts);
}

function withoutResults(xlsx: Uint8Array): Uint8Array {
  const parts = unzipSync(xlsx);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith("xl/worksheets/sheet")) continue;
    parts[name] = strToU8(strFromU8(bytes).replace(/<\/f><v>[^<]*<\/v>/g, "</f>"));
  }
  return zipSync(parts);
}

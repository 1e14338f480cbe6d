import { readFileSync } from "node:fs";
import type { OpenPage } from "./open";

/** The bytes of the .xlsx that *Save a copy* gives. */
export async function savedCopy({ page }: OpenPage): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save a copy" }).click(),
  ]);
  return readFileSync(await download.path());
}

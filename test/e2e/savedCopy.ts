import type { OpenPage } from "./open";

/** The bytes of the .xlsx that *Save a copy* gives. */
export async function savedCopy({ page, saved }: OpenPage): Promise<Buffer> {
  return (await saved(() => page.getByRole("button", { name: "Save a copy" }).click())).bytes;
}

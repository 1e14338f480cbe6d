import type { ActionFile } from "../review/desk";

/** Long enough for the browser to have read the blob, even where it asks where to put it. */
const KEPT_FOR_MS = 60_000;

/** Offers the file as a download: nothing is sent, the browser writes it. */
export function saveFile({ name, text }: ActionFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_MS);
}

import type { OfferedFile } from "../../review/export/exportState";

/** Long enough for the browser to have read the blob, even where it asks where to put it. */
const KEPT_FOR_MS = 60_000;

/** Offers the file as a download: nothing is sent, the browser writes it. */
export function saveFile({ name, type, bytes }: OfferedFile): void {
  const url = URL.createObjectURL(new Blob([...bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_MS);
}

/** The file as a text. */
export function textOf({ bytes }: OfferedFile): string {
  const decoder = new TextDecoder();
  const texts = bytes.map((part) => decoder.decode(part, { stream: true }));
  return texts.join("") + decoder.decode();
}

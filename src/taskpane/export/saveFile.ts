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

/**
 * Copies the file as a text; false where the browser does not let it. Excel on the web gives its panes
 * no permission for the clipboard, which the old command does without.
 */
export async function copyText(file: OfferedFile): Promise<boolean> {
  const text = textOf(file);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not permitted, or no clipboard at all: the old way may still be open.
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const box = document.createElement("textarea");
  const focused = document.activeElement;
  box.value = text;
  document.body.append(box);
  box.select();
  const isCopied = document.execCommand("copy");
  box.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}

import { screen } from "@testing-library/react";
import type { DeskState } from "../../src/review/desk/deskState";
import type { OfferedFile } from "../../src/review/export/exportState";
import { openPane } from "./openPane";

/** The pane with its tab Export open. */
export async function openExport(patch?: Partial<DeskState>) {
  const pane = openPane(patch);
  await pane.user.click(screen.getByRole("tab", { name: "Export" }));
  await screen.findByRole("button", { name: "Export action file" });
  return pane;
}

/** What the browser would have saved: the blobs that were offered, by the name of the download. */
export function catchDownloads() {
  const saved: { name: string; blob: Blob }[] = [];
  let offered: Blob | undefined;
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) offered = blob;
    return "blob:action-file";
  };
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (offered && this.href === "blob:action-file") {
      saved.push({ name: this.download, blob: offered });
    }
  });
  return saved;
}

/** An action file of two records. */
export const FILE: OfferedFile = {
  name: "IMS_29AACCH4321K1ZJ.json",
  type: "application/json",
  bytes: ['{"reqtyp":', '"SAVE"}'].map((text) => Uint8Array.from(Buffer.from(text))),
  size: 17,
  records: 2,
};

import { useEffect, useState, type DragEvent } from "react";

const carriesFiles = (types: readonly string[]): boolean => types.includes("Files");

/** A browser opens a file that is dropped beside the target, and the pane would be gone. */
function refuseDrop(event: globalThis.DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer) return;
  if (!carriesFiles(event.dataTransfer.types)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
}

/** Keeps files that are dropped where they are not wanted from replacing the pane. */
export function useDropRefusal(): void {
  useEffect(() => {
    window.addEventListener("dragover", refuseDrop);
    window.addEventListener("drop", refuseDrop);
    return () => {
      window.removeEventListener("dragover", refuseDrop);
      window.removeEventListener("drop", refuseDrop);
    };
  }, []);
}

/** Makes an element take dropped files: its handlers, and whether files are over it now. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    onDragOver(event: DragEvent): void {
      if (!carriesFiles(event.dataTransfer.types)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setOver(true);
    },
    onDragLeave(event: DragEvent<HTMLElement>): void {
      const into = event.relatedTarget;
      if (!(into instanceof Node && event.currentTarget.contains(into))) setOver(false);
    },
    onDrop(event: DragEvent): void {
      if (!carriesFiles(event.dataTransfer.types)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...event.dataTransfer.files]);
    },
  };
}

import { useState } from "react";
import type { Desk } from "../../review/desk/desk";
import { FileChooser } from "../load/FileChooser";
import { Trouble } from "../Trouble";
import { readChosen } from "../load/chosenFiles";
import { whenFree, type Hindrance } from "../hindrance";

interface PortalStatementChooserProps {
  readonly desk: Desk;
  readonly hindrance: Hindrance | undefined;
}

/** The button that takes the portal's own GSTR-2B file. */
export function PortalStatementChooser({ desk, hindrance }: PortalStatementChooserProps) {
  const [unreadable, setUnreadable] = useState<string>();
  const take = async (chosen: readonly File[]) => {
    const { files, problem } = await readChosen(chosen);
    setUnreadable(problem);
    const [file] = files ?? [];
    if (!file) return;
    await whenFree(desk);
    await desk.takePortalStatement(file);
  };
  return (
    <>
      <FileChooser
        single
        quiet
        label="Compare with the portal’s GSTR-2B"
        hindrance={hindrance}
        onChoose={(chosen) => void take(chosen)}
      />
      {unreadable !== undefined && <Trouble level="error">{unreadable}</Trouble>}
    </>
  );
}

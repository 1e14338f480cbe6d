import { useEffect, useRef } from "react";
import type { DeskState } from "../../review/desk/deskState";
import { CHECKING, type Checklist } from "../../review/export/exportState";
import { untilLoaded, type Hindrance } from "../hindrance";

/** A step that waits for the check list. */
interface Kept {
  readonly step: () => void;
  /** The check list before it: still there where the check was cancelled or failed. */
  readonly before: Checklist | undefined;
}

/** What hinders an export, and its click: at once, or kept. */
interface AfterCheck {
  readonly hindrance: Hindrance | undefined;
  take(step: () => void): void;
}

/**
 * The records are checked unasked when the tab opens. Who clicks an export meanwhile gets it once the
 * check list is made: the last click alone, and not when the check came to nothing or the tab was left.
 */
export function useAfterCheck(state: DeskState): AfterCheck {
  const { work, checklist } = state;
  const kept = useRef<Kept>(undefined);
  useEffect(() => {
    if (work || !kept.current) return;
    const { step, before } = kept.current;
    kept.current = undefined;
    if (checklist !== before) step();
  }, [work, checklist]);
  if (work?.what !== CHECKING) return { hindrance: untilLoaded(state), take: (step) => step() };
  return {
    hindrance: undefined,
    take(step) {
      kept.current = { step, before: checklist };
    },
  };
}

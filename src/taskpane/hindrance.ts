import type { Desk } from "../review/desk/desk";
import type { DeskState } from "../review/desk/deskState";

/** Why a button cannot be pressed now. */
export interface Hindrance {
  readonly reason: string;
  /** It ends by itself, mostly at once: the button is greyed only when it lasts. */
  readonly passing: boolean;
}

/** What keeps every step waiting: the desk takes one at a time. */
export function untilFree({ ready, waitingForCell, work }: DeskState): Hindrance | undefined {
  if (!ready) return { reason: "IMS Review is still looking at the workbook.", passing: true };
  if (waitingForCell) {
    return { reason: "Excel is in a cell. Press Enter or Esc there to go on.", passing: true };
  }
  return work && { reason: `Wait until this is done: ${work.what}.`, passing: true };
}

/** Waits until the desk can take a step, for what the user gave while another was running. */
export function whenFree(desk: Desk): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (untilFree(desk.state)) return;
      stop();
      resolve();
    };
    const stop = desk.subscribe(look);
    look();
  });
}

/** What keeps the steps waiting that need loaded records. */
export function untilLoaded(state: DeskState): Hindrance | undefined {
  const hindrance = untilFree(state);
  if (hindrance || state.tables.length > 0) return hindrance;
  return { reason: "No records yet. Load IMS files on the Load tab first.", passing: false };
}

import { useCallback, useSyncExternalStore } from "react";
import type { Desk } from "../review/desk/desk";
import type { DeskState } from "../review/desk/deskState";

/** The desk's state, now and after each change. */
export function useDeskState(desk: Desk): DeskState {
  const subscribe = useCallback((listener: () => void) => desk.subscribe(listener), [desk]);
  return useSyncExternalStore(subscribe, () => desk.state);
}

import type { Desk } from "../review/desk";
import type { DeskState } from "../review/deskState";

/** What each tab of the pane is given. */
export interface PanelProps {
  readonly desk: Desk;
  readonly state: DeskState;
}

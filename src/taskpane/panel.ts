import type { Desk } from "../review/desk/desk";
import type { DeskState } from "../review/desk/deskState";

/** What each tab of the pane is given. */
export interface PanelProps {
  readonly desk: Desk;
  readonly state: DeskState;
}

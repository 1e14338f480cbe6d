import { tokens } from "@fluentui/react-components";
import {
  ArrowResetFilled,
  CheckmarkCircleFilled,
  ClockFilled,
  DismissCircleFilled,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { Action } from "../../ims/actions";

interface ActionSign {
  readonly Icon: FluentIcon;
  readonly ink: string;
}

/** The sign and the colour of each action: those of the ribbon, in the theme's own shades. */
export const ACTION_SIGNS: Readonly<Record<Action, ActionSign>> = {
  Accepted: { Icon: CheckmarkCircleFilled, ink: tokens.colorStatusSuccessForeground1 },
  Rejected: { Icon: DismissCircleFilled, ink: tokens.colorStatusDangerForeground1 },
  Pending: { Icon: ClockFilled, ink: tokens.colorStatusWarningForeground1 },
  "No action": { Icon: ArrowResetFilled, ink: tokens.colorNeutralForeground3 },
};

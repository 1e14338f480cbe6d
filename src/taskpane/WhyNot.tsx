import { Tooltip } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Hindrance } from "./hindrance";

interface WhyNotProps {
  readonly hindrance: Hindrance | undefined;
  /** Said where nothing hinders. */
  readonly tip?: string | undefined;
  readonly children: ReactElement;
}

/** Says on hover and on focus why a control cannot be used now, or what it does. */
export function WhyNot({ hindrance, tip, children }: WhyNotProps) {
  const [asked, setAsked] = useState(false);
  const said = hindrance?.reason ?? tip;
  // Always the same tree: a tooltip that comes and goes would mount the control anew, without focus.
  return (
    <Tooltip
      content={said ?? ""}
      relationship="description"
      visible={asked && said !== undefined}
      // Asked only while it is hindered: a step that was just started explains nothing unasked.
      onVisibleChange={(_, { visible }) => setAsked(visible && said !== undefined)}
    >
      {children}
    </Tooltip>
  );
}

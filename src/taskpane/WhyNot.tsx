import { Tooltip } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Hindrance } from "./hindrance";

interface WhyNotProps {
  readonly hindrance: Hindrance | undefined;
  readonly children: ReactElement;
}

/** Says on hover and on focus why a control cannot be used now. */
export function WhyNot({ hindrance, children }: WhyNotProps) {
  const [asked, setAsked] = useState(false);
  // Always the same tree: a tooltip that comes and goes would mount the control anew, without focus.
  return (
    <Tooltip
      content={hindrance?.reason ?? ""}
      relationship="description"
      visible={asked && hindrance !== undefined}
      // Asked only while it is hindered: a step that was just started explains nothing unasked.
      onVisibleChange={(_, { visible }) => setAsked(visible && hindrance !== undefined)}
    >
      {children}
    </Tooltip>
  );
}

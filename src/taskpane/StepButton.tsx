import {
  Button,
  Tooltip,
  makeStyles,
  mergeClasses,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import type { Hindrance } from "./hindrance";

const useStyles = makeStyles({
  root: { minWidth: 0 },
  // Most steps are over before the eye could make out a grey button, which would only flicker.
  passing: { opacity: 0.5, transitionProperty: "opacity", transitionDelay: "400ms" },
});

interface StepButtonProps {
  readonly children: ReactNode;
  readonly hindrance: Hindrance | undefined;
  readonly icon?: ReactElement;
  readonly appearance?: "primary" | "secondary" | "subtle" | "transparent";
  readonly size?: "small" | "medium";
  readonly className?: string;
  /** The focus comes back to it from the dialog it opens. */
  readonly opensDialog?: boolean;
  readonly onStep: () => void;
}

/** A button that takes a step, or says on hover and on focus why it cannot. */
export function StepButton(props: StepButtonProps) {
  const { children, hindrance, className, opensDialog, onStep, ...look } = props;
  const [asked, setAsked] = useState(false);
  const restoreTarget = useRestoreFocusTarget();
  const styles = useStyles();
  return (
    <Tooltip
      content={hindrance?.reason ?? ""}
      relationship="description"
      visible={asked && hindrance !== undefined}
      onVisibleChange={(_, { visible }) => setAsked(visible)}
    >
      <Button
        {...look}
        {...(opensDialog && restoreTarget)}
        className={mergeClasses(styles.root, hindrance?.passing && styles.passing, className)}
        // Never the `disabled` attribute: it would take the focus away and hide the reason.
        disabledFocusable={hindrance?.passing === false}
        aria-disabled={hindrance !== undefined}
        onClick={onStep}
      >
        {children}
      </Button>
    </Tooltip>
  );
}

import {
  Button,
  makeStyles,
  mergeClasses,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { WhyNot } from "./WhyNot";
import type { Hindrance } from "./hindrance";

const useStyles = makeStyles({
  root: { minWidth: 0 },
  // Most steps are over before the eye could make out a grey button, which would only flicker.
  passing: { opacity: 0.5, transitionProperty: "opacity", transitionDelay: "400ms" },
});

interface StepButtonProps {
  readonly children?: ReactNode;
  /** Its name where it shows only an icon. */
  readonly label?: string;
  readonly hindrance: Hindrance | undefined;
  /** What it will do, said on hover and on focus. */
  readonly tip?: string | undefined;
  readonly icon?: ReactElement;
  readonly appearance?: "primary" | "secondary" | "subtle" | "transparent";
  readonly size?: "small" | "medium";
  readonly className?: string;
  /** It sends the form it stands in, which then takes the step. */
  readonly submits?: boolean;
  readonly onStep?: () => void;
}

/** A button that takes a step, or says on hover and on focus why it cannot. */
export function StepButton(props: StepButtonProps) {
  const { children, label, hindrance, tip, className, submits, onStep, ...look } = props;
  // The focus comes back to it from a question that its step asks.
  const restoreTarget = useRestoreFocusTarget();
  const styles = useStyles();
  return (
    <WhyNot hindrance={hindrance} tip={tip}>
      <Button
        {...look}
        {...restoreTarget}
        className={mergeClasses(styles.root, hindrance?.passing && styles.passing, className)}
        // Never the `disabled` attribute: it would take the focus away and hide the reason.
        disabledFocusable={hindrance?.passing === false}
        {...(label !== undefined && { "aria-label": label })}
        aria-disabled={hindrance !== undefined}
        {...(submits && { type: "submit" as const })}
        onClick={onStep}
      >
        {children}
      </Button>
    </WhyNot>
  );
}

import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";

interface HelpButtonProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Opens and closes the help, beside the tabs of the work. */
export function HelpButton({ open, onToggle }: HelpButtonProps) {
  const focusReturns = useRestoreFocusTarget();
  return (
    <Button
      {...focusReturns}
      size="small"
      appearance="subtle"
      icon={<MoreHorizontalRegular />}
      aria-label="Help"
      aria-expanded={open}
      onClick={onToggle}
    />
  );
}

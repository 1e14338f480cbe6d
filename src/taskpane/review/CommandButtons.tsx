import { makeStyles, tokens } from "@fluentui/react-components";
import { ACTIONS, type Command } from "../../ims/actions";
import { StepButton } from "../StepButton";
import { ACTION_SIGNS } from "./actionSigns";
import type { Hindrance } from "../hindrance";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", columnGap: "4px" },
  button: {
    padding: "5px 2px",
    fontSize: tokens.fontSizeBase200,
    "& .fui-Button__icon": { width: "16px", height: "16px", marginRight: "4px" },
    // The words come first where both do not fit.
    "@media (max-width: 335px)": { "& .fui-Button__icon": { display: "none" } },
  },
});

interface CommandButtonsProps {
  readonly hindrance: Hindrance | undefined;
  /** What each would do, said on hover and on focus. */
  readonly promise: (command: Command) => string | undefined;
  readonly onCommand: (command: Command) => void;
}

/** Accept, Reject, Pending, Reset: the words, signs and order of the ribbon. */
export function CommandButtons({ hindrance, promise, onCommand }: CommandButtonsProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {ACTIONS.map(({ action, command }) => {
        const { Icon, ink } = ACTION_SIGNS[action];
        return (
          <StepButton
            key={command}
            className={styles.button}
            hindrance={hindrance}
            tip={promise(command)}
            icon={
              <Icon fontSize={16} color={hindrance?.passing === false ? "currentColor" : ink} />
            }
            onStep={() => onCommand(command)}
          >
            {command}
          </StepButton>
        );
      })}
    </div>
  );
}

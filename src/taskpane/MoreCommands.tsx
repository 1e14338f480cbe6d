import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import type { MarkCommand } from "../review/deskState";
import type { Hindrance } from "./hindrance";

const useStyles = makeStyles({ button: { minWidth: "24px", padding: 0 } });

interface MoreCommandsProps {
  readonly hindrance: Hindrance | undefined;
  readonly onCommand: (command: MarkCommand) => void;
}

/** What is done with rows more seldom. */
export function MoreCommands({ hindrance, onCommand }: MoreCommandsProps) {
  const styles = useStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-label="More commands"
          icon={<MoreHorizontalRegular />}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            disabled={hindrance !== undefined}
            onClick={() => onCommand("Back to portal status")}
          >
            Back to portal status
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

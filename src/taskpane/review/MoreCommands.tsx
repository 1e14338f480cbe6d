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
import type { Hindrance } from "../hindrance";

const useStyles = makeStyles({ button: { minWidth: "24px", padding: 0 } });

export interface SeldomCommand {
  readonly title: string;
  readonly onTake: () => void;
}

interface MoreCommandsProps {
  readonly hindrance: Hindrance | undefined;
  readonly commands: readonly SeldomCommand[];
}

/** What is done with rows more seldom. */
export function MoreCommands({ hindrance, commands }: MoreCommandsProps) {
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
          {commands.map(({ title, onTake }) => (
            <MenuItem key={title} disabled={hindrance !== undefined} onClick={onTake}>
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

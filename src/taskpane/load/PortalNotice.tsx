import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  root: { flexShrink: 0 },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The portal's notice, once a load. */
export function PortalNotice({ onDismiss }: { readonly onDismiss: () => void }) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.root} intent="info" layout="multiline">
      <MessageBarBody className={styles.text}>
        Records without action are treated as accepted when GSTR-2B is generated.
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label="Dismiss the notice"
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

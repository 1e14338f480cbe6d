import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    fontSize: "inherit",
    lineHeight: "inherit",
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});

interface RecordsLinkProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onOpen: () => void;
}

/**
 * A link that opens records on a sheet. Not an anchor: it leads to no address, and a `#` in the
 * pane's address is one more page for Excel to go back to.
 */
export function RecordsLink({ label, children, onOpen }: RecordsLinkProps) {
  const styles = useStyles();
  return (
    <Link as="span" className={styles.root} role="link" aria-label={label} onClick={onOpen}>
      {children}
    </Link>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { formatTwoB, type Cycle } from "../ims/returnCycle";
import type { Period } from "../ims/period";
import type { Client } from "../review/desk/deskState";

const useStyles = makeStyles({
  root: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

interface ClientLineProps {
  readonly client: Client;
  readonly period: Period;
  readonly cycle: Cycle;
  readonly loaded: boolean;
}

/** Whose records these are, and of which period. */
export function ClientLine({ client, period, cycle, loaded }: ClientLineProps) {
  const styles = useStyles();
  const gstin = client.gstin || "GSTIN not known yet";
  return (
    <h1 className={styles.root}>
      {loaded ? [gstin, formatTwoB(period, cycle)].filter(Boolean).join(" · ") : "IMS Review"}
    </h1>
  );
}

import { Body1, FluentProvider, makeStyles } from "@fluentui/react-components";
import { paneTheme, prefersDark } from "./theme";

const useStyles = makeStyles({
  root: { minHeight: "100vh", boxSizing: "border-box", padding: "12px", margin: 0 },
});

/** Stands in the pane until the workbook has been looked at. */
export function Opening() {
  const styles = useStyles();
  return (
    <FluentProvider theme={paneTheme(prefersDark())}>
      <Body1 as="p" block className={styles.root}>
        Looking at the workbook…
      </Body1>
    </FluentProvider>
  );
}

import { Body1, Subtitle2, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { padding: "24px 12px", display: "flex", flexDirection: "column", rowGap: "8px" },
});

/** Said when the page was opened by itself. */
export function NotInExcel() {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <Subtitle2 as="h1">IMS Review works inside Excel</Subtitle2>
      <Body1 as="p">
        This page was opened in a browser, so there is no workbook to work on. In Excel, choose Open
        pane on the IMS tab.
      </Body1>
    </main>
  );
}

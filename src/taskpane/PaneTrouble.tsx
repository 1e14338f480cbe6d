import { Body1, FluentProvider, Subtitle2, makeStyles } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { paneTheme, prefersDark } from "./theme";

const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: "24px 12px",
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    overflowWrap: "anywhere",
  },
});

/** Said in place of the pane when it cannot be opened or cannot go on. */
export function PaneTrouble({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  const what = error instanceof Error ? error.message : String(error);
  return (
    <FluentProvider theme={paneTheme(prefersDark())}>
      <main>
        <div className={styles.root} role="alert">
          <Subtitle2 as="h1">IMS Review had to stop</Subtitle2>
          <Body1 as="p">{what}</Body1>
          <Body1 as="p">
            The marks on the sheets are kept. Close this pane and open it again from the IMS tab.
          </Body1>
        </div>
      </main>
    </FluentProvider>
  );
}

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a fault in the pane from leaving it blank. Only a class can be React's error boundary. */
export class PaneBoundary extends Component<BoundaryProps, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return "error" in this.state ? <PaneTrouble error={this.state.error} /> : this.props.children;
  }
}

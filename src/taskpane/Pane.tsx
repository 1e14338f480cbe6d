import {
  FluentProvider,
  Tab,
  TabList,
  makeStaticStyles,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, type ComponentType } from "react";
import type { Desk } from "../review/desk/desk";
import { ClientLine } from "./ClientLine";
import { HelpButton } from "./help/HelpButton";
import { later } from "./later";
import { LoadTab } from "./load/LoadTab";
import { NotInExcel } from "./NotInExcel";
import { StatusLine } from "./status/StatusLine";
import { Strip } from "./strip/Strip";
import { useDropRefusal } from "./load/fileDrop";
import type { PanelProps } from "./panel";
import { paneTheme, useColorScheme } from "./theme";
import { useDeskState } from "./useDeskState";

const ReviewTab = later(async () => (await import("./review/ReviewTab")).ReviewTab);
const StatementTab = later(async () => (await import("./statement/StatementTab")).StatementTab);
const ExportTab = later(async () => (await import("./export/ExportTab")).ExportTab);
const HelpPage = later(async () => (await import("./help/HelpPage")).HelpPage);
const Questions = later(async () => (await import("./Questions")).Questions);

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const LOW = "@media (max-height: 300px)";

const useStyles = makeStyles({
  root: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    // Zoomed in there is no room for a part that scrolls by itself: the whole pane does.
    [LOW]: { height: "auto", minHeight: "100vh", overflow: "visible" },
  },
  top: { flexShrink: 0, padding: "8px 12px 0" },
  // Office draws its own small menu over the top right corner.
  title: { display: "flex", justifyContent: "space-between", paddingRight: "28px" },
  tabs: { marginLeft: "-8px" },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // The bar has its place from the start and counts as margin: nothing moves when it comes.
    padding: "12px 4px 12px 12px",
    scrollbarGutter: "stable",
    [LOW]: { overflowY: "visible" },
    "::-webkit-scrollbar": { width: "8px" },
    "::-webkit-scrollbar-thumb": {
      borderRadius: "4px",
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
});

type TabKey = "load" | "review" | "statement" | "export";

interface PaneTab {
  readonly key: TabKey;
  readonly title: string;
  readonly Panel: ComponentType<PanelProps>;
}

const LOAD: PaneTab = { key: "load", title: "Load", Panel: LoadTab };

const TABS: readonly PaneTab[] = [
  LOAD,
  { key: "review", title: "Review", Panel: ReviewTab },
  { key: "statement", title: "GSTR-2B", Panel: StatementTab },
  { key: "export", title: "Export", Panel: ExportTab },
];

/** The whole pane: what is always there, and one of the four tabs. */
export function Pane({ desk }: { readonly desk: Desk }) {
  usePageStyles();
  useDropRefusal();
  const styles = useStyles();
  const state = useDeskState(desk);
  useColorScheme(state.dark);
  const [chosen, setChosen] = useState<TabKey>();
  const [helping, setHelping] = useState(false);
  const loaded = state.tables.length > 0;
  // A workbook that comes with records opens at Review. Decided once: later the user turns the page.
  if (chosen === undefined && state.ready) setChosen(loaded || state.outward ? "review" : "load");

  const shown = TABS.find(({ key }) => key === chosen) ?? LOAD;

  const open = (key: TabKey) => {
    setHelping(false);
    setChosen(key);
  };

  return (
    <FluentProvider theme={paneTheme(state.dark)}>
      {state.inExcel ? (
        <div className={styles.root}>
          <header className={styles.top}>
            <div className={styles.title}>
              <ClientLine
                client={state.client}
                period={state.period}
                cycle={state.cycle}
                loaded={loaded}
              />
              <HelpButton open={helping} onToggle={() => setHelping(!helping)} />
            </div>
            {state.strip && <Strip strip={state.strip} />}
            <TabList
              className={styles.tabs}
              size="small"
              selectedValue={helping ? "help" : shown.key}
              onTabSelect={(_, { value }) => {
                const tab = TABS.find(({ key }) => key === value);
                if (tab) open(tab.key);
              }}
            >
              {TABS.map(({ key, title }) => (
                <Tab key={key} id={`tab-${key}`} value={key} aria-controls={`panel-${key}`}>
                  {title}
                </Tab>
              ))}
            </TabList>
          </header>
          {helping ? (
            <main className={styles.panel}>
              <HelpPage desk={desk} state={state} onClose={() => setHelping(false)} />
            </main>
          ) : (
            <main key={shown.key} className={styles.panel}>
              <div id={`panel-${shown.key}`} role="tabpanel" aria-labelledby={`tab-${shown.key}`}>
                <shown.Panel desk={desk} state={state} />
              </div>
            </main>
          )}
          <StatusLine desk={desk} state={state} onShowProblems={() => open("load")} />
          <Questions desk={desk} state={state} />
        </div>
      ) : (
        <NotInExcel />
      )}
    </FluentProvider>
  );
}

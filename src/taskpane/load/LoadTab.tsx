import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FileChooser } from "./FileChooser";
import { GstinField } from "./GstinField";
import { InitialsField } from "./InitialsField";
import { LoadReport } from "./LoadReport";
import type { PanelProps } from "../panel";
import { PortalNotice } from "./PortalNotice";
import { StepButton } from "../StepButton";
import { Trouble } from "../Trouble";
import { readChosen } from "./chosenFiles";
import { useFileDrop } from "./fileDrop";
import { untilFree, whenFree } from "../hindrance";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "12px", minHeight: "100%" },
  over: {
    outline: `2px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: "4px",
    borderRadius: tokens.borderRadiusMedium,
  },
  files: { display: "flex", flexDirection: "column", rowGap: "4px" },
  others: { display: "flex", justifyContent: "center", flexWrap: "wrap", columnGap: "4px" },
  other: { color: tokens.colorBrandForegroundLink },
  first: { margin: 0 },
});

/** Files in: choose or drop them, say whose they are, see what was found. */
export function LoadTab({ desk, state }: PanelProps) {
  const styles = useStyles();
  const [unreadable, setUnreadable] = useState<string>();
  const hindrance = untilFree(state);

  const load = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return;
    const { files, problem } = await readChosen(chosen);
    setUnreadable(problem);
    if (!files) return;
    await whenFree(desk);
    await desk.load(files);
  };
  const { over, ...dropTarget } = useFileDrop((files) => void load(files));

  const others = [
    [{ title: "Read this workbook", step: () => desk.loadThisWorkbook() }],
    [
      { title: "Try with sample data", step: () => desk.loadSample("inward") },
      { title: "Outward sample", step: () => desk.loadSample("outward") },
    ],
  ] as const;

  return (
    <div className={`${styles.root} ${over ? styles.over : ""}`} {...dropTarget}>
      {state.tables.length === 0 && (
        <Body1 as="p" block className={styles.first}>
          Choose or drop the files you downloaded from the portal’s IMS dashboard (.json, .xlsx,
          .xlsm, .zip; several at once). Each table gets a sheet. Nothing leaves this computer.
        </Body1>
      )}
      <div className={styles.files}>
        <FileChooser
          label="Choose IMS files"
          hindrance={hindrance}
          onChoose={(files) => void load(files)}
        />
        {others.map((row) => (
          <div key={row[0].title} className={styles.others}>
            {row.map(({ title, step }) => (
              <StepButton
                key={title}
                appearance="transparent"
                size="small"
                className={styles.other}
                hindrance={hindrance}
                onStep={() => void step()}
              >
                {title}
              </StepButton>
            ))}
          </div>
        ))}
      </div>
      {unreadable && <Trouble level="error">{unreadable}</Trouble>}
      {state.notice && <PortalNotice onDismiss={() => desk.dismissNotice()} />}
      {state.report && (
        <LoadReport
          report={state.report}
          hindrance={hindrance}
          onShowChanges={() => void desk.showChanges()}
        />
      )}
      <GstinField client={state.client} onChange={(text) => desk.setGstin(text)} />
      <InitialsField initials={state.initials} onChange={(text) => void desk.setInitials(text)} />
    </div>
  );
}

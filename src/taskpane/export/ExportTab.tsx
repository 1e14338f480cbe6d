import { Body1, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { OfferedFile } from "../../review/export/exportState";
import { AfterUpload } from "./AfterUpload";
import { Checklist, ChecklistToCome } from "./Checklist";
import { ExportDialog } from "./ExportDialog";
import { ExportOptions } from "./ExportOptions";
import { OfferedFiles } from "./OfferedFiles";
import type { Desk } from "../../review/desk/desk";
import type { PanelProps } from "../panel";
import { StepButton } from "../StepButton";
import { untilLoaded } from "../hindrance";
import { saveFile } from "./saveFile";
import { useAfterCheck } from "./useAfterCheck";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "12px" },
  first: { margin: 0 },
  wide: { width: "100%" },
});

/** Goes through the records once the tab is open and the desk can: at once, or when it has read the workbook. */
function useCheckOnOpening(desk: Desk, canCheck: boolean): void {
  const checked = useRef(false);
  useEffect(() => {
    if (checked.current || !canCheck) return;
    checked.current = true;
    void desk.check();
  }, [desk, canCheck]);
}

/** Files out: what changed, what stands in the way, and the action file for the portal. */
export function ExportTab({ desk, state }: PanelProps) {
  const styles = useStyles();
  const hindrance = untilLoaded(state);
  const afterCheck = useAfterCheck(state);
  useCheckOnOpening(desk, hindrance === undefined);
  const save = async (files: Promise<readonly OfferedFile[] | undefined>) => {
    for (const file of (await files) ?? []) saveFile(file);
  };
  return (
    <div className={styles.root}>
      {state.tables.length === 0 && (
        <Body1 as="p" block className={styles.first}>
          The action file holds the records whose action changed since the download. Upload it on
          the portal: IMS dashboard, Offline.
        </Body1>
      )}
      <StepButton
        appearance="primary"
        className={styles.wide}
        hindrance={afterCheck.hindrance}
        onStep={() => afterCheck.take(() => void save(desk.exportActions()))}
      >
        Export action file
      </StepButton>
      <StepButton
        appearance="transparent"
        size="small"
        hindrance={afterCheck.hindrance}
        tip="The same records as an .xlsx, with totals, for the client’s file and the partner’s signature."
        onStep={() =>
          afterCheck.take(
            () => void save(desk.exportWorkbook().then((workbook) => workbook && [workbook])),
          )
        }
      >
        Save action workbook
      </StepButton>
      <OfferedFiles desk={desk} state={state} />
      {state.exported && <AfterUpload desk={desk} state={state} />}
      {state.checklist ? (
        <Checklist
          checklist={state.checklist}
          hindrance={hindrance}
          onShow={(id) => void desk.showCheck(id)}
          onCheck={() => void desk.check()}
        />
      ) : (
        hindrance?.passing && <ChecklistToCome reason={hindrance.reason} />
      )}
      {!state.exported && <AfterUpload desk={desk} state={state} />}
      <ExportOptions desk={desk} state={state} />
      <ExportDialog
        question={state.exportQuestion}
        onAnswer={(agree) => void save(desk.answerExport(agree))}
      />
    </div>
  );
}

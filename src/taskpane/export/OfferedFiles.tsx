import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { howMany } from "../../ims/money";
import type { OfferedFile } from "../../review/export/exportState";
import type { PanelProps } from "../panel";
import { StepButton } from "../StepButton";
import { untilFree } from "../hindrance";
import { copyText } from "../copyText";
import { saveFile, textOf } from "./saveFile";

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "8px" },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", columnGap: "4px", paddingTop: "4px" },
  note: { margin: "4px 0 0" },
  text: {
    width: "100%",
    boxSizing: "border-box",
    marginTop: "4px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Text boxes beyond this hold up the pane for seconds. */
const MOST_SHOWN = 1_000_000;

const TOO_LONG = {
  reason: "The text is too long to be shown. Download the file, or copy it.",
  passing: false,
};

const isText = ({ type }: OfferedFile): boolean => type === "application/json";

/** The other ways beside the download, by what the files are. */
function otherWays(files: readonly OfferedFile[]): string {
  const ways = [
    ...(files.some(isText) ? ["copy the action file"] : []),
    ...(files.every(isText) ? [] : ["open the workbook in Excel"]),
  ];
  return `If no file appeared among your downloads, ${ways.join(" or ")}.`;
}

/**
 * The files of the last export. Whether a download came through no page is told – Excel for Mac lets
 * none through (office-js #2700, #3385) – so the other ways stand beside it: a text can be copied, a
 * workbook be opened.
 */
export function OfferedFiles({ desk, state }: PanelProps) {
  const styles = useStyles();
  const [shown, setShown] = useState<string>();
  const [said, setSaid] = useState<string>();
  const files = [...(state.offered ?? []), ...(state.workbook ? [state.workbook] : [])];
  if (files.length === 0) return null;
  const copy = async (file: OfferedFile) => {
    setSaid(
      (await copyText(textOf(file)))
        ? `Copied. Paste it into a text editor and save it as ${file.name}, in UTF-8.`
        : "Excel did not let it be copied. Show the text and copy it from there.",
    );
  };
  return (
    <section className={styles.root} aria-label="Exported files">
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.name}>
            <span className={styles.name}>{file.name}</span> · {howMany(file.records, "record")}
            <div className={styles.buttons}>
              <StepButton size="small" hindrance={undefined} onStep={() => saveFile(file)}>
                Download
              </StepButton>
              {isText(file) ? (
                <>
                  <StepButton
                    size="small"
                    appearance="subtle"
                    hindrance={undefined}
                    onStep={() => void copy(file)}
                  >
                    Copy
                  </StepButton>
                  <StepButton
                    size="small"
                    appearance="subtle"
                    hindrance={file.size > MOST_SHOWN ? TOO_LONG : undefined}
                    onStep={() => setShown(shown === file.name ? undefined : file.name)}
                  >
                    {shown === file.name ? "Hide text" : "Show text"}
                  </StepButton>
                </>
              ) : (
                <StepButton
                  size="small"
                  appearance="subtle"
                  hindrance={untilFree(state)}
                  tip="As a new workbook, which has no name until you save it."
                  onStep={() => void desk.openActionWorkbook()}
                >
                  Open in Excel
                </StepButton>
              )}
            </div>
            {shown === file.name && (
              <textarea
                className={styles.text}
                rows={4}
                value={textOf(file)}
                readOnly
                aria-label={`Text of ${file.name}`}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
            )}
          </li>
        ))}
      </ul>
      <p className={styles.note} role="status">
        {said ?? otherWays(files)}
      </p>
    </section>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formatCount } from "../../ims/money";
import type { OfferedFile } from "../../review/export/exportState";
import { copyText } from "../copyText";
import { StepButton } from "../StepButton";
import { saveFile, textOf } from "./saveFile";

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", columnGap: "4px" },
  note: { margin: "4px 0 0" },
  text: {
    width: "100%",
    boxSizing: "border-box",
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

/**
 * The files of the last export. Whether a download came through no page is told – Excel for Mac lets
 * none through (office-js #2700, #3385) – so the other ways stand beside it.
 */
export function OfferedFiles({ files }: { readonly files: readonly OfferedFile[] }) {
  const styles = useStyles();
  const [shown, setShown] = useState<string>();
  const [said, setSaid] = useState("");
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
            <span className={styles.name}>{file.name}</span> · {formatCount(file.records)}{" "}
            {file.records === 1 ? "record" : "records"}
            <div className={styles.buttons}>
              <StepButton size="small" hindrance={undefined} onStep={() => saveFile(file)}>
                Download
              </StepButton>
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
        {said === "" ? "If no file appeared among your downloads, copy it." : said}
      </p>
    </section>
  );
}

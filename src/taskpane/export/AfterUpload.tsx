import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { dayOfMoment, formatDay } from "../../ims/day";
import { formatCount, howMany } from "../../ims/money";
import type { AnswerReport, ExportedFiles } from "../../review/export/exportState";
import { readChosen } from "../load/chosenFiles";
import type { PanelProps } from "../panel";
import { StepButton } from "../StepButton";
import { Trouble } from "../Trouble";
import { untilLoaded, type Hindrance } from "../hindrance";

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
  list: { margin: "4px 0 0", paddingLeft: "16px", overflowWrap: "anywhere" },
  note: { margin: "4px 0 0" },
});

const NOTHING_EXPORTED: Hindrance = {
  reason: "Export an action file first, and upload it.",
  passing: false,
};

/** Records of the answer that are named one by one; the rest is counted. */
const MOST_NAMED = 10;

function NotFound({ notFound }: Pick<AnswerReport, "notFound">) {
  const styles = useStyles();
  if (notFound.length === 0) return null;
  const rest = notFound.length - MOST_NAMED;
  return (
    <>
      <p className={styles.note}>Refused, and not in this workbook:</p>
      <ul className={styles.list}>
        {notFound.slice(0, MOST_NAMED).map((name, index) => (
          <li key={index}>
            <bdi>{name}</bdi>
          </li>
        ))}
        {rest > 0 && <li>and {formatCount(rest)} more</li>}
      </ul>
    </>
  );
}

const two = (number: number): string => String(number).padStart(2, "0");

/** What an earlier session exported, that it may count as uploaded now. */
function Earlier({ exported: { at, files } }: { readonly exported: ExportedFiles }) {
  const styles = useStyles();
  const records = files.reduce((sum, file) => sum + file.records, 0);
  const time = `${formatDay(dayOfMoment(at))}, ${two(at.getHours())}:${two(at.getMinutes())}`;
  return (
    <p className={styles.note}>
      Last exported {time}: {howMany(records, "record")}.
    </p>
  );
}

/** What comes after the upload: the portal has it, or says why it refused some. */
export function AfterUpload({ desk, state }: PanelProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState<string>();
  const hindrance = untilLoaded(state);
  const read = async (chosen: readonly File[]) => {
    const { files, problem } = await readChosen(chosen);
    setUnreadable(problem);
    const [file] = files ?? [];
    if (file) await desk.readAnswer(file);
  };
  return (
    <section className={styles.root} aria-label="After the upload">
      <div className={styles.buttons}>
        <StepButton
          size="small"
          hindrance={hindrance ?? (state.exported ? undefined : NOTHING_EXPORTED)}
          tip="The portal took the file: the next one holds only what changes from now on."
          onStep={() => void desk.markUploaded()}
        >
          Uploaded
        </StepButton>
        <StepButton
          size="small"
          hindrance={hindrance}
          tip="The error file of the upload, or the status from your GSP: each refused record says why."
          onStep={() => input.current?.click()}
        >
          Read the portal’s answer…
        </StepButton>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,.zip"
          aria-label="The portal’s answer"
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            // Without this the same file chosen again is no change to the browser.
            currentTarget.value = "";
            void read(chosen);
          }}
        />
      </div>
      {/* The files of this session are named above. */}
      {state.exported && !state.offered && <Earlier exported={state.exported} />}
      {unreadable && <Trouble level="error">{unreadable}</Trouble>}
      {state.answer && <NotFound notFound={state.answer.notFound} />}
    </section>
  );
}

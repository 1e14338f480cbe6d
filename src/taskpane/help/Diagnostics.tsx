import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import product from "../../../package.json";
import type { DiagnosisLine } from "../../review/diagnosis/diagnosisState";
import { copyText } from "../copyText";
import { untilFree } from "../hindrance";
import type { PanelProps } from "../panel";
import { StepButton } from "../StepButton";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "8px", paddingTop: "8px" },
  summary: { cursor: "pointer", width: "fit-content" },
  buttons: { display: "flex", columnGap: "4px" },
  question: { color: tokens.colorNeutralForeground2 },
});

const asText = (lines: readonly DiagnosisLine[]): string =>
  [
    `IMS Review ${product.version}`,
    ...lines.map(({ question, answer }) => `${question} ${answer}`),
  ].join("\n");

/** What only the Excel at hand can tell, for those who ask why something goes otherwise there. */
export function Diagnostics({ desk, state }: PanelProps) {
  const styles = useStyles();
  const [said, setSaid] = useState("");
  const { diagnosis } = state;
  const copy = async (lines: readonly DiagnosisLine[]) =>
    setSaid(
      (await copyText(asText(lines)))
        ? "Copied."
        : "Excel did not let it be copied. Select the answers and copy them by hand.",
    );
  return (
    <details>
      <summary className={styles.summary}>Diagnostics</summary>
      <div className={styles.root}>
        <p>Tries out this Excel on a sheet of its own, which is removed again. It takes seconds.</p>
        <div className={styles.buttons}>
          <StepButton
            size="small"
            hindrance={untilFree(state)}
            onStep={() => {
              setSaid("");
              void desk.diagnose();
            }}
          >
            Try out this Excel
          </StepButton>
          {diagnosis && (
            <StepButton
              size="small"
              appearance="subtle"
              hindrance={undefined}
              onStep={() => void copy(diagnosis)}
            >
              Copy the answers
            </StepButton>
          )}
        </div>
        {diagnosis && (
          <dl>
            {diagnosis.map(({ question, answer }) => (
              <div key={question}>
                <dt className={styles.question}>{question}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        )}
        <p aria-live="polite">{said}</p>
      </div>
    </details>
  );
}

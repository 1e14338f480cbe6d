import type { Trials } from "../../excel/diagnostics/trials";
import { formatCount } from "../../ims/money";
import type { DiagnosisSteps } from "../desk/desk";
import type { Office } from "../desk/office";
import type { StepTaker } from "../desk/takeStep";
import type { DiagnosisLine } from "./diagnosisState";
import { laterParts } from "../desk/laterParts";

/** The step that asks the Excel at hand what no document says for certain. */
export function diagnosisSteps({ store }: Office, { take }: StepTaker): DiagnosisSteps {
  return {
    diagnose: () =>
      take({ what: "Trying out this Excel" }, async () => {
        // Seldom wanted: it comes when it is.
        const { runTrials } = await laterParts.trials();
        store.set({ diagnosis: inWords(await runTrials()) });
        return { tone: "done", text: "This Excel has answered. Its sheet for trials is removed." };
      }),
  };
}

const inWords = (trials: Trials): readonly DiagnosisLine[] => [
  { question: "Which Excel is it?", answer: whichExcel(trials) },
  { question: "Does a text cell keep =1+1 and its like as text?", answer: texts(trials) },
  {
    question: "Does an array over filtered rows land where it was sent (office-js #224)?",
    answer: hiddenRows(trials),
  },
  { question: "How many cells a second?", answer: speed(trials) },
];

const whichExcel = ({ version, platform, api }: Trials): string =>
  [version, platform, api && `ExcelApi ${api}`].filter((part) => part !== "").join(", ");

const texts = ({ tried, changedTexts }: Trials): string =>
  changedTexts.length === 0
    ? `Yes, all ${tried} that were tried.`
    : `No: ${changedTexts.map(({ text, held }) => `${text} became ${held}`).join("; ")}.`;

const hiddenRows = ({ written, found }: Trials): string =>
  written.every((number, index) => found[index] === number)
    ? "Yes."
    : `No: ${written.join(" ")} became ${found.map((value) => (value === "" ? "–" : String(value))).join(" ")}.`;

function speed({ cells, writing, reading }: Trials): string {
  const aSecond = (ms: number) => formatCount(Math.round((cells * 1000) / Math.max(ms, 1)));
  return `${aSecond(writing)} written and ${aSecond(reading)} read, in blocks of ${formatCount(cells)}.`;
}

import { YES_NO } from "../../ims/codes";
import { FIELDS, type Field } from "../../ims/fields";
import { shownText } from "../shownText";
import { readAmount } from "../values/readAmount";
import { readPeriod } from "../values/readPeriod";
import { readWord } from "../values/readWord";
import type { Downloaded } from "./downloaded";

/** What the portal held for an answer when the row was downloaded, as it would stand on the sheet. */
export function answerOf(downloaded: Downloaded, field: Field): string | number {
  const answer = textOf(downloaded.valueOf(field));
  switch (FIELDS[field]) {
    case "money":
      return readAmount(answer);
    case "period":
      return answer === "" ? NaN : readPeriod(answer, NaN);
    case "code":
      return answer && (readWord(YES_NO, answer) ?? answer);
    default:
      return shownText(answer);
  }
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? "" : String(value).trim();
}

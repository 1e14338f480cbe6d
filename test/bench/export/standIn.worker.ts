import "../clientHere";
import { parentPort } from "node:worker_threads";
import { openHeadless } from "../../../src/preview/headless";
import { PROFILES } from "../../../src/preview/profiles";
import { answerText, onEventText } from "../../workbook/open";

const host = openHeadless({ profile: PROFILES.web });
const tell = (text: string): void => parentPort?.postMessage(text);

onEventText(host, tell);
parentPort?.on("message", (text: string) => {
  void answerText(host, text).then(tell);
});

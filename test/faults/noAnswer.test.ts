import type { Host } from "../../src/preview/host";
import type { Desk } from "../../src/review/desk/desk";
import { columnAt } from "../excel/samples";
import { download, invoice, openedDesk, quiet, until } from "../review/openedDesk";
import { openWorkbook } from "../workbook/open";

const FILE = () => [download({ b2b: [invoice(1), invoice(2)] })];

async function loaded(): Promise<{ host: Host; desk: Desk }> {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load(FILE());
  await host.user.select("B2B", "A2");
  await quiet(host);
  return { host, desk };
}

/** From the next request on Excel is silent; the answer wakes it up. */
function silence(host: Host): () => void {
  let wake = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    wake = resolve;
  });
  host.faults.failRequest(1, { when: "never", answered });
  return () => wake();
}

const COMMANDS: readonly (readonly [string, (desk: Desk) => Promise<unknown>, string])[] = [
  ["Accept", (desk) => desk.mark("Accept", "selected"), "Accepted 1 row."],
  ["load", (desk) => desk.load(FILE()), "Loaded"],
  ["Compute GSTR-2B", (desk) => desk.answerCompute(true), "Formulas and second count agree."],
];

test.each(COMMANDS)(
  "%s: when Excel does not answer the desk says so, and goes on as soon as it does",
  async (_, command, sentence) => {
    const { host, desk } = await loaded();
    const wake = silence(host);
    const done = command(desk);
    await until(() => desk.state.waitingForCell);
    expect(desk.state.work).toBeDefined();
    wake();
    await done;
    expect(desk.state).toMatchObject({ waitingForCell: false });
    expect(desk.state.work).toBeUndefined();
    expect(desk.state.status.text).toContain(sentence);
  },
);

test("what is clicked while Excel does not answer is not done twice or later", async () => {
  const { host, desk } = await loaded();
  const wake = silence(host);
  const first = desk.mark("Accept", "selected");
  await until(() => desk.state.waitingForCell);
  await desk.mark("Reject", "selected");
  await desk.mark("Accept", "table");
  wake();
  await first;
  await quiet(host);
  expect(await columnAt("B2B", "A2:A3")).toEqual(["Accepted", "No action"]);
  expect(await columnAt("IMS Log", "D3:D4")).toEqual(["INV-1", ""]);
  await desk.mark("Reject", "selected");
  expect(await columnAt("B2B", "A2:A3")).toEqual(["Rejected", "No action"]);
});

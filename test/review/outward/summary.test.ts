import expected from "../../e2e/outward-expected.json";
import { OUTWARD_TABLES } from "../../../src/ims/tables";
import { valuesAt } from "../../excel/samples";
import { openWorkbook } from "../../workbook/open";
import { openedDesk, quiet, until } from "../openedDesk";

async function loaded() {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.loadSample("outward");
  return { host, desk };
}

const STATES = ["No action", "Accepted", "Rejected", "Pending"];
type Figures = Readonly<Record<string, { readonly documents: number; readonly tax: number }>>;

/** What the script that made the samples added up, of the returns that meet the test. */
function addedUp(isMeant: (form: string, period: string) => boolean): (string | number)[][] {
  return OUTWARD_TABLES.map(({ section, title }) => {
    const found = STATES.map((state) => {
      const lots = Object.entries(expected.figures as Figures).filter(([name]) => {
        const [key, form = "", period = "", ...word] = name.split(" ");
        return key === section && word.join(" ") === state && isMeant(form, period);
      });
      return {
        documents: lots.reduce((sum, [, lot]) => sum + lot.documents, 0),
        tax: lots.reduce((sum, [, lot]) => sum + Math.round(lot.tax * 100), 0),
      };
    });
    const counts = found.map(({ documents }) => documents);
    const taxes = found.map(({ tax }) => tax);
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    const rupees = [...taxes, sum(taxes)].map((paise) => paise / 100);
    return [title, ...counts, sum(counts), ...rupees];
  });
}

async function onSheet(): Promise<unknown[][]> {
  const rows = await valuesAt("Outward Summary", "A9:K14");
  return rows.map(([title, ...figures]) => [
    title,
    ...figures.map((figure) => Math.round(Number(figure) * 100) / 100),
  ]);
}

test("the figures of the summary are those added up without formulas, whatever is chosen", async () => {
  const { host } = await loaded();
  expect(await valuesAt("Outward Summary", "A2:B4")).toEqual([
    ["Financial year", "All"],
    ["Return period", "All"],
    ["Return type", "All"],
  ]);
  expect(await onSheet()).toEqual(addedUp(() => true));
  await host.user.type("Outward Summary", "B2", "2026-27");
  expect(await onSheet()).toEqual(addedUp(() => true));
  await host.user.type("Outward Summary", "B3", "September");
  expect(await onSheet()).toEqual(addedUp((_, period) => period === "092026"));
  await host.user.type("Outward Summary", "B3", "October");
  await host.user.type("Outward Summary", "B4", "GSTR-1A");
  expect(await onSheet()).toEqual(addedUp((form, period) => form === "R1A" && period === "102026"));
  await host.user.type("Outward Summary", "B3", "January");
  expect(await onSheet()).toEqual(addedUp(() => false));
});

test("a figure leads to its documents, of the returns that are chosen", async () => {
  const { host, desk } = await loaded();
  await host.user.type("Outward Summary", "B2", "2026-27");
  await host.user.type("Outward Summary", "B3", "October");
  await quiet(host);
  // D9: the rejected invoices.
  await host.user.followLink("Outward Summary", "D9");
  await until(() => desk.state.shown?.table === "outb2b" && desk.state.work === undefined);
  const { figures } = expected as { figures: Figures };
  const rejected = ["R1", "R1A"].map((form) => figures[`b2b ${form} 102026 Rejected`]?.documents);
  expect(desk.state.shown).toMatchObject({
    shown: (rejected[0] ?? 0) + (rejected[1] ?? 0),
    filters: { year: ["2026-27"], action: ["Rejected"] },
  });
});

test("what was chosen stays chosen when files are loaded again", async () => {
  const { host, desk } = await loaded();
  await host.user.type("Outward Summary", "B2", "2026-27");
  await host.user.type("Outward Summary", "B4", "GSTR-1/IFF");
  await desk.loadSample("outward");
  expect(await valuesAt("Outward Summary", "B2:B4")).toEqual([
    ["2026-27"],
    ["All"],
    ["GSTR-1/IFF"],
  ]);
  expect(await onSheet()).toEqual(addedUp((form) => form === "R1"));
});

test("only a year, a month and a return of the lists can be typed", async () => {
  const { host } = await loaded();
  await expect(host.user.type("Outward Summary", "B2", "1999-00")).rejects.toThrow("does not let");
});

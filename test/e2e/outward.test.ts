import { readFileSync } from "node:fs";
import { join } from "node:path";
import { valuesOf } from "./grid";
import { openPage, type OpenPage } from "./open";
import expected from "./outward-expected.json";

const SAMPLES = join(__dirname, "../../assets/samples");
const GSTIN = expected.gstin;

let open: OpenPage;

beforeAll(async () => {
  open = await openPage();
});

afterAll(() => open.close());

const sample = (name: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: readFileSync(join(SAMPLES, name)),
});

/** Documents and tax of the rejected ones of a table, over all returns. */
function rejected(section: string): { readonly documents: number; readonly tax: number } {
  const lots = Object.entries(expected.figures).filter(
    ([name]) => name.startsWith(`${section} `) && name.endsWith(" Rejected"),
  );
  return {
    documents: lots.reduce((sum, [, { documents }]) => sum + documents, 0),
    tax: lots.reduce((sum, [, { tax }]) => sum + Math.round(tax * 100), 0) / 100,
  };
}

test("an accountant loads both sides at once, sees what customers did, what it costs, and takes it along", async () => {
  // The archive of the six categories, the list of added-back liability, and the inward download.
  await open.chooseFiles([
    sample(`outward_${GSTIN}_102026.zip`),
    sample(`outward_${GSTIN}_added_back_102026.json`),
    sample(`ims_${GSTIN}_102026.json`),
  ]);
  await open.saying("records into 18 sheets.");

  await open.pane.getByRole("tab", { name: "Review" }).click();
  await open.pane.getByRole("tab", { name: "Outward" }).click();
  await open.pane.getByText("Only your customers act on documents you issued").waitFor();
  expect(
    await open.pane.getByRole("button", { name: /^(Accept|Reject|Pending|Reset)/ }).count(),
  ).toBe(0);

  const { documents, tax } = rejected("cdnr");
  await open.pane.getByLabel(`Out CDNR, Rejected: ${documents}`, { exact: true }).click();
  await open.saying(`${documents} of 20 rows of Out CDNR shown.`);
  const rows = await valuesOf(open, "Outward Summary", "D11:I11");
  expect([rows[0]?.[0], Math.round(Number(rows[0]?.[5]) * 100) / 100]).toEqual([documents, tax]);

  const { name } = await open.saved(() => open.button(/^Export the/).click());
  expect(name).toBe(`Out_CDNR_${GSTIN}.xlsx`);

  await open.pane.getByRole("button", { name: "Work out" }).click();
  await open.saying("The sheet Outward Liability tells by period and customer.");
  const agrees = await valuesOf(open, "Outward Liability", "M12:M60");
  const lines = Object.keys(expected.liability).length;
  expect(agrees.flat().slice(0, lines)).toEqual(new Array(lines).fill("Yes"));
  await open.pane.getByRole("button", { name: "Copy list to send" }).click();
  await open.pane.getByText(/^(Copied\. Paste it|Excel did not let it)/).waitFor();
  expect(open.strayRequests).toEqual([]);
  expect(open.uncaught).toEqual([]);
});

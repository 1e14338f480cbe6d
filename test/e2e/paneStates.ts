import { join } from "node:path";
import { selectCells } from "./grid";
import { invoices } from "./madeDownload";
import type { OpenPage } from "./open";

/** What the pane can be like, and how a person gets there from the state before it in the list. */
export interface PaneState {
  readonly name: string;
  readonly reach: (open: OpenPage) => Promise<void>;
}

const SAMPLES = join(__dirname, "../../assets/samples");
export const SAMPLE = join(SAMPLES, "ims_29ZZACN4021Q1Z3_102026.json");
/** One credit note of ours that its customer rejected. */
const REJECTED_NOTE = join(SAMPLES, "outward_29ZZACN4021Q1Z3_added_back_102026.json");

/** The script of the worker that reads files. */
const READER = /worker/;

/** More rows than are marked without asking first. */
const MANY = 1_001;

const give = (open: OpenPage, name: string, text: string): Promise<void> =>
  open.chooseFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

/** The selection card has come to these rows: it follows the grid a moment later. */
const selection = (open: OpenPage, rows: string): Promise<void> =>
  open.pane.getByRole("region", { name: "Selected rows" }).getByText(rows).first().waitFor();

/** Every state an accountant meets, in the order of a day's work. */
export const PANE_STATES: readonly PaneState[] = [
  {
    name: "Load, nothing loaded",
    reach: (open) => open.button("Try with sample data").waitFor(),
  },
  { name: "Review, nothing loaded", reach: (open) => open.tab("Review") },
  { name: "GSTR-2B, nothing loaded", reach: (open) => open.tab("GSTR-2B") },
  { name: "Export, nothing loaded", reach: (open) => open.tab("Export") },
  {
    name: "while a file is read",
    async reach(open) {
      await open.tab("Load");
      // The worker that reads is not there yet.
      await open.page.route(READER, () => undefined);
      await give(open, "ims_download.json", invoices(1));
      await open.button("Cancel").waitFor();
    },
  },
  {
    name: "a file that cannot be read",
    async reach(open) {
      await open.button("Cancel").click();
      await open.saying("Loading was cancelled");
      await open.page.unroute(READER);
      await give(open, "ims_download.json", '{"imsDetails": {');
      await open.saying("ims_download.json is damaged");
    },
  },
  {
    name: "Load, with what was found and the portal’s notice",
    async reach(open) {
      await open.chooseFiles(SAMPLE);
      await open.saying(/^Loaded 300 records/);
    },
  },
  {
    name: "Review, no row selected",
    async reach(open) {
      await selectCells(open, "Sheet1", "A1");
      await open.tab("Review");
    },
  },
  {
    name: "Review, one record",
    async reach(open) {
      await selectCells(open, "B2B-CN", "A3");
      await selection(open, "1 B2B-CN row selected");
    },
  },
  {
    name: "Review, an amendment",
    async reach(open) {
      await selectCells(open, "B2BA", "A3");
      await selection(open, "1 B2BA row selected");
    },
  },
  {
    name: "Review, many rows",
    async reach(open) {
      await selectCells(open, "B2B", "C3:D42");
      await selection(open, "40 B2B rows selected");
    },
  },
  {
    name: "the tax by head",
    reach: (open) => open.button("Tax by head").click(),
  },
  {
    name: "More commands",
    async reach(open) {
      await open.button("Tax by head").click();
      await open.button("More commands").click();
      await open.pane.getByRole("menuitem").first().waitFor();
    },
  },
  {
    name: "some rows refused",
    async reach(open) {
      await open.page.keyboard.press("Escape");
      await selectCells(open, "IMPG", "D2:D3");
      await selection(open, "2 IMPG rows selected");
      await open.button("Reject").click();
      await open.saying("import of goods");
    },
  },
  {
    name: "filters open",
    async reach(open) {
      await selectCells(open, "B2B", "A2");
      await open.button(/^Filters/).click();
      await open.pane.getByRole("form", { name: "Filters" }).waitFor();
    },
  },
  {
    name: "a list of suppliers open",
    async reach(open) {
      await open.pane.getByRole("combobox", { name: "Supplier" }).click();
      await open.pane.getByRole("menuitemcheckbox").nth(3).waitFor();
    },
  },
  {
    name: "filters on",
    async reach(open) {
      await open.pane.getByRole("menuitemcheckbox").first().click();
      await open.page.keyboard.press("Escape");
      await open.button("Show rows").click();
      await open.saying("rows of B2B shown");
    },
  },
  {
    name: "the question on ITC to be reduced",
    async reach(open) {
      await open.button("Clear filters").click();
      await selectCells(open, "B2B-CN", "A2:A5");
      await selection(open, "4 B2B-CN rows selected");
      await open.button("Accept").click();
      await open.pane.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "ITC to be reduced in part",
    reach: (open) => open.pane.getByRole("radio", { name: "Yes, in part" }).check(),
  },
  {
    name: "GSTR-2B, before it is computed",
    async reach(open) {
      await open.button("Cancel").click();
      await open.tab("GSTR-2B");
      await open.choosePeriod("October 2026");
    },
  },
  {
    name: "the question before GSTR-2B is computed",
    async reach(open) {
      await open.button("Compute GSTR-2B").click();
      await open.pane.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "GSTR-2B, computed",
    async reach(open) {
      await open.button("Agree and continue").click();
      await open.saying("Computed GSTR-2B of October 2026");
    },
  },
  {
    name: "Export, with the check list",
    async reach(open) {
      await open.tab("Review");
      await selectCells(open, "B2B", "A3:A8");
      await selection(open, "6 B2B rows selected");
      await open.button("Reject").click();
      await open.saying(/^Rejected/);
      await open.tab("Export");
      await open.checkList().waitFor();
    },
  },
  {
    name: "the question before the export",
    async reach(open) {
      await open.button("Export action file").click();
      await open.pane.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "Export, with the files and the options",
    async reach(open) {
      await open.button("Export anyway").click();
      await open.saying(/^Exported/);
      await open.pane.getByText("Options of the action file").click();
    },
  },
  {
    name: "Help",
    async reach(open) {
      await open.button("Help").click();
      await open.pane.getByText("Rules that are checked").click();
    },
  },
  {
    name: "Help, the shortcuts",
    reach: (open) => open.pane.getByText("Keyboard", { exact: true }).click(),
  },
  {
    name: "Review, outward supplies",
    async reach(open) {
      await open.tab("Load");
      await open.chooseFiles(REJECTED_NOTE);
      await open.saying(/^Loaded 1 record/);
      await selectCells(open, "Out CDNR", "A1");
      await open.tab("Review");
      await open.button("Work out").waitFor();
    },
  },
  {
    name: "what rejections cost, and the list for a customer",
    async reach(open) {
      await open.button("Work out").click();
      await open.saying("The sheet Outward Liability tells");
    },
  },
  {
    name: "Review, a document of ours",
    async reach(open) {
      await selectCells(open, "Out CDNR", "A2");
      await selection(open, "1 Out CDNR row selected");
    },
  },
  {
    name: "the question before very many rows are marked",
    async reach(open) {
      await open.tab("Load");
      await give(open, "ims_download_2.json", invoices(MANY));
      await open.saying(/^Loaded/);
      await open.tab("Review");
      await selectCells(open, "B2B", "A2");
      await open.pane.getByRole("radio", { name: "Whole table" }).check();
      await open.button("Accept").click();
      await open.pane.getByRole("alertdialog").waitFor();
    },
  },
];

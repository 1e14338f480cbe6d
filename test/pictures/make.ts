/**
 * Makes the README's pictures anew from the page of `npm start`, with the sample download in it:
 * npm run pictures.
 */
import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { selectCells } from "../e2e/grid";
import portal from "../gstr2b/fixture/gstr2b.json";
import { openPage, type OpenPage } from "../e2e/open";
import { SAMPLE } from "../e2e/paneStates";
import { startServer, stopServer } from "../e2e/server";

const FOLDER = join(__dirname, "../../assets/readme");
/** A client's period with the portal's own GSTR-2B of it. */
const DOWNLOAD = readFileSync(join(__dirname, "../gstr2b/fixture/ims.json"));

interface Part {
  readonly place: string;
  /** The pane's small letters need more pixels than the page has; a whole sheet would weigh too much. */
  readonly scale: "css" | "device";
  /** Pixels from its top, where not all of it is shown. */
  readonly height?: number;
}

/** What a picture can show of the page. */
const PARTS = {
  pane: { place: 'iframe[title="IMS Review"]', scale: "device" },
  sheet: { place: "#grid", scale: "css", height: 400 },
  page: { place: "body", scale: "css" },
} satisfies Readonly<Record<string, Part>>;

interface Picture {
  readonly file: string;
  readonly shows: keyof typeof PARTS;
  readonly reach: (open: OpenPage) => Promise<void>;
}

async function mark(open: OpenPage, sheet: string, address: string, command: string) {
  await selectCells(open, sheet, address);
  await open.pane.getByText(/ rows? selected/).waitFor();
  await open.button(command).click();
  await open.saying(/^(Rejected|Pending|Accepted)/);
}

const choose = (open: OpenPage, chooser: string, name: string, buffer: Buffer) =>
  open.pane.getByLabel(chooser).setInputFiles({ name, mimeType: "application/json", buffer });

/** The sample as the portal would give it later: one invoice gone, one with another amount. */
function laterDownload(): Buffer {
  const { imsDetails } = JSON.parse(readFileSync(SAMPLE, "utf8")) as {
    imsDetails: { b2b: { val: number; txval: number }[] };
  };
  const [changed, , ...others] = imsDetails.b2b;
  const b2b = changed
    ? [{ ...changed, val: changed.val + 100, txval: changed.txval + 100 }, ...others]
    : others;
  return Buffer.from(JSON.stringify({ imsDetails: { ...imsDetails, b2b } }));
}

/** The portal's statement as it is when a supplier's invoice has not reached it. */
function withoutAnInvoice(): Buffer {
  const lacking = structuredClone(portal);
  lacking.data.docdata.b2b[0]?.inv.splice(0, 1);
  return Buffer.from(JSON.stringify(lacking));
}

/** Of a sheet as the picture before leaves it. */
const ofSheet = (file: string, sheet: string, address: string): Picture => ({
  file,
  shows: "sheet",
  reach: (open) => selectCells(open, sheet, address),
});

/** With the sample download, in the order of a day's work: each begins where the one before it ended. */
const WORK: readonly Picture[] = [
  {
    file: "load",
    shows: "pane",
    async reach(open) {
      await open.chooseFiles(SAMPLE);
      await open.saying(/^Loaded 300 records/);
    },
  },
  {
    file: "page",
    shows: "page",
    async reach(open) {
      await open.tab("Review");
      await mark(open, "B2B", "A5:A9", "Reject");
      await selectCells(open, "B2B", "A10:A15");
      await open.pane.getByText(/^6 (\S+ )?rows selected/).waitFor();
    },
  },
  {
    file: "review",
    shows: "pane",
    async reach(open) {
      await selectCells(open, "B2B-CN", "A3");
      await open.pane.getByText(/^1 (\S+ )?row selected/).waitFor();
    },
  },
  ofSheet("sheet-b2b", "B2B", "A2"),
  ofSheet("sheet-summary", "IMS Summary", "A1"),
  {
    file: "gstr2b",
    shows: "pane",
    async reach(open) {
      await open.tab("GSTR-2B");
      await open.choosePeriod("October 2026");
      await open.button("Compute GSTR-2B").click();
      await open.button("Agree and continue").click();
      await open.saying("Computed GSTR-2B of October 2026");
    },
  },
  ofSheet("sheet-gstr2b", "GSTR-2B", "A1"),
  {
    file: "export",
    shows: "pane",
    async reach(open) {
      await open.tab("Export");
      await open.checkList().waitFor();
    },
  },
  ofSheet("sheet-log", "IMS Log", "A1"),
  {
    file: "sheet-changes",
    shows: "sheet",
    async reach(open) {
      await open.tab("Load");
      await choose(open, "Choose IMS files", basename(SAMPLE), laterDownload());
      await open.saying(/^Loaded.*1 gone/);
      await selectCells(open, "IMS Changes", "A1");
    },
  },
  {
    file: "outward",
    shows: "pane",
    async reach(open) {
      await open.tab("Load");
      await open.button("Outward sample").click();
      await open.saying(/^Loaded .* \d+ new/);
      await selectCells(open, "Out CDNR", "A3");
      await open.tab("Review");
      await open.button("Work out").click();
      await open.saying("The sheet Outward Liability tells");
      await selectCells(open, "Out CDNR", "A3");
      await open.pane.getByText(/^1 (\S+ )+row selected/).waitFor();
    },
  },
  ofSheet("sheet-out", "Out CDNR", "A2"),
  ofSheet("sheet-outward-summary", "Outward Summary", "A1"),
  ofSheet("sheet-outward-liability", "Outward Liability", "A1"),
];

/** With a period of which the portal's own statement is known. */
const COMPARISON: readonly Picture[] = [
  {
    file: "sheet-comparison",
    shows: "sheet",
    async reach(open) {
      const name = `ims_${portal.data.gstin}_102026.json`;
      await choose(open, "Choose IMS files", name, DOWNLOAD);
      await open.saying(/^Loaded/);
      await open.tab("GSTR-2B");
      await choose(
        open,
        "Compare with the portal’s GSTR-2B",
        "returns_R2B.json",
        withoutAnInvoice(),
      );
      await open.saying(/documents? differ/);
      await selectCells(open, "GSTR-2B comparison", "A1");
    },
  },
];

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Resolves when the page has had the time to draw what it was told. */
const drawn = (open: OpenPage): Promise<void> =>
  open.page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }));
  });

async function take(open: OpenPage, part: Part, path: string): Promise<void> {
  const box = await open.page.locator(part.place).boundingBox();
  if (!box) throw new Error(`The page has no ${part.place}.`);
  const clip = { ...box, height: Math.min(box.height, part.height ?? box.height) };
  await open.page.screenshot({ path, clip, scale: part.scale, animations: "disabled" });
}

async function make(pictures: readonly Picture[]): Promise<void> {
  const open = await openPage({ width: 1280, height: 720, scale: 1.5 });
  try {
    for (const { file, shows, reach } of pictures) {
      await reach(open);
      // So that no tooltip stands over it.
      await open.page.mouse.move(0, 0);
      await drawn(open);
      const path = join(FOLDER, `${file}.png`);
      await take(open, PARTS[shows], path);
      print(`${file}.png  ${Math.round(statSync(path).size / 1024)} KB`);
    }
  } finally {
    await open.close();
  }
}

async function makeAll(): Promise<void> {
  await startServer("development");
  try {
    await make(WORK);
    await make(COMPARISON);
  } finally {
    stopServer();
  }
}

makeAll().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? "") : String(error)}\n`);
  process.exitCode = 1;
});

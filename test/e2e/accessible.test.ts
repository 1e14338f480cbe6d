import type { Frame } from "playwright-core";
import { bringAxe, outOfReach, tooWide, violations } from "./inspection";
import { openPage, type OpenPage } from "./open";
import { PANE_STATES } from "./paneStates";
import { soon } from "./soon";

/**
 * The pane in each of its states, in Excel's light and dark theme and in the forced colours of Windows,
 * as wide as people make it, and with the room that a zoom of 200 % leaves of it.
 */
const WIDTHS = [320, 350, 450];
/** Of a laptop's 378 px; the width of a pane is not the zoom's. */
const ZOOMED = { width: 320, height: 189 };
const LAPTOP = { width: 350, height: 378 };

interface Size {
  readonly width: number;
  readonly height: number;
}

interface ClientWindow {
  readonly OSF: { readonly OfficeAppContext: { readonly prototype: object } };
}

let open: OpenPage;
let pane: Frame;

beforeAll(async () => {
  open = await openPage();
  const frame = open.page.frame({ url: /taskpane\.html/ });
  if (!frame) throw new Error("The page has no pane.");
  pane = frame;
  // The grid need not be painted anew for each size of the pane.
  await open.page.addStyleTag({ content: "#grid canvas { display: none }" });
  // Colours are looked at once they have changed, not on their way.
  await open.page.emulateMedia({ reducedMotion: "reduce" });
  await bringAxe(pane);
});

afterAll(() => open.close());

const resize = (size: Size): Promise<void> =>
  open.page.getByTitle("IMS Review", { exact: true }).evaluate((frame, { width, height }) => {
    Object.assign(frame.style, { flex: "none", width: `${width}px`, height: `${height}px` });
  }, size);

/** Another theme in Excel, of which a pane hears when it gets the focus. */
async function setTheme(dark: boolean): Promise<void> {
  await pane.evaluate((isDarkTheme) => {
    const { OSF } = window as unknown as ClientWindow;
    const get = () => ({ isDarkTheme });
    Object.defineProperty(OSF.OfficeAppContext.prototype, "_officeTheme", {
      get,
      configurable: true,
    });
    window.dispatchEvent(new Event("focus"));
  }, dark);
  await pane.waitForFunction(
    (scheme) => getComputedStyle(document.documentElement).colorScheme === scheme,
    dark ? "dark" : "light",
  );
}

test("the pane opens without moving what is shown, under its name and in its language", async () => {
  const seen = await pane.evaluate(async () => {
    const moved = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
        resolve(shifts.reduce((sum, { value }) => sum + value, 0));
      }).observe({ type: "layout-shift", buffered: true });
      setTimeout(resolve, 100, 0);
    });
    const { title, documentElement } = document;
    const viewport = document.querySelector<HTMLMetaElement>("meta[name=viewport]")?.content;
    return { title, language: documentElement.lang, viewport, moved };
  });
  expect(seen).toEqual({
    title: "IMS Review",
    language: "en-IN",
    viewport: "width=device-width, initial-scale=1",
    moved: 0,
  });
});

test.each(PANE_STATES)("$name", async ({ reach }) => {
  await resize(LAPTOP);
  await reach(open);
  const inLight = await violations(pane, "all");
  await setTheme(true);
  const inDark = await violations(pane, "colours");
  await setTheme(false);
  await open.page.emulateMedia({ forcedColors: "active" });
  const inForcedColours = await violations(pane, "colours");
  await open.page.emulateMedia({ forcedColors: "none" });
  expect({ inLight, inDark, inForcedColours }).toEqual({
    inLight: [],
    inDark: [],
    inForcedColours: [],
  });

  for (const width of WIDTHS) {
    await resize({ ...LAPTOP, width });
    // An open menu follows the pane's new size a moment later.
    await soon(async () => {
      expect({ width, tooWide: await tooWide(pane) }).toEqual({ width, tooWide: [] });
    });
  }
  await resize(ZOOMED);
  await soon(async () => expect(await tooWide(pane)).toEqual([]));
  await soon(async () => expect(await outOfReach(pane)).toEqual([]));
});

/** What a pane in a window of its own says, where a part of Office does not come or is not there. */
const ALONE = [
  {
    name: "outside Excel",
    address: "taskpane.html",
    withheld: /nothing/,
    shows: "IMS Review works inside Excel",
  },
  {
    name: "while Excel has not answered",
    address: "taskpane.html?_host_Info=Excel$Web$16.00$en-US$conversation$$$0",
    withheld: /office\/excel-web/,
    shows: "Looking at the workbook",
  },
  {
    name: "without office.js",
    address: "taskpane.html",
    withheld: /office\/office\.js/,
    shows: "could not be loaded from appsforoffice.microsoft.com",
  },
] as const;

test.each(ALONE)("$name", async ({ address, withheld, shows }) => {
  const page = await open.page.context().newPage();
  await page.setViewportSize({ ...LAPTOP, width: 320 });
  const broken: string[] = [];
  page.on("pageerror", ({ message }) => broken.push(message));
  await page.route(withheld, (route) => route.abort());
  await page.goto(new URL(address, open.page.url()).href);
  await page.getByText(shows).first().waitFor();
  await bringAxe(page.mainFrame());
  expect(await violations(page.mainFrame(), "all")).toEqual([]);
  expect(await tooWide(page.mainFrame())).toEqual([]);
  expect(broken).toEqual([]);
  await page.close();
});

test("in none of this was anything but the page's own files asked for, and nothing was complained of", () => {
  expect(open.strayRequests).toEqual([]);
  expect(open.uncaught).toEqual([]);
  expect(open.complaints).toEqual([]);
});

import { readFileSync } from "node:fs";
import { openPage, type OpenPage } from "./open";
import { PANE_STATES } from "./paneStates";

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

/** What we use of axe: which elements break which of its rules. */
interface Axe {
  run(
    context: { readonly exclude: readonly string[] },
    options: {
      readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
      readonly runOnly?: readonly string[];
    },
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
}

interface PaneWindow {
  readonly axe: Axe;
  readonly OSF: { readonly OfficeAppContext: { readonly prototype: object } };
}

/** Where Fluent catches the focus to pass it on: it is never there for longer. */
const FOCUS_CATCHERS = "[data-tabster-dummy]";

let open: OpenPage;

beforeAll(async () => {
  open = await openPage();
  const frame = open.page.frame({ url: /taskpane\.html/ });
  // The grid need not be painted anew for each size of the pane.
  await open.page.addStyleTag({ content: "#grid canvas { display: none }" });
  // Colours are looked at once they have changed, not on their way.
  await open.page.emulateMedia({ reducedMotion: "reduce" });
  await frame?.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
}, 90_000);

afterAll(() => open.close());

const resize = (size: Size): Promise<void> =>
  open.page.getByTitle("IMS Review", { exact: true }).evaluate((frame, { width, height }) => {
    Object.assign(frame.style, { flex: "none", width: `${width}px`, height: `${height}px` });
  }, size);

/** Another theme in Excel, of which a pane hears when it gets the focus. */
const setTheme = (dark: boolean): Promise<void> =>
  open.inPane((isDarkTheme) => {
    const { OSF } = window as unknown as PaneWindow;
    const get = () => ({ isDarkTheme });
    Object.defineProperty(OSF.OfficeAppContext.prototype, "_officeTheme", {
      get,
      configurable: true,
    });
    window.dispatchEvent(new Event("focus"));
  }, dark);

/** What breaks one of axe's rules; all of them hold in every theme but that of colours. */
const violations = (rules: "all" | "colours"): Promise<readonly string[]> =>
  open.inPane(
    async ({ catchers, rules }) => {
      const { axe } = window as unknown as PaneWindow;
      // What is on its way to another look has not arrived.
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      const { violations: found } = await axe.run(
        { exclude: [catchers] },
        // Menus, lists and tooltips stand over the parts of the page, in none of them.
        {
          rules: { region: { enabled: false } },
          ...(rules === "colours" && { runOnly: ["color-contrast", "link-in-text-block"] }),
        },
      );
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
      );
    },
    { catchers: FOCUS_CATCHERS, rules },
  );

/** Elements that reach out of the pane, or are cut off or scroll sideways in it. */
const tooWide = (): Promise<readonly string[]> =>
  open.inPane(() => {
    const wider = (element: Element): boolean => {
      const style = getComputedStyle(element);
      const { right, width } = element.getBoundingClientRect();
      const cut = style.overflowX !== "visible" && style.textOverflow !== "ellipsis";
      const scrolls = cut && element.scrollWidth > element.clientWidth + 1;
      return width > 0 && element.clientWidth > 1 && (right > innerWidth + 1 || scrolls);
    };
    return [...document.body.querySelectorAll("*")]
      .filter((element) => !element.matches("input, select, svg, svg *") && wider(element))
      .map((element) => `${element.localName} ${element.className} ${element.textContent}`);
  });

/** Controls that cannot be brought into sight; of what lies over the pane, where something does. */
const outOfReach = (): Promise<readonly string[]> =>
  open.inPane(() => {
    const over = document.querySelector("[role=alertdialog], [role=menu]") ?? document;
    const controls = over.querySelectorAll("button, input, select, summary, [role^=menuitem]");
    const hidden = [...controls].filter((control) => {
      if (!control.checkVisibility()) return false;
      control.scrollIntoView({ block: "nearest" });
      const { left, top, width, height } = control.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      return !seen || !(control.contains(seen) || seen.closest("label, div")?.contains(control));
    });
    return hidden.map((control) => control.ariaLabel ?? control.textContent);
  });

test.each(PANE_STATES)("$name", async ({ reach }) => {
  await resize(LAPTOP);
  await reach(open);
  const inLight = await violations("all");
  await setTheme(true);
  const inDark = await violations("colours");
  await setTheme(false);
  await open.page.emulateMedia({ forcedColors: "active" });
  const inForcedColours = await violations("colours");
  await open.page.emulateMedia({ forcedColors: "none" });
  expect({ inLight, inDark, inForcedColours }).toEqual({
    inLight: [],
    inDark: [],
    inForcedColours: [],
  });

  for (const width of WIDTHS) {
    await resize({ ...LAPTOP, width });
    expect({ width, tooWide: await tooWide() }).toEqual({ width, tooWide: [] });
  }
  await resize(ZOOMED);
  expect({ tooWide: await tooWide(), outOfReach: await outOfReach() }).toEqual({
    tooWide: [],
    outOfReach: [],
  });
});

test("in none of this was anything but the page's own files asked for", () => {
  expect(open.strayRequests).toEqual([]);
  expect(open.uncaught).toEqual([]);
});

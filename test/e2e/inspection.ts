import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

/** What we use of axe: which elements break which of its rules. */
interface Axe {
  run(
    context: { readonly exclude: readonly string[] },
    options: {
      readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
      readonly runOnly?: readonly string[];
      readonly resultTypes: readonly ["violations"];
      readonly preload: false;
    },
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
}

interface AxeWindow {
  readonly axe: Axe;
}

/** Where Fluent catches the focus to pass it on: it is never there for longer. */
const FOCUS_CATCHERS = "[data-tabster-dummy]";

/** Brings axe into a page that is open, for `violations`. */
export async function bringAxe(frame: Frame): Promise<void> {
  await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
}

/** What breaks one of axe's rules; all of them hold in every theme but that of colours. */
export function violations(frame: Frame, rules: "all" | "colours"): Promise<readonly string[]> {
  return frame.evaluate(
    async ({ catchers, rules }) => {
      const { axe } = window as unknown as AxeWindow;
      // What is on its way to another look has not arrived; what goes round for ever never will.
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
      const { violations: found } = await axe.run(
        { exclude: [catchers] },
        {
          // Menus, lists and tooltips stand over the parts of the page, in none of them.
          rules: { region: { enabled: false } },
          ...(rules === "colours" && { runOnly: ["color-contrast", "link-in-text-block"] }),
          resultTypes: ["violations"],
          preload: false,
        },
      );
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
      );
    },
    { catchers: FOCUS_CATCHERS, rules },
  );
}

/** Elements that reach out of the pane, or are cut off or scroll sideways in it. */
export function tooWide(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(async () => {
    const wider = (element: Element): boolean => {
      const style = getComputedStyle(element);
      const { right, width } = element.getBoundingClientRect();
      const cut = style.overflowX !== "visible" && style.textOverflow !== "ellipsis";
      const scrolls = cut && element.scrollWidth > element.clientWidth + 1;
      return width > 0 && element.clientWidth > 1 && (right > innerWidth + 1 || scrolls);
    };
    const look = (): readonly string[] =>
      [...document.body.querySelectorAll("*")]
        .filter((element) => !element.matches("input, select, svg, svg *") && wider(element))
        .map((element) => `${element.localName} ${element.className} ${element.textContent}`);
    // A menu over the pane hears of another width with the next frames, and finds its new place then.
    for (let frames = 0; frames < 10 && look().length > 0; frames++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return look();
  });
}

/** Controls that cannot be brought into sight; of what lies over the pane, where something does. */
export function outOfReach(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
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
}

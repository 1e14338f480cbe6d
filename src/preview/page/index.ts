import { createHost } from "../host";
import { PROFILES } from "../profiles";
import { drawRibbon } from "./drawRibbon";
import { openGrid } from "./grid";
import "./page.css";
import { openPane } from "./pane";
import { readManifest } from "./ribbon";

/** An element the page's own markup holds. */
function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no part named ${id}.`);
  return element;
}

/** Opens the workbook, the ribbon and the add-in, and joins them. */
async function openPage(): Promise<void> {
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  let dark = systemDark.matches;
  const grid = openGrid(part("grid"), dark);
  const host = createHost(grid, { profile: PROFILES.web });

  const response = await fetch("manifest.xml");
  if (!response.ok)
    throw new Error(`The manifest could not be read: the server answered ${response.status}.`);
  const addIn = readManifest(await response.text());
  part("name").textContent = addIn.name;
  part("tab").textContent = addIn.tab.label;

  const frameHolder = part("pane");
  const pane = openPane(frameHolder, addIn.paneAddress, host, () => dark);
  drawRibbon(part("ribbon"), addIn.tab, ({ id, functionName }) => {
    if (functionName !== undefined) return pane.run({ controlId: id, functionName });
    frameHolder.hidden = false;
    pane.focus();
  });
  part("close").addEventListener("click", () => {
    frameHolder.hidden = true;
  });

  function show(nowDark: boolean) {
    dark = nowDark;
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
    part("theme").setAttribute("aria-pressed", String(dark));
    grid.toggleDarkMode(dark);
  }
  /** An open pane keeps the colours it was opened in, so it is opened anew. */
  function change(nowDark: boolean) {
    show(nowDark);
    pane.restart();
  }
  show(dark);
  part("theme").addEventListener("click", () => change(!dark));
  systemDark.addEventListener("change", () => change(systemDark.matches));
}

openPage().catch((error: unknown) => {
  const trouble = part("trouble");
  trouble.hidden = false;
  trouble.textContent = `This page could not start. ${String(error)}`;
});

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
  let dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const grid = openGrid(part("grid"), dark);
  const host = createHost(grid, { profile: PROFILES.web });

  const response = await fetch("manifest.xml");
  if (!response.ok)
    throw new Error(`The manifest could not be read: the server answered ${response.status}.`);
  const addIn = readManifest(await response.text());
  part("name").textContent = addIn.name;
  part("tab").textContent = addIn.tab.label;

  const pane = openPane(part("pane"), addIn.paneAddress, host, () => dark);
  drawRibbon(part("ribbon"), addIn.tab, ({ id, functionName }) => {
    if (functionName !== undefined) return pane.run({ controlId: id, functionName });
    pane.show();
  });
  part("close").addEventListener("click", pane.hide);

  const showColours = () => {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
    part("theme").setAttribute("aria-pressed", String(dark));
  };
  showColours();
  part("theme").addEventListener("click", () => {
    dark = !dark;
    showColours();
    grid.setDark(dark);
    // An open add-in keeps the colours it was opened in.
    pane.restart();
  });
}

openPage().catch((error: unknown) => {
  const trouble = part("trouble");
  trouble.hidden = false;
  trouble.textContent = `This page could not start. ${String(error)}`;
});

import { createHost } from "../host";
import { PROFILES, supports } from "../profiles";
import { addCellMenu } from "./cellMenu";
import { drawRibbon } from "./drawRibbon";
import { openGrid } from "./grid";
import { followLinks } from "./links";
import { readManifest, type RibbonButton } from "./manifest";
import "./page.css";
import { openPane } from "./pane";
import { offerProfiles } from "./profileChoice";
import { listenForShortcuts, readShortcuts, type ShortcutFile } from "./shortcuts";
import { joinWorkbookButtons, saveNew } from "./workbookButtons";

/** An element the page's own markup holds. */
function part(id: string): HTMLElement;
function part<E extends HTMLElement>(id: string, kind: new () => E): E;
function part(id: string, kind = HTMLElement): HTMLElement {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no part named ${id}.`);
  return element;
}

/** Tells the person at the page what went wrong; "" takes the message away. */
function tell(words: string): void {
  part("trouble").hidden = words === "";
  part("words").textContent = words;
}

/** Fetches one of the page's own files. */
async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be read: ${response.status}.`);
  return response;
}

/** Opens the workbook, the ribbon and the add-in, and joins them. */
async function openPage(): Promise<void> {
  let dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const grid = openGrid(part("grid"), dark);
  const host = createHost(grid, { profile: PROFILES.web });

  const addIn = readManifest(await (await fetched("manifest.xml")).text());
  const shortcutFile = (await (await fetched(addIn.shortcutsAddress)).json()) as ShortcutFile;
  part("name").textContent = addIn.name;
  part("tab").textContent = addIn.tab.label;

  const pane = openPane(
    part("pane"),
    addIn.paneAddress,
    host,
    () => dark,
    (file) => tell(saveNew(file)),
  );
  const press = ({ id, functionName }: RibbonButton) => {
    if (functionName !== undefined) return pane.run({ controlId: id, functionName });
    pane.show();
  };
  drawRibbon(part("ribbon"), addIn.tab, press);
  followLinks(grid.univer, host.book);
  addCellMenu(grid.univer, addIn.cellMenu, press);
  part("close").addEventListener("click", pane.hide);
  part("seen").addEventListener("click", () => tell(""));

  const shortcuts = readShortcuts(shortcutFile, navigator.platform.startsWith("Mac"));
  listenForShortcuts(
    () => (supports(host.profile, "KeyboardShortcuts") ? shortcuts : []),
    (functionName) => pane.run({ controlId: "", functionName }),
  );

  offerProfiles(part("profile", HTMLSelectElement), host.profile, (profile) => {
    host.book.profile = profile;
    pane.restart();
  });

  joinWorkbookButtons(
    host,
    { choose: part("choose", HTMLInputElement), save: part("save"), title: part("title") },
    { closed: pane.end, opened: pane.restart, told: tell },
  );

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

openPage().catch((error: unknown) => tell(`This page could not start. ${String(error)}`));

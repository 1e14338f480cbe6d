import type { RibbonButton, RibbonGroup, RibbonTab } from "./manifest";

function drawButton(button: RibbonButton, press: (button: RibbonButton) => void): HTMLElement {
  const drawn = document.createElement("button");
  drawn.type = "button";
  drawn.id = button.id;
  drawn.title = `${button.tip.title}\n${button.tip.description}`;
  const picture = document.createElement("img");
  picture.src = button.icon;
  picture.alt = "";
  drawn.append(picture, button.label);
  // The grid keeps the selection and the keyboard; a ribbon button never takes the focus in Excel.
  drawn.addEventListener("mousedown", (event) => event.preventDefault());
  drawn.addEventListener("click", () => press(button));
  return drawn;
}

function drawGroup(group: RibbonGroup, press: (button: RibbonButton) => void): HTMLElement {
  const drawn = document.createElement("div");
  drawn.className = "group";
  drawn.setAttribute("role", "group");
  drawn.setAttribute("aria-label", group.label);
  const buttons = document.createElement("div");
  buttons.append(...group.buttons.map((button) => drawButton(button, press)));
  const label = document.createElement("span");
  label.textContent = group.label;
  drawn.append(buttons, label);
  return drawn;
}

/** Draws a tab of the ribbon into a toolbar: groups of large buttons, in the manifest's order. */
export function drawRibbon(
  toolbar: HTMLElement,
  tab: RibbonTab,
  press: (button: RibbonButton) => void,
): void {
  toolbar.setAttribute("aria-label", tab.label);
  toolbar.replaceChildren(...tab.groups.map((group) => drawGroup(group, press)));
}

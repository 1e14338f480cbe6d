/** A tab of the ribbon, as an add-in's manifest declares it. */
export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  /** What the button does, shown when the mouse rests on it. */
  readonly tip: { readonly title: string; readonly description: string };
  /** Address of the picture: 32 pixels wide on the ribbon, 16 in a menu. */
  readonly icon: string;
  /** The add-in's function to run; undefined shows the pane. */
  readonly functionName: string | undefined;
}

/** What the add-in puts into the menu of a cell. */
export interface CellMenu {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly items: readonly RibbonButton[];
}

/** What the page around the pane needs of an add-in's manifest. */
export interface AddIn {
  readonly name: string;
  readonly paneAddress: string;
  readonly tab: RibbonTab;
  readonly cellMenu: CellMenu;
  /** Where the file of the keyboard shortcuts is. */
  readonly shortcutsAddress: string;
}

/** A picture's width in pixels, as the manifest writes it. */
type IconSize = "16" | "32";

/** The children of an element by their name without prefix; the manifest mixes namespaces. */
const childrenNamed = (parent: Element, name: string): Element[] =>
  Array.from(parent.children).filter((child) => child.localName === name);

/** Follows child names down from an element; throws naming the one that is missing. */
function descend(from: Element, ...names: string[]): Element {
  return names.reduce((parent, name) => {
    const [child] = childrenNamed(parent, name);
    if (!child) throw new Error(`The manifest has no ${name} in ${parent.localName}.`);
    return child;
  }, from);
}

const attribute = (element: Element, name: string): string => {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`The manifest has no ${name} on ${element.localName}.`);
  return value;
};

/**
 * Reads the add-in-only XML manifest: the tab, its groups and buttons in their order, with texts
 * and pictures looked up in its resources. Throws naming the part that is missing.
 */
export function readManifest(text: string): AddIn {
  const parsed = new DOMParser().parseFromString(text, "application/xml");
  if (parsed.querySelector("parsererror")) throw new Error("The manifest is not well-formed XML.");
  const root = parsed.documentElement;
  const overrides = descend(root, "VersionOverrides");
  const resources = new Map(
    Array.from(descend(overrides, "Resources").children)
      .flatMap((kind) => Array.from(kind.children))
      .map((entry) => [attribute(entry, "id"), attribute(entry, "DefaultValue")]),
  );

  const resource = (id: string): string => {
    const value = resources.get(id);
    if (value === undefined) throw new Error(`The manifest has no resource ${id}.`);
    return value;
  };
  const resourceOf = (parent: Element, ...names: string[]): string =>
    resource(attribute(descend(parent, ...names), "resid"));

  const iconOf = (control: Element, size: IconSize): string => {
    const images = childrenNamed(descend(control, "Icon"), "Image");
    const found = images.find((image) => image.getAttribute("size") === size);
    if (!found) throw new Error(`The manifest has no picture of size ${size} for ${control.id}.`);
    return resource(attribute(found, "resid"));
  };

  const readButton = (control: Element, size: IconSize): RibbonButton => ({
    id: attribute(control, "id"),
    label: resourceOf(control, "Label"),
    tip: {
      title: resourceOf(control, "Supertip", "Title"),
      description: resourceOf(control, "Supertip", "Description"),
    },
    icon: iconOf(control, size),
    functionName: childrenNamed(descend(control, "Action"), "FunctionName")[0]?.textContent.trim(),
  });

  const readGroup = (group: Element): RibbonGroup => ({
    id: attribute(group, "id"),
    label: resourceOf(group, "Label"),
    buttons: childrenNamed(group, "Control").map((control) => readButton(control, "32")),
  });

  const form = descend(overrides, "Hosts", "Host", "DesktopFormFactor");
  const extensionPoint = (type: string): Element => {
    const points = childrenNamed(form, "ExtensionPoint");
    const found = points.find((point) => point.getAttributeNS(XSI, "type") === type);
    if (!found) throw new Error(`The manifest has no ${type}.`);
    return found;
  };
  const tab = descend(extensionPoint("PrimaryCommandSurface"), "CustomTab");
  const menu = descend(extensionPoint("ContextMenu"), "OfficeMenu", "Control");

  return {
    name: attribute(descend(root, "DisplayName"), "DefaultValue"),
    paneAddress: attribute(descend(root, "DefaultSettings", "SourceLocation"), "DefaultValue"),
    tab: {
      label: resourceOf(tab, "Label"),
      groups: childrenNamed(tab, "Group").map(readGroup),
    },
    cellMenu: {
      id: attribute(menu, "id"),
      label: resourceOf(menu, "Label"),
      icon: iconOf(menu, "16"),
      items: childrenNamed(descend(menu, "Items"), "Item").map((item) => readButton(item, "16")),
    },
    shortcutsAddress: attribute(descend(root, "ExtendedOverrides"), "Url"),
  };
}

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

import { CommandType, ICommandService, type Univer } from "@univerjs/core";
import {
  ComponentManager,
  ContextMenuGroup,
  ContextMenuPosition,
  IMenuManagerService,
  MenuItemType,
} from "@univerjs/ui";
import { createElement } from "react";
import type { CellMenu, RibbonButton } from "./manifest";

/** Where the add-in's entry stands: below Excel's own. */
const LAST = 99;

/** Puts the add-in's commands into the menu that the right mouse button opens on a cell. */
export function addCellMenu(
  univer: Univer,
  { id, label, icon, items }: CellMenu,
  press: (button: RibbonButton) => void,
): void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const components = injector.get(ComponentManager);
  const draw = (name: string, picture: string) =>
    components.register(name, () => createElement("img", { src: picture, alt: "", width: 16 }));

  draw(id, icon);
  const entries = items.map((item, order) => {
    draw(item.id, item.icon);
    commands.registerCommand({
      id: item.id,
      type: CommandType.OPERATION,
      handler: () => {
        press(item);
        return true;
      },
    });
    const entry = { id: item.id, type: MenuItemType.BUTTON as const, title: item.label };
    return [item.id, { order, menuItemFactory: () => ({ ...entry, icon: item.id }) }] as const;
  });
  injector.get(IMenuManagerService).mergeMenu({
    [ContextMenuPosition.MAIN_AREA]: {
      [ContextMenuGroup.OTHERS]: {
        [id]: {
          order: LAST,
          menuItemFactory: () => ({ id, type: MenuItemType.SUBITEMS, title: label, icon: id }),
          ...Object.fromEntries(entries),
        },
      },
    },
  });
}

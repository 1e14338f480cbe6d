/** One keyboard shortcut: the keys, and the add-in's function they run. */
export interface Shortcut {
  readonly keys: string;
  readonly functionName: string;
}

/** The shortcuts as an add-in's file declares them. */
export interface ShortcutFile {
  readonly actions: readonly { readonly id: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly mac?: string };
  }[];
}

/** Reads the file the manifest's ExtendedOverrides name, for this kind of keyboard. */
export function readShortcuts({ actions, shortcuts }: ShortcutFile, isMac: boolean): Shortcut[] {
  return shortcuts.map(({ action, key }) => {
    if (!actions.some(({ id }) => id === action))
      throw new Error(`The shortcuts name ${action}, which is none of the actions.`);
    return { keys: (isMac && key.mac) || key.default, functionName: action };
  });
}

/** What shortcut files call the modifier keys. */
const MODIFIERS: ReadonlyMap<string, "ctrlKey" | "altKey" | "shiftKey" | "metaKey"> = new Map([
  ["Ctrl", "ctrlKey"],
  ["Alt", "altKey"],
  ["Option", "altKey"],
  ["Shift", "shiftKey"],
  ["Command", "metaKey"],
]);

/** Whether exactly these keys are down; a letter is where the keyboard has it, whatever Alt makes of it. */
export function isPressed(keys: string, event: KeyboardEvent): boolean {
  const wanted = keys.split("+");
  const modifiers = new Set(wanted.flatMap((key) => MODIFIERS.get(key) ?? []));
  const letter = wanted.find((key) => !MODIFIERS.has(key)) ?? "";
  return (
    event.code === `Key${letter.toUpperCase()}` &&
    [...new Set(MODIFIERS.values())].every((key) => event[key] === modifiers.has(key))
  );
}

/**
 * Runs the function of a shortcut when its keys are pressed at the grid; in the pane they are the pane's.
 * @param shortcuts those that hold at the moment.
 */
export function listenForShortcuts(
  shortcuts: () => readonly Shortcut[],
  run: (functionName: string) => void,
): void {
  addEventListener(
    "keydown",
    (event) => {
      const pressed = shortcuts().find(({ keys }) => isPressed(keys, event));
      if (!pressed || event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      run(pressed.functionName);
    },
    { capture: true },
  );
}

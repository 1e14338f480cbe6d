import type { Desk } from "../review/desk/desk";

type Step = (desk: Desk) => Promise<void>;

/**
 * Asks for the pane, which shows the question. Not waited for: an add-in from the Marketplace may
 * not open its pane from a command (since 23-02-2026), and then the question stands there when the
 * user opens it.
 */
function showPane(orElse: () => unknown = () => undefined): void {
  Office.addin.showAsTaskpane().catch(orElse);
}

/**
 * Marks the selected rows; where the desk asks first, the pane shows the question. ‘ITC to be reduced’
 * is put off where the pane cannot be shown: the rows say so, and the export waits.
 */
async function markSelected(desk: Desk, command: Parameters<Desk["mark"]>[0]): Promise<void> {
  await desk.mark(command, "selected");
  if (desk.state.markQuestion) showPane();
  if (desk.state.reductionQuestion) showPane(() => desk.answerReduction({ kind: "later" }));
}

/** The commands of the ribbon, the cell menu and the keyboard, by the names in the manifest. */
const STEPS: Readonly<Record<string, Step>> = {
  acceptSelected: (desk) => markSelected(desk, "Accept"),
  rejectSelected: (desk) => markSelected(desk, "Reject"),
  pendSelected: (desk) => markSelected(desk, "Pending"),
  resetSelected: (desk) => markSelected(desk, "Reset"),
  undoLast: (desk) => desk.undo(),
  redoLast: (desk) => desk.redo(),
  nextFinding: (desk) => desk.showNextFinding(),
  computeGstr2b: (desk) => {
    showPane();
    return desk.askCompute();
  },
};

/** What Excel gives a command: an event from the ribbon and the menus, nothing from a shortcut. */
type Invocation = Partial<Office.AddinCommands.Event> | null;

/**
 * Connects the manifest's commands with the desk's steps. A command ends for Excel whatever becomes
 * of its step: one that is not completed keeps its button busy and ends the add-in after a while.
 */
export function associateCommands(openDesk: () => Desk): void {
  for (const [name, step] of Object.entries(STEPS)) {
    Office.actions.associate(name, async (event?: Invocation) => {
      try {
        await step(openDesk());
      } finally {
        event?.completed?.();
      }
    });
  }
}

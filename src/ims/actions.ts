/** What stands in the `Action` cell: the portal's word for the state of a record. */
export type Action = "Accepted" | "Rejected" | "Pending" | "No action";

/** What the user does: the portal's word on the button. */
export type Command = "Accept" | "Reject" | "Pending" | "Reset";

export interface ActionEntry {
  readonly action: Action;
  readonly command: Command;
  /** The code in every JSON dialect. */
  readonly code: "A" | "R" | "P" | "N";
  /** Cell colours on the sheets: fill and text, contrast above 4.5 : 1. */
  readonly fill: string;
  readonly ink: string;
}

/** The four actions, in the order of the portal's buttons. */
export const ACTIONS: readonly ActionEntry[] = [
  { action: "Accepted", command: "Accept", code: "A", fill: "#DFF3E3", ink: "#0B5A1E" },
  { action: "Rejected", command: "Reject", code: "R", fill: "#FBE0DF", ink: "#8E1B17" },
  { action: "Pending", command: "Pending", code: "P", fill: "#FFF0CC", ink: "#6B4A00" },
  { action: "No action", command: "Reset", code: "N", fill: "#FFFFFF", ink: "#424242" },
];

const byCommand = new Map(ACTIONS.map((entry) => [entry.command, entry.action]));
const byWord = new Map(ACTIONS.map((entry) => [entry.action.toLowerCase(), entry.action]));

/** The state a command leaves a record in. */
export function actionOf(command: Command): Action {
  return byCommand.get(command) ?? "No action";
}

/**
 * Reads what a user typed or picked in an `Action` cell, without regard to case and spaces.
 * An emptied cell is No action: the portal treats the record so. Anything else is undefined.
 */
export function parseAction(text: string): Action | undefined {
  const word = text.trim().toLowerCase();
  return word === "" ? "No action" : byWord.get(word);
}

/** The action that stands in a cell: what is none counts as No action, as an emptied one does. */
export const actionIn = (text: string): Action => parseAction(text) ?? "No action";

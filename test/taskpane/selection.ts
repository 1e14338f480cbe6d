import type { Command } from "../../src/ims/actions";
import type { CommandOutlook, SelectionSummary } from "../../src/review/mark/selectionState";

export const allAllowed = (rows: number): Record<Command, CommandOutlook> => ({
  Accept: { allowed: rows, refused: 0 },
  Reject: { allowed: rows, refused: 0 },
  Pending: { allowed: rows, refused: 0 },
  Reset: { allowed: rows, refused: 0 },
});

/** Forty-two invoices, on which every command is allowed. */
export const SELECTION: SelectionSummary = {
  table: "b2b",
  rows: 42,
  tax: 31_820_000,
  outlook: allAllowed(42),
};

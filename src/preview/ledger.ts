import { ACTION, type RequestBody } from "./protocol";

/** What went over the wire, so that tests and benchmarks can hold budgets. */
export interface Ledger {
  requests: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
  /** The most requests that were under way at the same time: an add-in should keep to one. */
  mostInFlight: number;
  /** The bytes of the largest request. */
  largestRequest: number;
  largestReply: number;
  cellsWritten: number;
  cellsRead: number;
}

export const newLedger = (): Ledger => ({
  requests: 0,
  actions: 0,
  bytesIn: 0,
  bytesOut: 0,
  mostInFlight: 0,
  largestRequest: 0,
  largestReply: 0,
  cellsWritten: 0,
  cellsRead: 0,
});

export const byteLength = (text: string): number => new TextEncoder().encode(text).length;

const CELL_PROPERTIES = ["Values", "Formulas", "NumberFormat", "Text"];

const cellsIn = (value: unknown): number =>
  Array.isArray(value) && Array.isArray(value[0]) ? value.length * value[0].length : 0;

/** Enters a request: its size and the cells it writes. */
export function enterRequest(ledger: Ledger, body: RequestBody, bytes: number): void {
  ledger.requests += 1;
  ledger.actions += body.Actions.length;
  ledger.bytesIn += bytes;
  ledger.largestRequest = Math.max(ledger.largestRequest, bytes);
  for (const { ActionType, Name, ArgumentInfo } of body.Actions) {
    if (ActionType !== ACTION.set || !CELL_PROPERTIES.includes(Name)) continue;
    // One value for a whole range is counted as one cell: it is one on the wire.
    ledger.cellsWritten += cellsIn(ArgumentInfo?.Arguments?.[0]) || 1;
  }
}

/** Enters a reply: its size and the cells it carries. */
export function enterReply(ledger: Ledger, results: readonly { Value: unknown }[], bytes: number) {
  ledger.bytesOut += bytes;
  ledger.largestReply = Math.max(ledger.largestReply, bytes);
  for (const { Value } of results) {
    if (typeof Value !== "object" || Value === null) continue;
    const record = Value as Record<string, unknown>;
    for (const name of CELL_PROPERTIES) ledger.cellsRead += cellsIn(record[name]);
  }
}

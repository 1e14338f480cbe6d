import type { Arguments } from "../requests/objectType";
import type { Book, Events } from "../book";
import { hasQuirk } from "../quirks";

/** The numbers Microsoft's client knows events by (office-js 1.1.110). */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  rowSorted: 19,
  rowHiddenChanged: 22,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** What a collection's events are addressed to. */
export const WORKBOOK = "Workbook";

export const newEvents = (): Events => ({
  registered: new Map(),
  listeners: new Set(),
  waiting: [],
  mouseOverPane: false,
  onWaiting: () => undefined,
});

const keyOf = (type: number, target: string): string => `${type} ${target}`;

/** Something happened: it is told to each target somebody listens at. */
export function raise(
  book: Book,
  messageType: number,
  targets: readonly string[],
  message: Readonly<Record<string, unknown>>,
): void {
  const { events, eventsEnabled, silent } = book;
  if (!eventsEnabled || silent || hasQuirk(book, "eventsLost")) return;
  const heard = targets.filter((target) => events.registered.has(keyOf(messageType, target)));
  if (heard.length === 0) return;
  const text = JSON.stringify(message);
  const told = heard.map((targetId) => ({ messageType, targetId, message: text }));
  events.waiting.push(...told, ...(hasQuirk(book, "eventsDoubled") ? told : []));
  events.onWaiting();
}

/** Tells what waits, in the order in which it happened. */
export function deliver(book: Book): void {
  const { events } = book;
  if (hasQuirk(book, "eventsLate") && !events.mouseOverPane) return;
  const told = events.waiting;
  events.waiting = [];
  for (const event of told) for (const listener of events.listeners) listener(event);
}

/**
 * The private methods by which the client says that it listens, `_RegisterDataChangedEvent` and so on,
 * for an object whose events have these names.
 */
export function registrations<T>(
  names: Readonly<Record<string, number>>,
  place: (target: T) => { readonly book: Book; readonly id: string },
): Record<string, (target: T, args: Arguments) => void> {
  const count = (type: number, step: 1 | -1) => (target: T) => {
    const { book, id } = place(target);
    const { registered } = book.events;
    const now = (registered.get(keyOf(type, id)) ?? 0) + step;
    if (now > 0) registered.set(keyOf(type, id), now);
    else registered.delete(keyOf(type, id));
  };
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, type]) => [
      [`_Register${name}Event`, count(type, 1)],
      [`_Unregister${name}Event`, count(type, -1)],
    ]),
  );
}

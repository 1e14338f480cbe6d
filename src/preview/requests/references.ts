import type { HostObject } from "./objectType";

/** The objects the client asked to keep between its requests, and the names it was given for them. */
export interface References {
  readonly objects: Map<string, HostObject>;
  readonly names: Map<HostObject, string>;
  next: number;
}

export const noReferences = (): References => ({ objects: new Map(), names: new Map(), next: 1 });

/** Keeps an object under a name until the client lets it go. */
export function keep(references: References, object: HostObject): void {
  if (references.names.has(object)) return;
  const name = `kept${references.next}`;
  references.next += 1;
  references.objects.set(name, object);
  references.names.set(object, name);
}

export function release(references: References, name: unknown): void {
  const object = references.objects.get(String(name));
  references.objects.delete(String(name));
  if (object) references.names.delete(object);
}

/** What the client learns of an object on first sight: enough to ask for it again. */
export function identityOf(references: References, object: HostObject): Record<string, unknown> {
  const reference = references.names.get(object);
  if (reference !== undefined) return { _ReferenceId: reference };
  return object.id === undefined ? {} : { Id: object.id, _Id: object.id };
}

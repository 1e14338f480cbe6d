/** A value that is looked at and listened to: what React's external store wants. */
export interface Store<T> {
  get(): T;
  /** Lays the given fields over the value; a field given as undefined is taken away. */
  set(patch: Partial<T> | { readonly [K in keyof T]?: T[K] | undefined }): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(patch) {
      const laid = Object.entries({ ...value, ...patch });
      value = Object.fromEntries(laid.filter(([, field]) => field !== undefined)) as T;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

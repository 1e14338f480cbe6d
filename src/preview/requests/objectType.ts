import { invalidArgument, notInStandIn } from "./excelError";

/** A value of an object that a request can load, and set where Excel lets it. */
export interface Scalar<T> {
  readonly read: (target: T) => unknown;
  readonly write?: (target: T, value: unknown) => void;
}

export type Arguments = readonly unknown[];

/** A whole number among the arguments. */
export function numberAt(args: Arguments, index: number, otherwise?: number): number {
  const value = args[index] ?? otherwise;
  if (typeof value === "number" && Number.isInteger(value)) return value;
  throw invalidArgument(`argument ${index + 1} must be a whole number`);
}

/**
 * One of Excel's objects: each member it has, and what it does to the target. Names are those of the
 * JavaScript interface, in camel case. What is not in the table does not exist in the stand-in.
 */
export interface ObjectType<T> {
  readonly name: string;
  /** The key of such an object in its collection: the client asks for it again by this key. */
  readonly id?: (target: T) => string | number;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Objects that hang on this one: `range.format`. */
  readonly links?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** Calls: they answer an object, null for a null object, or a plain value. */
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments) => unknown>>;
  /** For collections: their objects in order, and one of them by its key. */
  readonly items?: (target: T) => readonly HostObject[];
  readonly item?: (target: T, key: unknown) => HostObject;
}

/** An object of the workbook as a request handles it. */
export interface HostObject {
  readonly typeName: string;
  readonly target: unknown;
  readonly id: string | number | undefined;
  readonly scalarNames: readonly string[];
  readonly items: readonly HostObject[] | undefined;
  readonly hasScalar: (name: string) => boolean;
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
  readonly link: (name: string) => HostObject | null;
  readonly call: (name: string, args: Arguments) => unknown;
  readonly item: (key: unknown) => HostObject;
}

const OBJECTS = new WeakSet<object>();

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && OBJECTS.has(value);

function member<M>(
  type: { name: string },
  members: Readonly<Record<string, M>> = {},
  name: string,
) {
  const found = Object.hasOwn(members, name) ? members[name] : undefined;
  if (found === undefined) throw notInStandIn(`${type.name}.${name}`);
  return found;
}

/** Joins a target with the table of what can be done to it. */
export function hostObject<T>(type: ObjectType<T>, target: T): HostObject {
  const object: HostObject = {
    typeName: type.name,
    target,
    scalarNames: Object.keys(type.scalars ?? {}),
    get id() {
      return type.id?.(target);
    },
    get items() {
      return type.items?.(target);
    },
    hasScalar: (name) => Object.hasOwn(type.scalars ?? {}, name),
    read: (name) => member(type, type.scalars, name).read(target),
    write: (name, value) => {
      const { write } = member(type, type.scalars, name);
      if (!write) throw notInStandIn(`setting ${type.name}.${name}`);
      write(target, value);
    },
    link: (name) => member(type, type.links, name)(target),
    call: (name, args) => member(type, type.methods, name)(target, args),
    item: (key) => {
      if (!type.item) throw notInStandIn(`${type.name}.getItem`);
      return type.item(target, key);
    },
  };
  OBJECTS.add(object);
  return object;
}

/** The target of an object that was passed as an argument. Throws InvalidArgument when it is another kind. */
export function targetOf<T>(type: ObjectType<T>, value: unknown): T {
  if (isHostObject(value) && value.typeName === type.name) return value.target as T;
  throw invalidArgument(`a ${type.name} was expected`);
}

import { ExcelError, invalidArgument } from "./excelError";
import { load } from "./loading";
import { hostObject, isHostObject, type HostObject, type ObjectType } from "./objectType";
import { identityOf, keep, release, type References } from "./references";
import {
  ACTION,
  PATH,
  type ArgumentInfo,
  type ObjectPath,
  type ReplyBody,
  type RequestAction,
  type RequestBody,
  type RequestError,
} from "../protocol";

/** What is to be done around the actions of a request. */
export interface Around {
  /** Runs before every action that reads, so that formulas are up to date when they are read. */
  readonly beforeReading: () => Promise<void>;
  /** Runs each action, in whose name it is to be done. */
  readonly within: <R>(action: () => R) => R;
  /** Throws when a call, named "Range.select", cannot be made just now. */
  readonly beforeCall: (call: string) => void;
}

interface Run {
  readonly beforeCall: Around["beforeCall"];
  readonly body: RequestBody;
  readonly root: HostObject;
  readonly references: References;
  /** Paths are walked once in a request: some of them make things (`tables.add`). */
  readonly walked: Map<number, HostObject | null>;
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The proxies among the arguments are their path ids; they may stand inside arrays. */
function argumentsOf(run: Run, info: ArgumentInfo | undefined): unknown[] {
  const resolve = (value: unknown, path: unknown): unknown => {
    if (Array.isArray(path) && Array.isArray(value)) {
      return value.map((inner: unknown, at) => resolve(inner, path[at]));
    }
    return typeof path === "number" && path > 0 ? walk(run, path) : value;
  };
  // An argument that was left out is null on the wire.
  return (info?.Arguments ?? []).map(
    (value, at) => resolve(value, info?.ReferencedObjectPathIds?.[at]) ?? undefined,
  );
}

function walk(run: Run, id: number): HostObject | null {
  const known = run.walked.get(id);
  if (known !== undefined) return known;
  const path = run.body.ObjectPaths[String(id)];
  if (!path) throw new ExcelError("InvalidObjectPath", `There is no object path ${id}.`);
  const reached = reach(run, path);
  run.walked.set(id, reached);
  return reached;
}

function reach(run: Run, path: ObjectPath): HostObject | null {
  if (path.ObjectPathType === PATH.root) return run.root;
  if (path.ObjectPathType === PATH.nullObject) return null;
  if (path.ObjectPathType === PATH.reference) {
    const kept = run.references.objects.get(path.Name);
    if (kept) return kept;
    throw new ExcelError("InvalidReference", "This reference is not valid for the operation.");
  }
  const parent = walk(run, path.ParentObjectPathId ?? 0);
  // What hangs on an object that is not there is not there either.
  if (!parent) return null;
  const name = lowerFirst(path.Name);
  if (path.ObjectPathType === PATH.property) return parent.link(name);
  const args = argumentsOf(run, path.ArgumentInfo);
  if (path.ObjectPathType === PATH.indexer) return parent.item(args[0]);
  const made = call(run, parent, name, args);
  if (made === null || isHostObject(made)) return made;
  throw new ExcelError(
    "InvalidObjectPath",
    `${parent.typeName}.${name} does not answer an object.`,
  );
}

function call(run: Run, object: HostObject, name: string, args: readonly unknown[]): unknown {
  run.beforeCall(`${object.typeName}.${name}`);
  return object.call(name, args);
}

function perform(run: Run, action: RequestAction): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = walk(run, action.ObjectPathId);
  if (!object) return null;
  const name = lowerFirst(action.Name);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return identityOf(run.references, object);
    case ACTION.query:
      return load(run.references, object, action.QueryInfo?.Select ?? [], action.QueryInfo);
    case ACTION.set:
      object.write(name, argumentsOf(run, action.ArgumentInfo)[0]);
      return null;
    case ACTION.method: {
      if (action.Name === "_KeepReference") return keep(run.references, object);
      const args = argumentsOf(run, action.ArgumentInfo);
      if (action.Name === "_RemoveReference") return release(run.references, args[0]);
      const answer = call(run, object, name, args);
      return isHostObject(answer) ? identityOf(run.references, answer) : (answer ?? null);
    }
    default:
      throw invalidArgument(`action type ${action.ActionType}`);
  }
}

/** Finds, for an error, the member it came from: "Range.values". */
function locate(run: Run, action: RequestAction): string {
  const target = run.walked.get(action.ObjectPathId)?.typeName;
  const path = run.body.ObjectPaths[String(action.ObjectPathId)];
  const parent = run.walked.get(path?.ParentObjectPathId ?? 0)?.typeName;
  return target && action.Name
    ? `${target}.${lowerFirst(action.Name)}`
    : `${parent ?? "Workbook"}.${lowerFirst(path?.Name || "getItem")}`;
}

function explain(run: Run, action: RequestAction, index: number, thrown: unknown): RequestError {
  const known = thrown instanceof ExcelError;
  return {
    Code: known ? thrown.code : "GeneralException",
    Message: thrown instanceof Error ? thrown.message : String(thrown),
    Location: locate(run, action),
    ActionIndex: index,
  };
}

/**
 * Carries out one batch, action by action. Like Excel it stops at the first error and answers what was
 * done until then; nothing is rolled back.
 */
export async function carryOut<T>(
  body: RequestBody,
  root: { readonly type: ObjectType<T>; readonly target: T },
  references: References,
  { beforeReading, within, beforeCall }: Around,
): Promise<ReplyBody> {
  const walked = new Map<number, HostObject | null>();
  const target = hostObject(root.type, root.target);
  const run: Run = { body, root: target, references, walked, beforeCall };
  const results: ReplyBody["Results"][number][] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (action.ActionType === ACTION.query || action.ActionType === ACTION.method)
        await beforeReading();
      const Value = within(() => perform(run, action));
      results.push({ ActionId: action.Id, Value });
    } catch (thrown) {
      return { Results: results, Error: explain(run, action, index, thrown) };
    }
  }
  return { Results: results };
}

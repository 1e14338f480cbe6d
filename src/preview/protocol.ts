/**
 * The wire form of Excel's requests ("ProcessQuery"), as Microsoft's client library speaks it in
 * office-js 1.1.110 (`excel-web-16.00.debug.js`): names are those of the wire.
 */

/** Arguments of a call; a proxy is sent as the id of its path, named again at the same place. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** How an object is reached from another one. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const PATH = {
  root: 1,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One step of a batch. */
export interface RequestAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

export interface RequestBody {
  readonly Actions: readonly RequestAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** Why a batch stopped. The client shows `Code` and `Message`, and finds the statement by `ActionIndex`. */
export interface RequestError {
  readonly Code: string;
  readonly Message: string;
  readonly Location?: string;
  readonly ActionIndex?: number;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** What a batch answers: a result per finished action, and the error that stopped it. */
export interface ReplyBody {
  readonly Results: readonly ActionResult[];
  readonly Error?: RequestError;
}

/** What the way to Excel itself answers when it does not let a request through. */
export interface RefusedBody {
  readonly error: { readonly code: string; readonly message: string };
}

/** A whole answer: `status` is 200 unless the request or its reply was refused on the way. */
export type Reply =
  | { readonly status: 200; readonly body: ReplyBody }
  | { readonly status: number; readonly body: RefusedBody };

/**
 * Something that happened in the workbook, for the listeners of the add-in: the numbers of the message
 * types are those of the client, `targetId` is a sheet's or a table's id or `"Workbook"`, and `message`
 * is the event's argument as JSON text.
 */
export interface HostEvent {
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

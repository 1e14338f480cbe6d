/**
 * The text messages between office.js in a frame and the page around it, as office.js itself
 * (release 1.1.110, "XDM" of Excel for the web) writes and reads them.
 */
export interface FrameMessage {
  /** What is asked for: a host method, or an event's name. */
  readonly name: string;
  readonly kind: "invoke" | "register" | "unregister";
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
}

const KINDS = ["invoke", "register", "unregister"] as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Other programs post to the page too (webpack's client, extensions), and not always JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads a posted message; undefined when it is not one of office.js. */
export function readFrameMessage(posted: unknown): FrameMessage | undefined {
  const message = typeof posted === "string" ? parsed(posted) : undefined;
  if (!isObject(message)) return undefined;
  const { _actionName, _actionType, _conversationId, _correlationId, _data } = message;
  if (typeof _actionName !== "string" || typeof _conversationId !== "string") return undefined;
  return {
    name: _actionName,
    kind: KINDS[Number(_actionType)] ?? "invoke",
    conversation: _conversationId,
    correlation: Number(_correlationId),
    data: _data,
  };
}

function write(message: FrameMessage, origin: string, reply: Record<string, unknown>): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: message.name,
    _conversationId: message.conversation,
    _origin: origin,
    _serializerVersion: 1,
    _errorCode: 0,
    ...reply,
  });
}

/** The answer to a message. */
export const answerTo = (message: FrameMessage, origin: string, data: unknown): string =>
  write(message, origin, { _responseType: 0, _correlationId: message.correlation, _data: data });

/** An event for a message that registered for it. */
export const eventFor = (message: FrameMessage, origin: string, data: unknown): string =>
  write(message, origin, { _responseType: 1, _correlationId: 0, _data: data });

/** A method of the host's dispatch table, with its arguments by position. */
export interface DispatchedMethod {
  readonly id: number;
  readonly arguments: readonly unknown[];
}

/** Reads the method in the data of an `executeMethod` message. */
export function readDispatchedMethod(data: unknown): DispatchedMethod {
  const dispatched = isObject(data) ? data["DdaMethod"] : undefined;
  if (!isObject(data) || !isObject(dispatched))
    throw new Error("office.js called a host method without naming it.");
  const given = data["ArrayData"];
  return { id: Number(dispatched["DispatchId"]), arguments: Array.isArray(given) ? given : [] };
}

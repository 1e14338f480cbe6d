import type { Host } from "../host";
import type { Reply, RequestBody } from "../protocol";
import { createCommandQueue, type CommandClick } from "./commandQueue";
import {
  answerTo,
  eventFor,
  readDispatchedMethod,
  readFrameMessage,
  type FrameMessage,
} from "./frameMessages";
import { lendTheme } from "./officeTheme";
import { answerFrameRequest, FRAME_REQUEST, type PaneVisibility } from "./runtime";

/** What the host tells office.js of itself. */
const EXCEL_FOR_THE_WEB = 16;
const CONVERSATION = "conversation";
const ADD_IN = "ims-review";
/** Methods of the host's dispatch table. */
const RICH_API_REQUEST = 93;
const COMMAND_COMPLETED = 94;
/** The category of events that belong to a rich API object. */
const OBJECT_EVENT = 65536;
const DONE = { Version: 1, Error: 0 };

/** What office.js asks for first: who the host is, and what it can do. */
const hostContext = (host: Pick<Host, "profile">) => ({
  _id: ADD_IN,
  _appName: EXCEL_FOR_THE_WEB,
  _appVersion: "16.00",
  _appUILocale: "en-US",
  _dataLocale: "en-IN",
  _docUrl: `${location.origin}/Book1.xlsx`,
  _clientMode: 1,
  _settings: [],
  _reason: 0,
  _osfControlType: 1,
  _eToken: "",
  _correlationId: CONVERSATION,
  _hostFullVersion: "16.0.1",
  _appDomains: [],
  _requirementMatrix: JSON.stringify(host.profile.sets),
});

/** What office.js reads from the name of its frame to find the page around it. */
const frameName = () =>
  JSON.stringify({
    // type $ platform $ version $ locale $ correlation id $ is dialog $ no logging $ flags
    hostInfo: `Excel$Web$16.00$en-US$${CONVERSATION}$$$0`,
    xdmInfo: [CONVERSATION, ADD_IN, location.origin].join("|"),
    serializerVersion: 1,
    baseFrameName: ADD_IN,
  });

/** The add-in in its frame, as the ribbon and the page see it. */
export interface Pane extends Pick<PaneVisibility, "show" | "hide"> {
  /** Runs a function of the add-in, after those that were asked for before it. */
  run(click: CommandClick): void;
  /** Ends the add-in, as closing the workbook does. */
  end(): void;
  /** Starts the add-in anew, as closing and opening the workbook would. */
  restart(): void;
}

/** The workbook behind the pane: it may be far away. */
type Workbook = Pick<Host, "profile" | "handle" | "onEvent">;

/**
 * Opens the add-in at `address` in a frame inside `container` and answers its unmodified office.js
 * as Excel for the web would: requests go to `host`, the host's events and the ribbon's clicks come
 * back as events. Page and frame must share one https origin, or office.js will not listen.
 */
export function openPane(
  container: HTMLElement,
  address: string,
  host: Workbook,
  isDark: () => boolean,
  openNew: PaneVisibility["openNew"],
): Pane {
  const frame = document.createElement("iframe");
  frame.title = "IMS Review";
  frame.allow = "clipboard-write";
  const commands = createCommandQueue();
  let objectEvents: FrameMessage | undefined;

  const visibility: PaneVisibility = {
    show() {
      container.hidden = false;
      frame.focus();
    },
    hide() {
      container.hidden = true;
    },
    openNew,
  };

  const post = (text: string) => frame.contentWindow?.postMessage(text, location.origin);
  const push = (subscription: FrameMessage, data: unknown) =>
    post(eventFor(subscription, location.origin, data));

  function listenForCommands(subscription: FrameMessage | undefined) {
    commands.listen(
      subscription &&
        (({ controlId, functionName }) => {
          const event = JSON.stringify({ source: { id: controlId } });
          push(subscription, { 0: controlId, 1: functionName, 2: event });
        }),
    );
  }

  /** Runs after the reply has gone: office.js takes events only once it knows it is registered. */
  function subscribe(message: FrameMessage) {
    const subscription = message.kind === "register" ? message : undefined;
    if (message.name === "richApiMessage") objectEvents = subscription;
    if (message.name === "appCommandInvoked") listenForCommands(subscription);
  }

  async function request([partition, , , , text]: readonly unknown[]): Promise<Reply> {
    const body = JSON.parse(String(text)) as RequestBody;
    if (partition !== FRAME_REQUEST) return host.handle(body);
    return { status: 200, body: answerFrameRequest(body, visibility) };
  }

  async function dispatch(message: FrameMessage): Promise<unknown> {
    const method = readDispatchedMethod(message.data);
    if (method.id === COMMAND_COMPLETED) commands.completed();
    if (method.id !== RICH_API_REQUEST) return DONE;
    const { status, body } = await request(method.arguments);
    return { ...DONE, Data: [status, [], JSON.stringify(body)] };
  }

  async function answer(message: FrameMessage): Promise<unknown> {
    if (message.kind !== "invoke") return DONE;
    if (message.name === "executeMethod") return dispatch(message);
    if (message.name !== "ContextActivationManager_getAppContextAsync") return null;
    lendTheme(frame, isDark);
    return hostContext(host);
  }

  addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow) return;
    const message = readFrameMessage(event.data);
    if (!message) return;
    void answer(message).then((data) => {
      post(answerTo(message, location.origin, data));
      if (message.kind !== "invoke") subscribe(message);
    });
  });

  host.onEvent(({ messageType, targetId, message }) => {
    if (!objectEvents) return;
    const entry = [OBJECT_EVENT, messageType, targetId, message, 0, false];
    push(objectEvents, { ArrayData: [entry] });
  });

  function end() {
    commands.clear();
    objectEvents = undefined;
    frame.remove();
  }

  function restart() {
    end();
    frame.name = frameName();
    frame.src = address;
    container.append(frame);
  }

  restart();
  const { show, hide } = visibility;
  return { run: commands.add, end, restart, show, hide };
}

import type { Host } from "../host";
import {
  answerTo,
  eventFor,
  readDispatchedMethod,
  readFrameMessage,
  type FrameMessage,
} from "./frameMessages";
import { lendTheme } from "./officeTheme";

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

/** A click on a control of the ribbon that runs one of the add-in's functions. */
export interface CommandClick {
  readonly controlId: string;
  readonly functionName: string;
}

/** The add-in in its frame, as the ribbon and the page see it. */
export interface Pane {
  /** Runs a function of the add-in; one at a time, in the order of the clicks, as Excel does. */
  run(click: CommandClick): void;
  /** Starts the add-in anew, as closing and opening the workbook would. */
  restart(): void;
  focus(): void;
}

/** What office.js asks for first: who the host is, and what it can do. */
const hostContext = (host: Host) => ({
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

/**
 * Opens the add-in at `address` in a frame inside `container` and answers its unmodified office.js
 * as Excel for the web would: requests go to `host`, the host's events and the ribbon's clicks come
 * back as events. Page and frame must share one https origin, or office.js will not listen.
 */
export function openPane(
  container: HTMLElement,
  address: string,
  host: Host,
  isDark: () => boolean,
): Pane {
  const frame = document.createElement("iframe");
  frame.title = "IMS Review";
  frame.allow = "clipboard-write";
  const clicks: CommandClick[] = [];
  let running = false;
  let commandEvents: FrameMessage | undefined;
  let objectEvents: FrameMessage | undefined;

  const post = (text: string) => frame.contentWindow?.postMessage(text, location.origin);

  function runNext() {
    const [click] = clicks;
    if (!click || running || !commandEvents) return;
    clicks.shift();
    running = true;
    const event = JSON.stringify({ source: { id: click.controlId } });
    post(
      eventFor(commandEvents, location.origin, {
        0: click.controlId,
        1: click.functionName,
        2: event,
      }),
    );
  }

  async function dispatch(message: FrameMessage): Promise<unknown> {
    const method = readDispatchedMethod(message.data);
    if (method.id === RICH_API_REQUEST) {
      const { status, body } = await host.handle(JSON.parse(String(method.arguments[4])));
      return { ...DONE, Data: [status, [], JSON.stringify(body)] };
    }
    if (method.id === COMMAND_COMPLETED) running = false;
    return DONE;
  }

  function subscribe(message: FrameMessage) {
    const subscription = message.kind === "register" ? message : undefined;
    if (message.name === "richApiMessage") objectEvents = subscription;
    if (message.name === "appCommandInvoked") commandEvents = subscription;
    return DONE;
  }

  async function answer(message: FrameMessage): Promise<unknown> {
    if (message.kind !== "invoke") return subscribe(message);
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
      // A click may have waited for this very answer: the first registration for commands.
      runNext();
    });
  });

  host.onEvent(({ messageType, targetId, message }) => {
    if (!objectEvents) return;
    const entry = [OBJECT_EVENT, messageType, targetId, message, 0, false];
    post(eventFor(objectEvents, location.origin, { ArrayData: [entry] }));
  });

  function restart() {
    clicks.length = 0;
    running = false;
    commandEvents = objectEvents = undefined;
    // host type $ platform $ version $ locale $ correlation id $ is dialog $ no logging $ flags
    frame.name = JSON.stringify({
      hostInfo: `Excel$Web$16.00$en-US$${CONVERSATION}$$$0`,
      xdmInfo: [CONVERSATION, ADD_IN, location.origin].join("|"),
      serializerVersion: 1,
      baseFrameName: ADD_IN,
    });
    frame.src = address;
    container.append(frame);
  }

  restart();
  return {
    run(click) {
      clicks.push(click);
      runNext();
    },
    restart,
    focus: () => frame.focus(),
  };
}

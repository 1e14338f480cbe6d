import { readFileSync } from "node:fs";
import type { Host, HostOptions } from "../../src/preview/host";
import { addNewerMembers } from "../../src/preview/newerMembers";
import { PROFILES, supports, type Profile, type ProfileName } from "../../src/preview/profiles";
import type { RequestBody } from "../../src/preview/protocol";
import type { QuirkSwitches } from "../../src/preview/quirks";

declare global {
  // Put there by the environment.
  var openHeadless: (options: HostOptions) => Host;
  var workbookProfile: Profile;
  var _richApiNativeBridge: Bridge | undefined;
}

/** The way between Microsoft's client and a host: JSON text, as over a real wire. */
export interface Bridge {
  readonly sendMessageToHost: (text: string) => void;
  /** Set by the client. */
  onMessageFromHost?: (text: string) => void;
}

interface Message {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

/** `Office.PlatformType`. */
const PLATFORMS = { Windows: "PC", Mac: "Mac", web: "OfficeOnline" } as const;

/** The kinds of messages and the category of events on the wire. */
const REPLY = 2;
const EVENT = 3;
const EVENTS_CATEGORY = 65536;

/** Answers a request of the client, text for text. */
export async function answerText(host: Host, text: string): Promise<string> {
  const { id, flags, message } = JSON.parse(text) as Message;
  const { status, body } = await host.handle(message.body, flags);
  return JSON.stringify({
    id,
    type: REPLY,
    flags,
    message: { statusCode: status, headers: {}, body },
  });
}

function newBridge(host: Host): Bridge {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      void answerText(host, text).then((reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  return bridge;
}

/** What the client adds to, instead of making it anew, when it is read a second time. */
const CLIENT_GLOBALS = ["Microsoft", "OSF", "Office", "OfficeExtension", "OfficeCore", "Excel"];

function loadClient(bridge: Bridge): void {
  for (const name of CLIENT_GLOBALS) Reflect.set(globalThis, name, undefined);
  // The client looks for its transport while it is read.
  globalThis._richApiNativeBridge = bridge;
  const path = require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  (0, eval)(readFileSync(path, "utf8"));
  addNewerMembers(Excel, OfficeExtension);
}

/** Tells the client's listeners what happens in the workbook, as texts. */
export function onEventText(host: Host, tell: (text: string) => void): void {
  let id = 0;
  host.onEvent((event) => {
    id += 1;
    const entries = [{ messageCategory: EVENTS_CATEGORY, ...event, id }];
    tell(JSON.stringify({ type: EVENT, message: { entries } }));
  });
}

/** A part of the client its type declarations do not show. */
const privateUtility = (): object =>
  (OfficeExtension as unknown as { readonly CommonUtility: object }).CommonUtility;

const opened: Host[] = [];

function profileOf(wanted: ProfileName | Profile = globalThis.workbookProfile): Profile {
  return typeof wanted === "string" ? PROFILES[wanted] : wanted;
}

interface Wanted {
  /** The Excel, by its name or as a whole; that of the test run unless it is given. */
  readonly profile?: ProfileName | Profile;
  /** What it does otherwise than its profile has it. */
  readonly quirks?: QuirkSwitches;
}

/**
 * Opens a new workbook of one empty sheet, `Sheet1`, in the stand-in, and points Microsoft's client at
 * it: `Excel.run` works from here on. The client refuses what the profile's requirement sets do not have.
 */
export async function openWorkbook({ profile, quirks = {} }: Wanted = {}) {
  const host = globalThis.openHeadless({
    profile: profileOf(profile),
    quirks,
  });
  opened.push(host);
  const bridge = newBridge(host);
  startClient(bridge, () => host.profile);
  onEventText(host, (text) => bridge.onMessageFromHost?.(text));
  return host;
}

/** Reads Microsoft's client anew, a client for each workbook: it remembers which events it asked for. */
export function startClient(bridge: Bridge, profile: () => Profile): void {
  loadClient(bridge);
  // Reading the client replaced Office by an object whose context cannot be set.
  const requirements = {
    isSetSupported: (set: string, version?: string) => supports(profile(), set, version),
  };
  globalThis.Office = Object.create(globalThis.Office, {
    context: { value: { requirements, platform: PLATFORMS[profile().platform] } },
  }) as typeof Office;
  // Off in shipped builds: with it each call proves that the profile has it.
  Object.assign(privateUtility(), { _doApiNotSupportedCheck: true });
}

afterAll(() => {
  for (const host of opened.splice(0)) host.dispose();
});

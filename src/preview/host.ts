import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Univer, Workbook } from "@univerjs/core";
import { asAddIn, type Book } from "./book";
import { takeOverCalculation } from "./formulas/calculation";
import { watchChanges } from "./events/changes";
import { quickenConditionalSums } from "./formulas/conditionalSums";
import { afterCellEdit } from "./person/cellEditing";
import { deliver, newEvents } from "./events/events";
import { newFaults, type Faults } from "./faults";
import { byteLength, enterReply, enterRequest, newLedger, type Ledger } from "./ledger";
import { workbookType } from "./objects/workbook";
import type { Profile } from "./profiles";
import { hasQuirk, PAYLOAD_LIMIT, type QuirkSwitches } from "./quirks";
import { refuseBehind } from "./person/otherWorkbook";
import type { HostEvent, Reply, RequestBody } from "./protocol";
import { refused } from "./requests/refusals";
import { noReferences } from "./requests/references";
import { carryOut } from "./requests/request";
import { userAt, type User } from "./person/user";

/** Excel, as far as this add-in asks for it. */
export interface Host {
  /**
   * Answers one request of the client; `flags` are those the client sends with it. Requests are
   * answered one after the other.
   */
  readonly handle: (body: RequestBody, flags?: number) => Promise<Reply>;
  /** Hears what happens in the workbook; the answer ends the hearing. */
  readonly onEvent: (listener: (event: HostEvent) => void) => () => void;
  /** Resolves when no request is under way, formulas are computed and events are told. */
  readonly settled: () => Promise<void>;
  readonly ledger: Ledger;
  /** Makes requests fail, for tests. */
  readonly faults: Faults;
  /** What a person does at the grid, for tests. */
  readonly user: User;
  readonly profile: Profile;
  readonly book: Book;
  readonly dispose: () => void;
}

/** "Resource limits and performance optimization for Office Add-ins". */
const MOST_CELLS_READ = 5_000_000;

/** A workbook of Univer's, by its id. */
export interface Grid {
  readonly univer: Univer;
  readonly unitId: string;
}

export interface HostOptions {
  readonly profile: Profile;
  /** What is otherwise than the profile has it. */
  readonly quirks?: QuirkSwitches;
}

/** Puts the stand-in in front of a workbook of Univer's, with or without a screen. */
export function createHost({ univer, unitId }: Grid, options: HostOptions): Host {
  const book = openBook(univer, unitId, options);
  const { calculation, events } = book;
  const ledger = newLedger();
  const faults = newFaults();
  const references = noReferences();
  const stopWatching = watchChanges(book);
  let queue: Promise<unknown> = Promise.resolve();
  let inFlight = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settled = async (): Promise<void> => {
    await queue;
    await calculation.settle();
    deliver(book);
  };
  // Excel tells of what happened after it has answered.
  events.onWaiting = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void settled(), 0);
  };

  const answer = async (body: RequestBody, flags: number): Promise<Reply> => {
    const bytes = byteLength(JSON.stringify(body));
    enterRequest(ledger, body, bytes);
    const limit = hasQuirk(book, "payloadLimit") ? PAYLOAD_LIMIT : Infinity;
    const fault = faults.next(body);
    if (bytes > limit) return refused("RequestPayloadSizeLimitExceeded");
    if (fault?.when === "before") return refused(fault.code);
    if (fault?.when === "never") await fault.answered;
    if (!(await afterCellEdit(book, flags))) return refused("InvalidOperationInCellEditMode");
    const root = { type: workbookType, target: book };
    calculation.hold();
    const reply = await carryOut(body, root, references, {
      beforeReading: calculation.settle,
      within: (work) => asAddIn(book, work),
      beforeCall: (call) => refuseBehind(book, call),
    });
    await calculation.settle();
    calculation.release();
    if (fault?.when === "after") return refused(fault.code);
    const replyBytes = byteLength(JSON.stringify(reply));
    enterReply(ledger, reply.Results, replyBytes);
    if (replyBytes > limit) return refused("ResponsePayloadSizeLimitExceeded");
    return { status: 200, body: reply };
  };

  return {
    book,
    ledger,
    faults,
    get profile() {
      return book.profile;
    },
    settled,
    user: userAt(book, settled),
    handle: (body, flags = 0) => {
      if (inFlight > 0 && hasQuirk(book, "oneAtATime")) {
        return Promise.resolve(
          refused("GeneralException", "Wait until the previous call completes."),
        );
      }
      inFlight += 1;
      ledger.mostInFlight = Math.max(ledger.mostInFlight, inFlight);
      const answered = queue.then(() => answer(body, flags));
      queue = answered.then(
        () => undefined,
        () => undefined,
      );
      return answered.finally(() => {
        inFlight -= 1;
      });
    },
    onEvent: (listener) => {
      events.listeners.add(listener);
      return () => events.listeners.delete(listener);
    },
    dispose: () => {
      clearTimeout(timer);
      stopWatching();
      calculation.dispose();
      univer.dispose();
    },
  };
}

function openBook(univer: Univer, unitId: string, { profile, quirks }: HostOptions): Book {
  const injector = univer.__getInjector();
  const grid = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  quickenConditionalSums(injector);
  if (!grid) throw new Error(`Univer has no workbook "${unitId}": create it before the host.`);
  return {
    profile,
    quirks: quirks ?? {},
    unitId,
    grid,
    injector,
    commands: injector.get(ICommandService),
    calculation: takeOverCalculation(injector, unitId),
    events: newEvents(),
    tables: [],
    conditionalFormats: [],
    settings: new Map(),
    created: [],
    sheetFacts: new Map(),
    eventsEnabled: true,
    actor: "person",
    silent: false,
    calculationMode: "Automatic",
    protected: false,
    readOnly: false,
    from1904: false,
    editing: undefined,
    inFront: true,
    mostCellsRead: MOST_CELLS_READ,
  };
}

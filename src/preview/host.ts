import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Univer, Workbook } from "@univerjs/core";
import { asAddIn, type Book } from "./book";
import { takeOverCalculation } from "./calculation";
import { watchChanges } from "./changes";
import { quickenConditionalSums } from "./conditionalSums";
import { deliver, newEvents } from "./events";
import { newFaults, type Faults } from "./faults";
import { byteLength, enterReply, enterRequest, newLedger, type Ledger } from "./ledger";
import { workbookType } from "./objects/workbook";
import type { Profile } from "./profiles";
import type { HostEvent, Reply, RequestBody } from "./protocol";
import { refused } from "./refusals";
import { carryOut, noReferences } from "./request";
import { userAt, type User } from "./user";

/** Excel, as far as this add-in asks for it. */
export interface Host {
  /** Answers one request of the client. Requests are answered one after the other. */
  readonly handle: (body: RequestBody) => Promise<Reply>;
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

/** A workbook of Univer's, by its id. */
export interface Grid {
  readonly univer: Univer;
  readonly unitId: string;
}

export interface HostOptions {
  readonly profile: Profile;
}

/** Puts the stand-in in front of a workbook of Univer's, with or without a screen. */
export function createHost({ univer, unitId }: Grid, { profile }: HostOptions): Host {
  const book = openBook(univer, unitId, profile);
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
    deliver(events);
  };
  // Excel tells of what happened after it has answered.
  events.onWaiting = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void settled(), 0);
  };

  const answer = async (body: RequestBody): Promise<Reply> => {
    const bytes = byteLength(JSON.stringify(body));
    enterRequest(ledger, body, bytes);
    const limit = book.profile.payloadLimit ?? Infinity;
    const fault = faults.next(body);
    if (bytes > limit) return refused("RequestPayloadSizeLimitExceeded");
    if (fault?.when === "before") return refused(fault.code);
    const root = { type: workbookType, target: book };
    calculation.hold();
    const reply = await carryOut(body, root, references, calculation.settle, (work) =>
      asAddIn(book, work),
    );
    await calculation.settle();
    calculation.release();
    if (fault) return refused(fault.code);
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
    handle: (body) => {
      inFlight += 1;
      ledger.mostInFlight = Math.max(ledger.mostInFlight, inFlight);
      const answered = queue.then(() => answer(body));
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

function openBook(univer: Univer, unitId: string, profile: Profile): Book {
  const injector = univer.__getInjector();
  const grid = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  quickenConditionalSums(injector);
  if (!grid) throw new Error(`Univer has no workbook "${unitId}": create it before the host.`);
  return {
    profile,
    unitId,
    grid,
    injector,
    commands: injector.get(ICommandService),
    calculation: takeOverCalculation(injector, unitId),
    events: newEvents(),
    tables: [],
    conditionalFormats: [],
    settings: new Map(),
    sheetFacts: new Map(),
    eventsEnabled: true,
    actor: "person",
    silent: false,
    calculationMode: "Automatic",
    protected: false,
    readOnly: false,
  };
}

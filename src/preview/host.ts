import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Univer, Workbook } from "@univerjs/core";
import type { Book } from "./book";
import { takeOverCalculation } from "./calculation";
import { byteLength, enterReply, enterRequest, newLedger, type Ledger } from "./ledger";
import { workbookType } from "./objects/workbook";
import type { Profile } from "./profiles";
import type { HostEvent, RefusedBody, Reply, RequestBody } from "./protocol";
import { carryOut, noReferences } from "./request";

/** Excel, as far as this add-in asks for it. */
export interface Host {
  /** Answers one request of the client. Requests are answered one after the other. */
  readonly handle: (body: RequestBody) => Promise<Reply>;
  /** Hears what happens in the workbook; the answer ends the hearing. */
  readonly onEvent: (listener: (event: HostEvent) => void) => () => void;
  readonly ledger: Ledger;
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
  const ledger = newLedger();
  const references = noReferences();
  const listeners = new Set<(event: HostEvent) => void>();
  let inFlight = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const answer = async (body: RequestBody): Promise<Reply> => {
    const bytes = byteLength(JSON.stringify(body));
    enterRequest(ledger, body, bytes);
    const limit = book.profile.payloadLimit ?? Infinity;
    if (bytes > limit) return refused("RequestPayloadSizeLimitExceeded", "request");
    const root = { type: workbookType, target: book };
    book.calculation.hold();
    const reply = await carryOut(body, root, references, book.calculation.settle);
    await book.calculation.settle();
    book.calculation.release();
    const replyBytes = byteLength(JSON.stringify(reply));
    enterReply(ledger, reply.Results, replyBytes);
    return replyBytes > limit
      ? refused("ResponsePayloadSizeLimitExceeded", "response")
      : { status: 200, body: reply };
  };

  return {
    book,
    ledger,
    profile: book.profile,
    handle: (body) => {
      inFlight += 1;
      ledger.mostInFlight = Math.max(ledger.mostInFlight, inFlight);
      const answered = queue.then(() => answer(body));
      queue = answered.catch(() => undefined);
      return answered.finally(() => {
        inFlight -= 1;
      });
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {
      book.calculation.dispose();
      univer.dispose();
    },
  };
}

/** Excel on the web refuses requests and replies of more than 5 MB. */
const refused = (code: string, which: string): { status: number; body: RefusedBody } => ({
  status: 413,
  body: { error: { code, message: `The ${which} payload size has exceeded the limit.` } },
});

function openBook(univer: Univer, unitId: string, profile: Profile): Book {
  const injector = univer.__getInjector();
  const grid = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  if (!grid) throw new Error(`Univer has no workbook "${unitId}": create it before the host.`);
  return {
    profile,
    unitId,
    grid,
    injector,
    commands: injector.get(ICommandService),
    calculation: takeOverCalculation(injector, unitId),
    tables: [],
    conditionalFormats: [],
    settings: new Map(),
    sheetFacts: new Map(),
    eventsEnabled: true,
    actor: "person",
    calculationMode: "Automatic",
    protected: false,
    readOnly: false,
  };
}

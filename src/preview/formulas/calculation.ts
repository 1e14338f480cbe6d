import {
  ICommandService,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  IDependencyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";

/** Keeps formulas up to date: Excel has computed before it answers, Univer computes some time later. */
export interface Calculation {
  /** Computes what changed since; formulas that depend on nothing that changed are left alone. */
  readonly settle: () => Promise<void>;
  /** While held back, nothing is computed unless `settle` is called. */
  readonly hold: () => void;
  readonly release: () => void;
  readonly dispose: () => void;
}

/** Univer's knowledge of what one kind of change makes stale. */
type DirtyConversion = ReturnType<IActiveDirtyManagerService["get"]> & object;

type Dirty = Record<string, unknown>;

/** What a calculation must be told, all of it, even when it is nothing. */
const CLEAN: Dirty = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

const isRecord = (value: unknown): value is Dirty => typeof value === "object" && value !== null;

/** Joins what two changes made stale: lists one after the other, maps key by key. */
function joined(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b)) return [...(a as unknown[]), ...(b as unknown[])];
  if (isRecord(a) && isRecord(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return Object.fromEntries([...keys].map((key) => [key, joined(a[key], b[key])]));
  }
  return b === undefined ? a : a === true ? true : b;
}

/**
 * Takes the starting of calculations over from Univer, which waits a tenth of a second after each change
 * and tells nobody when it is done. Univer's own knowledge of what a change makes stale is kept.
 */
export function takeOverCalculation(injector: Injector, unitId: string): Calculation {
  const commands = injector.get(ICommandService);
  const dirtyManager = injector.get(IActiveDirtyManagerService);
  const stale = new Map<string, DirtyConversion>();
  const take = (): void => {
    for (const [id, conversion] of dirtyManager.getDirtyConversionMap()) stale.set(id, conversion);
    for (const id of stale.keys()) dirtyManager.remove(id);
  };
  take();

  let changes: ICommandInfo[] = [];
  let held = 0;
  let running: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Looking through all cells takes a while: it is done until a formula is found.
  let formulasSeen = false;
  const hasFormulas = (): boolean => {
    formulasSeen ||= Object.values(
      injector.get(FormulaDataModel).getFormulaData()[unitId] ?? {},
    ).some((cells) => cells && Object.keys(cells).length > 0);
    return formulasSeen;
  };

  const compute = async (): Promise<void> => {
    while (changes.length > 0) {
      const taken = changes;
      changes = [];
      if (!hasFormulas()) continue;
      // Univer 0.25 forgets the old entry of a formula that is set anew, finds it in its next calculation
      // and complains on the console; made from nothing, its index of references is right.
      injector.get(IDependencyManagerService).reset();
      const dirty = taken.map((command) => stale.get(command.id)?.getDirtyData(command) ?? {});
      await calculated(commands, dirty.reduce<unknown>(joined, CLEAN));
    }
  };
  const settle = (): Promise<void> => {
    running = running.then(compute);
    return running;
  };
  const settleSoon = (): void => {
    clearTimeout(timer);
    if (held === 0) timer = setTimeout(() => void settle(), 0);
  };

  const listening = commands.onCommandExecuted((command, options?: IExecutionOptions) => {
    // Parts of Univer that start with the screen bring theirs later.
    if (dirtyManager.getDirtyConversionMap().size > 0) take();
    const isResult = command.id === SetRangeValuesMutation.id && options?.fromFormula;
    if (!stale.has(command.id) || isResult) return;
    changes.push(command);
    settleSoon();
  });

  return {
    settle,
    hold: () => {
      held += 1;
    },
    release: () => {
      held -= 1;
      if (changes.length > 0) settleSoon();
    },
    dispose: () => {
      clearTimeout(timer);
      listening.dispose();
    },
  };
}

/** Has Univer compute, and waits for its word that the results are in the cells. */
function calculated(commands: ICommandService, dirty: unknown): Promise<void> {
  return new Promise((resolve) => {
    const listening = commands.onCommandExecuted((command) => {
      if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
      if (!isRecord(command.params) || command.params["functionsExecutedState"] === undefined)
        return;
      listening.dispose();
      resolve();
    });
    const params = isRecord(dirty) ? dirty : CLEAN;
    commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
  });
}

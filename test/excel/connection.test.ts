import { ExcelProblem, inExcel, inTurn, onWaiting } from "../../src/excel/connection/connection";
import type { Host } from "../../src/preview/host";
import { openWorkbook } from "../workbook/open";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const nameOfFirst = (context: Excel.RequestContext) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1").load("name");
  return context.sync().then(() => sheet.name);
};

/** Lets every request wait, as Excel does while a cell is being edited. */
function holdRequests(host: Host): () => void {
  const { handle } = host;
  const gate = new AbortController();
  const held = new Promise((resolve) => {
    gate.signal.addEventListener("abort", resolve);
  });
  Object.assign(host, {
    handle: async (body: Parameters<typeof handle>[0]) => {
      await held;
      return handle(body);
    },
  });
  return () => {
    gate.abort();
  };
}

test("jobs that are asked for together run one after the other, in order", async () => {
  const host = await openWorkbook();
  const order: number[] = [];
  const results = await Promise.all(
    [1, 2, 3].map((n) =>
      inExcel(async (context) => {
        order.push(n);
        const name = await nameOfFirst(context);
        await sleep(5);
        order.push(n);
        return `${name} ${n}`;
      }),
    ),
  );
  expect(results).toEqual(["Sheet1 1", "Sheet1 2", "Sheet1 3"]);
  expect(order).toEqual([1, 1, 2, 2, 3, 3]);
  expect(host.ledger.mostInFlight).toBe(1);
});

test("a job keeps its turn over several runs", async () => {
  await openWorkbook();
  const order: string[] = [];
  await Promise.all([
    inTurn(async (run) => {
      await run(nameOfFirst);
      order.push("first");
      await run(nameOfFirst);
      order.push("first again");
    }),
    inExcel(async (context) => {
      await nameOfFirst(context);
      order.push("second");
    }),
  ]);
  expect(order).toEqual(["first", "first again", "second"]);
});

test("a job that fails does not hold up the next one", async () => {
  await openWorkbook();
  const failing = inExcel(() => Promise.reject(new Error("a fault of ours")));
  const next = inExcel(nameOfFirst);
  await expect(failing).rejects.toThrow("a fault of ours");
  expect(await next).toBe("Sheet1");
});

test.each([
  ["InvalidOperationInCellEditMode", /cell is being edited.*Press Enter or Esc/],
  ["InactiveWorkbook", /Another workbook.*Click a cell of the IMS workbook/],
  ["GeneralException", /gave no reason.*save the workbook, close it/],
  ["RequestPayloadSizeLimitExceeded", /so much at once/],
  ["AccessDenied", /protected or read-only.*Unprotect/],
  ["ItemNotFound", /not there any more.*Undo the deletion/],
  ["ApiNotFound", /Update Excel/],
  ["RequestAborted", /lost the connection.*try again/],
  ["SomethingNew", /Excel reported “SomethingNew.*Try again/],
])("Excel's error %s becomes a sentence with the next step", async (code, sentence) => {
  const host = await openWorkbook();
  host.faults.failRequest(1, { when: "before", code });
  const problem: unknown = await inExcel(nameOfFirst).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ExcelProblem);
  expect(problem).toMatchObject({ code, message: expect.stringMatching(sentence) });
});

test("an error inside a run is a sentence there too", async () => {
  const host = await openWorkbook();
  host.faults.failRequest(1, { when: "before", code: "AccessDenied" });
  const seen = await inExcel((context) =>
    nameOfFirst(context).catch((error: unknown) => error instanceof ExcelProblem),
  );
  expect(seen).toBe(true);
});

afterEach(() => jest.useRealTimers());

describe("while Excel waits for the user to leave a cell", () => {
  test("the listener is told after a second, and told again when Excel goes on", async () => {
    const host = await openWorkbook();
    const told: boolean[] = [];
    const stop = onWaiting((waiting) => told.push(waiting));
    const release = holdRequests(host);
    jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate"] });
    const run = inExcel(nameOfFirst);
    await jest.advanceTimersByTimeAsync(999);
    expect(told).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(told).toEqual([true]);
    release();
    expect(await run).toBe("Sheet1");
    expect(told).toEqual([true, false]);
    stop();
  });

  test("nothing is told of runs Excel answers at once", async () => {
    await openWorkbook();
    const told: boolean[] = [];
    const stop = onWaiting((waiting) => told.push(waiting));
    await inExcel(nameOfFirst);
    stop();
    expect(told).toEqual([]);
  });
});

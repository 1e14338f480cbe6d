import { changeRows, type Changes } from "../../src/excel/rows/rows";
import type { Records } from "../../src/ims/records";
import { recordsOf } from "../../src/ims/records";
import type { Host } from "../../src/preview/host";
import type { RequestBody } from "../../src/preview/protocol";
import { openWorkbook } from "../workbook/open";
import { columnAt, invoice, invoices, load, sheetNames, valuesAt } from "./samples";

const AT = new Date(2026, 10, 15);
const WHEN = ["before", "after"] as const;

/** Accepts all rows, two runs of them, and logs each. */
const accept = ({ columns, table, count }: Records): Changes => ({
  cells: {
    action: new Array<string>(count).fill("Accepted"),
    remarks: (columns.number ?? []).map((number) => `see ${number}`),
  },
  log: (columns.number ?? []).map((number) => ({
    table,
    document: number,
    supplier: "",
    what: "Action",
    from: "No action",
    to: "Accepted",
    remark: "",
    command: "Accept",
  })),
  at: AT,
});

const acceptSelected = () => changeRows("selected", () => ["action", "number"], accept);

const isMarking = ({ Actions }: RequestBody): boolean =>
  Actions.some(
    ({ Name, ArgumentInfo }) => Name === "Values" && ArgumentInfo?.Arguments?.[0] === "Accepted",
  );

/** Lets something happen in the workbook right before, or right after, the marks are written. */
function atTheMarks(host: Host, when: "before" | "after", happens: () => Promise<void>): void {
  const { handle } = host;
  Object.assign(host, {
    handle: async (body: RequestBody) => {
      if (isMarking(body) && when === "before") await happens();
      const reply = await handle(body);
      if (isMarking(body) && when === "after") await happens();
      return reply;
    },
  });
}

async function withMarkedRow(): Promise<Host> {
  const host = await openWorkbook();
  await load(invoices(6));
  await host.user.select("B2B", "A2");
  await acceptSelected();
  await host.user.filter("IMS_B2B", "Invoice number", ["INV-2", "INV-4", "INV-5"]);
  await host.user.select("B2B", "A2:A7");
  return host;
}

test("whichever request of a command fails, before or after it took effect, nothing is half-marked", async () => {
  const host = await withMarkedRow();
  const columns = { action: "A2:A8", remarks: "O2:O8" };
  expect(await columnAt("B2B", "O1")).toEqual(["Remarks"]);
  const before = await Promise.all([
    columnAt("B2B", columns.action),
    columnAt("B2B", columns.remarks),
  ]);
  const logBefore = await valuesAt("IMS Log", "A1:I6");

  let failures = 0;
  for (const when of WHEN) {
    for (let n = 1; ; n++) {
      host.faults.failRequest(n, { when, code: "RequestAborted" });
      const outcome = await acceptSelected().then(
        () => "done",
        (problem: Error) => problem.message,
      );
      host.faults.clear();
      if (outcome === "done") break;
      failures += 1;
      expect(outcome).toMatch(/lost the connection/);
      const now = await Promise.all([
        columnAt("B2B", columns.action),
        columnAt("B2B", columns.remarks),
      ]);
      expect([when, n, now]).toEqual([when, n, before]);
      expect([when, n, await valuesAt("IMS Log", "A1:I6")]).toEqual([when, n, logBefore]);
    }
    // The last one went through: take it back for the other round.
    await changeRows(
      "selected",
      () => ["action", "number"],
      ({ count }) => ({
        cells: {
          action: new Array<string>(count).fill("No action"),
          remarks: new Array<string>(count).fill(""),
        },
        log: [],
        at: AT,
      }),
    );
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("IMS_Log");
      table.resize("A1:I2");
      table.worksheet.getRange("A3:I9").clear();
      await context.sync();
    });
  }
  expect(failures).toBeGreaterThan(10);
}, 60_000);

test("the first command that fails leaves no log behind", async () => {
  const host = await openWorkbook();
  await load(invoices(3));
  await host.user.select("B2B", "A2:A4");
  host.faults.failRequest(isMarking, { when: "after", code: "GeneralException" });
  await expect(acceptSelected()).rejects.toThrow(/gave no reason/);
  host.faults.clear();
  expect(await sheetNames()).toEqual(["Sheet1", "B2B"]);
});

test("a command whose rows cannot be put back says which rows to look at", async () => {
  const host = await withMarkedRow();
  let marked = false;
  host.faults.failRequest((body) => (marked ||= isMarking(body)), {
    when: "after",
    code: "ServiceNotAvailable",
  });
  await expect(acceptSelected()).rejects.toThrow(
    /Putting the rows back failed too, so rows 3 to 6 of the sheet B2B may be marked in part\. Look through them/,
  );
});

test("rows another user sorts in the moment they are marked all keep what they held", async () => {
  const host = await openWorkbook();
  await load(
    recordsOf(
      "b2b",
      [1, 2, 3, 4].map((n) => invoice(n, { remarks: `mine ${n}` })),
    ),
  );
  await host.user.select("B2B", "A2:A3");
  atTheMarks(host, "before", () => host.user.sort("IMS_B2B", "Invoice value", false));
  await expect(acceptSelected()).rejects.toThrow(
    /changed while they were being marked.*Nothing was marked/,
  );
  expect(await columnAt("B2B", "E2:E5")).toEqual(["INV-4", "INV-3", "INV-2", "INV-1"]);
  expect(await columnAt("B2B", "O2:O5")).toEqual(["mine 4", "mine 3", "mine 2", "mine 1"]);
  expect(new Set(await columnAt("B2B", "A2:A5"))).toEqual(new Set(["No action"]));
});

test("rows that are sorted before a failed command is taken back are found by their keys", async () => {
  const host = await openWorkbook();
  await load(invoices(4));
  await host.user.select("B2B", "A2:A3");
  atTheMarks(host, "after", () => host.user.sort("IMS_B2B", "Invoice value", false));
  host.faults.failRequest(isMarking, { when: "after", code: "RequestAborted" });
  await expect(acceptSelected()).rejects.toThrow(/lost the connection.*Nothing was marked/);
  expect(await columnAt("B2B", "E2:E5")).toEqual(["INV-4", "INV-3", "INV-2", "INV-1"]);
  expect(new Set(await columnAt("B2B", "A2:A5"))).toEqual(new Set(["No action"]));
});

test("a protected sheet is left as it is, and the way out is named", async () => {
  const host = await openWorkbook();
  await load(invoices(2));
  await host.user.protect("B2B");
  await host.user.select("B2B", "A2:A3");
  await expect(acceptSelected()).rejects.toThrow(
    /protected or read-only\. Unprotect it.*Nothing was marked/,
  );
  await expect(load(recordsOf("b2b", [invoice(9)]))).rejects.toThrow(/The sheet B2B is protected/);
});

import type { Host } from "../../src/preview/host";
import { openWorkbook } from "../workbook/open";

let host: Host;

beforeEach(async () => {
  host = await openWorkbook();
});

const firstCell = (context: Excel.RequestContext) =>
  context.workbook.worksheets.getItem("Sheet1").getRange("A1");

async function read(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
    await context.sync();
    return range.values[0]?.[0];
  });
}

test("a member the stand-in does not have is an error that names it", async () => {
  await Excel.run(async (context) => {
    firstCell(context).showCard();
    await expect(context.sync()).rejects.toThrow("NotImplemented in the stand-in: Range.showCard");
  });
});

test("a property that is loaded by a name nobody knows is an error that names it", async () => {
  await Excel.run(async (context) => {
    firstCell(context).load("valuesAsJson");
    await expect(context.sync()).rejects.toThrow(/Range\.valuesAsJson/);
  });
});

/** The members of Excel that answer, or want to be told, in the words and signs of the user's language. */
const IN_THE_USERS_LANGUAGE = ["formulasLocal", "numberFormatLocal"] as const;

test.each(IN_THE_USERS_LANGUAGE)(
  "%s, which depends on Excel's language, is not there to be asked for",
  async (member) => {
    await Excel.run(async (context) => {
      firstCell(context).load(member);
      await expect(context.sync()).rejects.toThrow(
        `NotImplemented in the stand-in: Range.${member}`,
      );
    });
  },
);

test("a batch stops at its first error; what was done before stays done", async () => {
  await Excel.run(async (context) => {
    firstCell(context).values = [["done"]];
    context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [["not done"]];
    firstCell(context).values = [["not done either"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
  expect(await read("A1")).toBe("done");
});

test("Excel 2021 refuses what came after it", async () => {
  await openWorkbook({ profile: "Excel 2021" });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("a request of more than 5 MB is refused on the web, and nothing of it is done", async () => {
  await openWorkbook({ profile: "web" });
  const rows = Array.from({ length: 100_000 }, () => ["x".repeat(60)]);
  await Excel.run(async (context) => {
    firstCell(context).getResizedRange(rows.length - 1, 0).values = rows;
    await expect(context.sync()).rejects.toMatchObject({
      code: "RequestPayloadSizeLimitExceeded",
    });
  });
  expect(await read("A1")).toBe("");
});

test("a reply of more than 5 MB is refused on the web only", async () => {
  for (const [profile, refused] of [
    ["web", true],
    ["Windows", false],
  ] as const) {
    await openWorkbook({ profile });
    const outcome = Excel.run(async (context) => {
      const range = firstCell(context).getResizedRange(119_999, 0);
      range.values = "x".repeat(50) as unknown as string[][];
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values.length;
    });
    if (refused) {
      await expect(outcome).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    } else expect(await outcome).toBe(120_000);
  }
});

test("a request can be made to fail before anything is done", async () => {
  host.faults.failRequest(1, { when: "before", code: "RequestAborted" });
  await Excel.run(async (context) => {
    firstCell(context).values = [["lost"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "RequestAborted" });
  });
  expect(await read("A1")).toBe("");
});

test("a request can be made to fail after everything was done", async () => {
  host.faults.failRequest(1, { when: "after", code: "GeneralException" });
  await Excel.run(async (context) => {
    firstCell(context).values = [["written all the same"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "GeneralException" });
  });
  expect(await read("A1")).toBe("written all the same");
});

test("requests that fit fail until faults are cleared", async () => {
  const writes = (body: { Actions: readonly { Name: string }[] }) =>
    body.Actions.some(({ Name }) => Name === "Values");
  host.faults.failRequest(writes, { when: "before", code: "GeneralException" });
  const write = () =>
    Excel.run(async (context) => {
      firstCell(context).values = [["written"]];
      await context.sync();
    });
  await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
  await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
  host.faults.clear();
  await write();
  expect(await read("A1")).toBe("written");
});

test("the ledger counts requests, cells and how many requests were under way at once", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:B2").untrack();
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.load("values");
    await context.sync();
  });
  expect(host.ledger).toMatchObject({
    requests: 1,
    cellsWritten: 4,
    cellsRead: 4,
    mostInFlight: 1,
  });
  await Promise.all([read("A1"), read("B1")]);
  expect(host.ledger.mostInFlight).toBe(2);
  expect(host.ledger.bytesIn).toBeGreaterThan(host.ledger.largestRequest);
});

test("a protected sheet cannot be changed, but can be read", async () => {
  await host.user.type("Sheet1", "A1", "before");
  await host.user.protect("Sheet1");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.protection.load("protected");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    firstCell(context).values = [["after"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
  });
  expect(await read("A1")).toBe("before");
});

test("settings and custom properties are kept by key", async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("ims", { period: "102026", rows: [1, 2] });
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.customProperties.add("IMS table", "b2b");
    await context.sync();
    const stored = settings.getItemOrNullObject("ims").load("value");
    const missing = settings.getItemOrNullObject("IMS").load("value");
    const mark = sheet.customProperties.getItemOrNullObject("ims TABLE").load("key,value");
    await context.sync();
    expect(stored.value).toEqual({ period: "102026", rows: [1, 2] });
    expect(missing.isNullObject).toBe(true);
    expect([mark.key, mark.value]).toEqual(["IMS table", "b2b"]);
    mark.delete();
    const gone = sheet.customProperties.getItemOrNullObject("IMS table");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

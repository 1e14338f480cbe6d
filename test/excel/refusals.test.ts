import { writeComparison } from "../../src/excel/statement/comparisonSheet";
import { readTable } from "../../src/excel/rows/reading";
import type { Host } from "../../src/preview/host";
import type { RequestBody } from "../../src/preview/protocol";
import { recordsOf } from "../../src/ims/records";
import { openWorkbook } from "../workbook/open";
import { columnAt, invoice, invoices, load, sheetNames } from "./samples";

/** The rows of the largest block a request names. */
const largestBlock = ({ ObjectPaths }: RequestBody): number =>
  Math.max(
    0,
    ...Object.values(ObjectPaths)
      .filter(({ Name }) => Name === "GetRangeByIndexes")
      .map(({ ArgumentInfo }) => Number(ArgumentInfo?.Arguments?.[2])),
  );

/** Whether a request carries more records than some 300: each is about 300 bytes on the wire. */
const carriesMany = (body: RequestBody): boolean => JSON.stringify(body).length > 100_000;

const carriesSome = (body: RequestBody): boolean => JSON.stringify(body).includes("INV-");

describe("what Excel refuses as too much is asked for in smaller parts", () => {
  test.each(["RequestPayloadSizeLimitExceeded", "GeneralException", "MemoryLimitReached"])(
    "when writing (%s)",
    async (code) => {
      const host = await openWorkbook();
      host.faults.failRequest(carriesMany, { when: "before", code });
      await load(invoices(1_000));
      expect(await columnAt("B2B", "E1000:E1002")).toEqual(["INV-999", "INV-1000", ""]);
    },
  );

  test.each(["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit"])(
    "when reading (%s)",
    async (code) => {
      const host = await openWorkbook();
      await load(invoices(1_000));
      host.faults.failRequest((body) => largestBlock(body) > 300, { when: "before", code });
      const numbers: string[] = [];
      await readTable("b2b", ["number", "action", "asDownloaded"], ({ columns }) => {
        numbers.push(...(columns.number ?? []));
      });
      expect(numbers).toHaveLength(1_000);
      expect([numbers[0], numbers[299], numbers.at(-1)]).toEqual(["INV-1", "INV-300", "INV-1000"]);
    },
  );

  test("and given up with a sentence when no part is small enough", async () => {
    const host = await openWorkbook();
    host.faults.failRequest(carriesSome, {
      when: "before",
      code: "RequestPayloadSizeLimitExceeded",
    });
    await expect(load(invoices(1_000))).rejects.toThrow(/even in small parts/);
    host.faults.clear();
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });
});

describe("an Excel that takes text for a formula in spite of the text format", () => {
  const tricky = recordsOf("b2b", [invoice(1, { number: "=1+1" }), invoice(2)]);

  /** In each of the first `times` writings the cell comes to hold a number, and no text format. */
  function changeText(host: Host, times: number, sheet = "B2B", address = "E2"): void {
    const { handle } = host;
    let left = times;
    Object.assign(host, {
      handle: async (body: RequestBody) => {
        const written = JSON.stringify(body);
        const changed = written.replace(/"'?=1\+1"/, "2");
        if (left === 0 || changed === written) return handle(body);
        left -= 1;
        const answer = await handle(JSON.parse(changed) as RequestBody);
        await Excel.run(async (context) => {
          const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
          cell.numberFormat = [["General"]];
          await context.sync();
        });
        return answer;
      },
    });
  }

  test("is given it once more as text, with Excel's own mark", async () => {
    const host = await openWorkbook();
    changeText(host, 1);
    await load(tricky);
    expect(await columnAt("B2B", "E2:E3")).toEqual(["=1+1", "INV-2"]);
  });

  test("is not trusted with the load when that does not help", async () => {
    const host = await openWorkbook();
    changeText(host, 9);
    await expect(load(tricky)).rejects.toThrow(
      /Excel changed the text “=1\+1” of B2B - Invoices, record 1/,
    );
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  test("is no danger to the sheets of comparisons either", async () => {
    const host = await openWorkbook();
    const compare = () =>
      writeComparison(
        ["Compared"],
        [
          {
            name: "Documents",
            columns: [{ heading: "Document", kind: "text", width: 20 }],
            rows: [["INV-1"], ["=1+1"]],
          },
        ],
      );
    await compare();
    changeText(host, 1, "GSTR-2B comparison", "A5");
    await compare();
    expect(await columnAt("GSTR-2B comparison", "A3:A5")).toEqual(["Document", "INV-1", "=1+1"]);
    changeText(host, 9, "GSTR-2B comparison", "A5");
    await expect(compare()).rejects.toThrow(
      /changed the text “=1\+1” in row 5 of the sheet GSTR-2B comparison/,
    );
  });
});

test("a text longer than a cell can hold is refused by record and column, and nothing is loaded", async () => {
  await openWorkbook();
  const long = recordsOf("b2b", [invoice(1), invoice(2, { remarks: "x".repeat(32_768) })]);
  await expect(load(long)).rejects.toThrow(
    /Record 2 of B2B - Invoices has a text of more than 32,767 characters for the column Remarks/,
  );
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

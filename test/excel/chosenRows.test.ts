import { readChosenRows, type Choosing } from "../../src/excel/rows/chosenRows";
import type { Host } from "../../src/preview/host";
import { openWorkbook } from "../workbook/open";
import { invoices, lettersOf, load } from "./samples";

let host: Host;
beforeEach(async () => {
  host = await openWorkbook();
  await load(invoices(6));
});

/** Chooses every second record, after `meanwhile` was done to the sheet; gives what came of it. */
async function everySecond(meanwhile: () => void = () => undefined) {
  const seen: (readonly [string | undefined, string | undefined, number | undefined])[] = [];
  const choosing: Choosing = {
    lookAt: ["key", "action"],
    read: ["action", "number", "taxable"],
    choose: ({ count }) => {
      meanwhile();
      const all = Array.from({ length: count }, (_, index) => index);
      return all.filter((index) => index % 2 === 1);
    },
    onSeen: () => Promise.resolve(),
    onChosen: ({ count, columns }) => {
      for (let index = 0; index < count; index++)
        seen.push([columns.action?.[index], columns.number?.[index], columns.taxable?.[index]]);
      return Promise.resolve();
    },
  };
  await readChosenRows("b2b", choosing);
  return seen;
}

test("of the chosen rows all is read that was asked for, hidden or not", async () => {
  await host.user.hideRows("B2B", "5:5");
  expect(await everySecond()).toEqual([
    ["No action", "INV-2", 200_000],
    ["No action", "INV-4", 400_000],
    ["No action", "INV-6", 600_000],
  ]);
});

test("rows that are moved between two looks are not taken for others: it is said", async () => {
  const reading = everySecond(
    () => void host.user.type("B2B", `${lettersOf("b2b", "key")}3`, "b2b|9"),
  );
  await expect(reading).rejects.toMatchObject({
    code: "RowsMoved",
    message:
      "Rows of the sheet B2B were sorted, added or deleted while they were read. Nothing was done; try again.",
  });
});

test("what fails while a part is worked through fails the reading, and leaves Excel free", async () => {
  const choosing: Choosing = {
    lookAt: ["key"],
    read: ["number"],
    choose: () => [0],
    onSeen: () => Promise.reject(new Error("No room.")),
    onChosen: () => Promise.resolve(),
  };
  await expect(readChosenRows("b2b", choosing)).rejects.toThrow("No room.");
  expect(await everySecond()).toHaveLength(3);
});

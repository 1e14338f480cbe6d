import type { Host } from "../../src/preview/host";
import { creditNote, download, invoice, openedDesk, quiet } from "../review/openedDesk";
import { openWorkbook } from "../workbook/open";
import { workbookNow } from "../workbook/snapshot";

/** By how much a request changes what the client has Excel hold for it: proxies of ranges, and listening. */
const HOLDS: readonly (readonly [RegExp, number])[] = [
  [/^_KeepReference$/, 1],
  [/^_RemoveReference$/, -1],
  [/^_Register.*Event$/, 1],
  [/^_Unregister.*Event$/, -1],
];

/** Counts what Excel holds for the add-in, from now on. */
function countHeld(host: Host): () => number {
  const { handle } = host;
  let held = 0;
  Object.assign(host, {
    handle: (...[body, flags]: Parameters<typeof handle>) => {
      for (const { Name } of body.Actions) {
        held += HOLDS.find(([name]) => name.test(Name))?.[1] ?? 0;
      }
      return handle(body, flags);
    },
  });
  return () => held;
}

test("ten loads leave no more in Excel than one: nothing held, nothing listened to twice, no sheet more", async () => {
  const host = await openWorkbook({ profile: "web" });
  const held = countHeld(host);
  const desk = await openedDesk();
  const load = async () => {
    await desk.load([download({ b2b: [invoice(1), invoice(2)], b2bcn: [creditNote(1)] })]);
    await quiet(host);
  };
  await load();
  const heldAfterOne = held();
  const { sheets, settings } = await workbookNow();
  expect(heldAfterOne).toBeGreaterThan(0);
  for (let loads = 2; loads <= 10; loads++) await load();
  const after = await workbookNow();
  expect(held()).toBe(heldAfterOne);
  expect(Object.keys(after.sheets)).toEqual(Object.keys(sheets));
  expect(after.sheets["B2B"]).toEqual(sheets["B2B"]);
  const size = (each: typeof settings) => JSON.stringify(each).length;
  expect(size(after.settings)).toBe(size(settings));
});

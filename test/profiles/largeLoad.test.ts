import { columnAt, invoices, load } from "../excel/samples";
import { openWorkbook } from "../workbook/open";

test("large tables go to the web in blocks well below its limit, one request at a time", async () => {
  const host = await openWorkbook({ profile: "web" });
  const before = host.ledger.requests;
  await load(invoices(9_000));
  expect(await columnAt("B2B", "E9001:E9002")).toEqual(["INV-9000", ""]);
  expect(host.ledger.largestRequest).toBeLessThan(2_500_000);
  expect(host.ledger.largestRequest).toBeGreaterThan(500_000);
  expect(host.ledger.mostInFlight).toBe(1);
  expect(host.ledger.requests - before).toBeLessThan(40);
});

import { rowAt } from "../../../src/ims/records";
import { handedOut, INVOICE, readSection, reasons, recordsIn } from "../readings";

describe("A record in JSON", () => {
  it.each([
    ["GSTIN of supplier is missing.", { stin: "" }],
    ["GSTIN of supplier “ACME” is not a GSTIN.", { stin: "ACME" }],
    ["Invoice number is missing.", { inum: " " }],
    [
      "Invoice number is a number of more than 15 digits in the file, so its last digits are lost. Choose the file as it was downloaded.",
      { inum: Number("123456789012345678") },
    ],
    ["Invoice number holds a list or an object, not a value.", { inum: ["x"] }],
    ["Invoice date is missing.", { idt: null }],
    ["Invoice date “31-02-2026” is not a date.", { idt: "31-02-2026" }],
    ["Invoice date “10-20-2026” is not a date.", { idt: "10-20-2026" }],
    ["Invoice date “46300” is not a date.", { idt: 46300 }],
    ["Source period “132026” is not a month.", { rtnprd: "132026" }],
    ["Taxable value “12,x” is not an amount.", { txval: "12,x" }],
    [
      "Taxable value “-5” is below zero; the portal gives every amount without a sign.",
      { txval: -5 },
    ],
    ["Invoice value “10000000000000” is not an amount.", { val: 1e13 }],
    ["All amounts are missing.", { txval: "", iamt: "", camt: "", samt: "", cess: "" }],
    [
      "Portal status “Held” is not one of Accepted, Rejected, Pending and No action.",
      { action: "Held" },
    ],
    ["It holds more unknown fields than a cell of Excel can keep.", { note: "x".repeat(40_000) }],
    [
      "It holds more unknown fields than a cell of Excel can keep.",
      { deep: JSON.parse("[".repeat(30) + "]".repeat(30)) as unknown },
    ],
  ])("that cannot be understood is named and the others load: %s", async (said, change) => {
    const reading = await readSection("b2b", [
      INVOICE,
      { ...INVOICE, ...change },
      { ...INVOICE, inum: "INV/002" },
    ]);
    expect(recordsIn(reading, "b2b").map(({ number }) => number)).toEqual(["INV/001", "INV/002"]);
    expect(reading.report.findings).toEqual([
      { file: "ims.json", table: "b2b", row: 2, unread: true, reason: `Not loaded. ${said}` },
    ]);
    expect(reading.report.files[0]?.unread).toBe(1);
  });

  it("that is no record is named", async () => {
    const reading = await readSection("b2b", ["x", null, INVOICE]);
    expect(reasons(reading)).toEqual([
      "Not loaded. It is not a record.",
      "Not loaded. It is not a record.",
    ]);
    expect(reading.records.get("b2b")?.count).toBe(1);
  });

  it("that comes twice is taken once, the later one, and told", async () => {
    const reading = await readSection("b2b", [INVOICE, { ...INVOICE, inum: "inv/001", txval: 5 }]);
    expect(recordsIn(reading, "b2b").map(({ taxable }) => taxable)).toEqual([5_00]);
    expect(reading.report.duplicates).toBe(1);
    expect(reasons(reading)).toEqual([
      "The same invoice (inv/001) stands in the file twice. The later one was loaded.",
    ]);
  });

  it("has a key and a fingerprint that a changed amount changes", async () => {
    const read = async (change: object) => {
      const reading = await readSection("b2b", [{ ...INVOICE, ...change }]);
      const row = rowAt(handedOut(reading, "b2b"), 0);
      return [row.text("key"), row.text("fingerprint")];
    };
    const [key, fingerprint] = await read({});
    expect(key).toBe("b2b|24AAQCA8719H1ZC|INV/001|GSTR-1|102026|08-10-2026");
    expect(fingerprint).toMatch(/^[0-9a-z]{11}$/);
    const [sameKey, otherFingerprint] = await read({ txval: 100000.01 });
    expect(sameKey).toBe(key);
    expect(otherFingerprint).not.toBe(fingerprint);
  });
});

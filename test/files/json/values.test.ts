import { INVOICE, OCTOBER, day, firstIn, readSection } from "../readings";

describe("A record in JSON", () => {
  it.each([
    ["A", "Accepted"],
    ["Accepted", "Accepted"],
    ["R", "Rejected"],
    ["p", "Pending"],
    ["N", "No action"],
    ["", "No action"],
    ["No Action Taken", "No action"],
    [undefined, "No action"],
  ])("with action %s is %s", async (action, expected) => {
    const fields = firstIn(await readSection("b2b", [{ ...INVOICE, action }]), "b2b");
    expect([fields.action, fields.portalAction, fields.checkedAction]).toEqual([
      expected,
      expected,
      expected,
    ]);
  });

  it.each([
    ["Filed", "Filed"],
    ["F", "Filed"],
    [true, "Filed"],
    ["NotFiled", "Not Filed"],
    ["NF", "Not Filed"],
    ["SAVED", "Not Filed"],
    [false, "Not Filed"],
    ["Submitted", "Submitted"],
  ])("with filing status %s is %s", async (srcfilstatus, filing) => {
    const reading = await readSection("b2b", [{ ...INVOICE, srcfilstatus }]);
    expect(firstIn(reading, "b2b").filing).toBe(filing);
  });

  it.each([
    ["102026", OCTOBER],
    [102026, OCTOBER],
    [12026, OCTOBER - 9],
    ["10/2026", OCTOBER],
    ["Oct-26", OCTOBER],
    ["Oct'26", OCTOBER],
    ["October 2026", OCTOBER],
    ["202610", OCTOBER],
    ["2026-10", OCTOBER],
    // A month alone: the first one not before the document's (08-10-2026).
    ["10", OCTOBER],
    ["9", OCTOBER + 11],
  ])("with source period %s", async (rtnprd, expected) => {
    const fields = firstIn(await readSection("b2b", [{ ...INVOICE, rtnprd }]), "b2b");
    expect(fields.sourcePeriod).toBe(expected);
  });

  it.each([
    ["08-10-2026", day(8)],
    ["8/10/2026", day(8)],
    ["08.10.26", day(8)],
    ["08-Oct-2026", day(8)],
    ["2026-10-08", day(8)],
    ["2026-10-08T00:00:00", day(8)],
    ["03-04-2026", day(3, 4)],
  ])("with date %s, day first", async (idt, expected) => {
    expect(firstIn(await readSection("b2b", [{ ...INVOICE, idt }]), "b2b").date).toBe(expected);
  });

  it.each([
    ["27", "27-Maharashtra"],
    [7, "07-Delhi"],
    ["Maharashtra", "27-Maharashtra"],
    ["27-Maharashtra", "27-Maharashtra"],
    ["27 - MH", "27-Maharashtra"],
    ["Jammu & Kashmir", "01-Jammu and Kashmir"],
    ["Atlantis", "Atlantis"],
  ])("with place of supply %s", async (pos, place) => {
    expect(firstIn(await readSection("b2b", [{ ...INVOICE, pos }]), "b2b").place).toBe(place);
  });
});

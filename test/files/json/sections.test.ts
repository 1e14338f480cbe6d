import { INVOICE, NOTE, OWN, problems, readJson, readSection, reasons } from "../readings";

describe("A JSON download", () => {
  it.each([
    ["in gstin beside the sections", { gstin: OWN, b2b: [INVOICE] }, "a.json", OWN],
    ["in rtin above them", { rtin: OWN.toLowerCase(), data: { b2b: [INVOICE] } }, "a.json", OWN],
    ["within imsDetails", { imsDetails: { gstin: OWN, b2b: [INVOICE] } }, "a.json", OWN],
    ["only in its name", { b2b: [INVOICE] }, `IMS_${OWN}_102026.json`, OWN],
    ["with a wrong check digit", { gstin: "27AAPFU0939F1ZX", b2b: [INVOICE] }, "a.json", undefined],
    ["nowhere", { b2b: [INVOICE] }, "a.json", undefined],
  ])("tells the taxpayer's own GSTIN %s", async (_, content, name, gstin) => {
    const { report } = await readJson(content, name);
    expect([report.gstin, report.files[0]?.gstin]).toEqual([gstin, gstin]);
  });
});

describe("A section that IMS does not have", () => {
  it("is named and passed over", async () => {
    const reading = await readJson({ imsDetails: { b2b: [INVOICE], isd: [{}, {}], tds: [] } });
    expect(reasons(reading)).toEqual([
      "The section isd (2 records) is no table of IMS inward supplies. It was left out.",
    ]);
    expect(problems(reading)).toEqual([undefined]);
  });

  it("under the short names of the portal's answers is what it stands for", async () => {
    const reading = await readJson({ cn: [NOTE], dn: [NOTE], eco: [INVOICE] });
    expect(reading.report.tables).toEqual([
      { table: "b2bdn", count: 1 },
      { table: "b2bcn", count: 1 },
      { table: "ecom", count: 1 },
    ]);
  });
});

describe("A file with more faults than can be listed", () => {
  it("lists the first and counts the rest", async () => {
    const reading = await readSection("b2b", Array<object>(700).fill({ ...INVOICE, idt: "x" }));
    expect(reading.report.findings).toHaveLength(501);
    expect(reasons(reading).at(-1)).toBe("There are 200 more findings of this kind in the file.");
    expect(reading.report.files[0]?.unread).toBe(700);
  });
});

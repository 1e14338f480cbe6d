import { columnAt, lettersOf, sheetNames, valuesAt } from "../../excel/samples";
import { download, invoice, openedDesk, quiet } from "../openedDesk";
import {
  loadedReturn,
  notesTo,
  outwardFile,
  OWN,
  returnOf,
  to,
  treeInvoice,
  treeNote,
} from "./loadedOutward";

const CHANGE = lettersOf("outb2b", "change");

test("outward documents get sheets of their own, beside those of inward files loaded with them", async () => {
  const { desk } = await loadedReturn({
    b2b: to([treeInvoice(1, { imsactn: "R" }), treeInvoice(2)]),
    cdnr: notesTo([treeNote(1, { imsactn: "P" })]),
  });
  expect(await sheetNames()).toEqual(expect.arrayContaining(["Out B2B", "Out CDNR"]));
  expect(await sheetNames()).not.toContain("IMS Summary");
  expect(await valuesAt("Out B2B", "A1:D3")).toEqual([
    ["Status", "GSTIN of recipient", "Trade/Legal name", "Invoice number"],
    ["Rejected", "24AAQCA8719H1ZC", "", "S-1"],
    ["No action", "24AAQCA8719H1ZC", "", "S-2"],
  ]);
  expect(desk.state).toMatchObject({
    client: { gstin: OWN },
    tables: [],
    notice: false,
    outward: { tables: ["outb2b", "outcdnr"], periods: [2026 * 12 + 9] },
  });
  expect(desk.state.strip).toBeUndefined();

  await desk.load([download({ b2b: [invoice(1)] })]);
  expect(desk.state.tables.map(({ table }) => table)).toEqual(["b2b"]);
  expect(desk.state.outward?.tables).toEqual(["outb2b", "outcdnr"]);
  // The inward files say nothing of our documents: nothing there is gone or forgotten.
  expect(await columnAt("Out B2B", `${CHANGE}2:${CHANGE}3`)).toEqual(["", ""]);
  expect(desk.state.strip).toMatchObject({ available: { igst: 18_00 } });
});

test("another client's outward file is refused, and the workbook is as before", async () => {
  const { desk } = await loadedReturn({ b2b: to([treeInvoice(1)]) });
  const others = returnOf({ b2b: to([treeInvoice(2)]) }, { gstin: "32TAAOA2947A1Z7" });
  await desk.load([outwardFile(others)]);
  expect(desk.state.status).toMatchObject({ tone: "failed" });
  expect(desk.state.status.text).toContain("These records belong to GSTIN 32TAAOA2947A1Z7");
  expect(await valuesAt("Out B2B", "D2:D3")).toEqual([["S-1"], [""]]);
});

test("the same return loaded again tells new, changed and gone documents and another status", async () => {
  const { desk } = await loadedReturn({
    b2b: to([treeInvoice(1), treeInvoice(2), treeInvoice(3), treeInvoice(4)]),
  });
  const changed = treeInvoice(2, { itms: [{ itm_det: { txval: 200, iamt: 40, csamt: 0 } }] });
  const later = [treeInvoice(1, { imsactn: "R" }), changed, treeInvoice(4), treeInvoice(5)];
  await desk.load([outwardFile(returnOf({ b2b: to(later) }))]);
  expect(await columnAt("Out B2B", `${CHANGE}2:${CHANGE}6`)).toEqual([
    "Portal status",
    "Changed",
    "Gone",
    "",
    "New",
  ]);
  expect(desk.state.report?.changes).toMatchObject({
    new: 1,
    changed: 1,
    gone: 1,
    portalStatus: 1,
    same: 1,
    takenBack: 0,
  });
  expect(await valuesAt("IMS Changes", "D2:H3")).toEqual([
    ["S-1", "Portal status", "Status", "No action", "Rejected"],
    ["S-2", "Changed", "Integrated tax", "36.00", "40.00"],
  ]);
  await desk.filter("outb2b", { change: ["Portal status", "New"] });
  expect(desk.state.shown).toMatchObject({ shown: 2 });
});

test("another return is added: the documents of the first one are not gone", async () => {
  const { desk } = await loadedReturn({ b2b: to([treeInvoice(1, { imsactn: "A" })]) });
  const september = returnOf({ b2b: to([treeInvoice(7)]) }, { rtnprd: "092026" });
  await desk.load([outwardFile(september)]);
  expect(await columnAt("Out B2B", `${CHANGE}2:${CHANGE}3`)).toEqual(["", "New"]);
  expect(desk.state.outward?.periods).toEqual([2026 * 12 + 9, 2026 * 12 + 8]);
});

test("the list of added-back liability adds its period and takes nothing away", async () => {
  const { desk } = await loadedReturn({
    cdnr: notesTo([treeNote(1, { imsactn: "R" }), treeNote(2)]),
  });
  const list = [
    { ctin: "24AAQCA8719H1ZC", tradenm: "Tapti Traders", remarks: "=not ours", val: 118 },
    { txval: 100, iamt: 18, supPrd: "102026", form: "R1", nt_num: "CN-1", ntty: "C" },
    { nt_dt: "05-10-2026" },
  ];
  const cdnr = [Object.assign({}, ...list) as object];
  const addedBack = { gstin: OWN, rtnprd: "122026", rejInvAddBackLiab: { cdnr } };
  await desk.load([outwardFile(addedBack)]);
  const [period, remarks] = [
    lettersOf("outcdnr", "liabilityPeriod"),
    lettersOf("outcdnr", "remarks"),
  ];
  // First days of December and, inferred, of November 2026.
  expect(await valuesAt("Out CDNR", `${period}2:${period}3`)).toEqual([[46357], [46327]]);
  expect(await valuesAt("Out CDNR", `${remarks}2:${remarks}3`)).toEqual([["=not ours"], [""]]);
});

test("no command marks a document of ours; each says why", async () => {
  const { host, desk } = await loadedReturn({ b2b: to([treeInvoice(1)]) });
  await host.user.select("Out B2B", "A2:C2");
  await quiet(host);
  expect(desk.state.selection).toMatchObject({ table: "outb2b", rows: 1, tax: 18_00 });
  expect(desk.state.selection?.outlook).toBeUndefined();
  expect(desk.state.selection?.record).toMatchObject({
    document: "S-1",
    portalStatus: "No action",
    filing: "filed in GSTR-1/IFF of October 2026",
  });
  for (const scope of ["selected", "shown", "table"] as const) {
    for (const command of ["Accept", "Reject", "Pending", "Reset", "Remark"] as const) {
      await desk.mark(command, scope, "");
      expect(desk.state.status).toEqual({
        tone: "refused",
        text: "Nothing was marked on Out B2B. Only your customers act on documents you issued; you see what they did. To change one, amend it in GSTR-1A or a later GSTR-1.",
      });
    }
  }
  await desk.askReduction("selected");
  expect(desk.state.status.tone).toBe("refused");
  expect(await valuesAt("Out B2B", "A2")).toEqual([["No action"]]);
  expect(desk.state.undo).toBeUndefined();
});

test("a workbook opened again shows what customers did", async () => {
  await loadedReturn({ b2b: to([treeInvoice(1, { imsactn: "R" })]) });
  const { state } = await openedDesk();
  expect(state.outward?.lots).toEqual([
    {
      table: "outb2b",
      source: "GSTR-1/IFF",
      period: 2026 * 12 + 9,
      action: "Rejected",
      documents: 1,
      tax: 18_00,
    },
  ]);
});

test("outward documents are filtered by year, period, return type, status and customer", async () => {
  const { desk } = await loadedReturn({
    b2b: [
      ...to([treeInvoice(1, { imsactn: "R" }), treeInvoice(2)]),
      ...to([treeInvoice(3)], "27AAPFU0939F1ZV"),
    ],
  });
  const march = returnOf(
    { b2b: to([treeInvoice(8, { idt: "05-03-2026" })]) },
    { rtnprd: "032026", form: "gstr1a" },
  );
  await desk.load([outwardFile(march)]);
  const shown = async (filters: Parameters<typeof desk.filter>[1]) => {
    await desk.filter("outb2b", filters);
    return desk.state.shown?.shown;
  };
  const [october, inMarch] = [2026 * 12 + 9, 2026 * 12 + 2];
  expect(await shown({ year: ["2025-26"] })).toBe(1);
  expect(await shown({ year: ["2026-27"] })).toBe(3);
  expect(await shown({ period: { from: inMarch, to: inMarch } })).toBe(1);
  expect(await shown({ period: { from: october, to: october }, action: ["No action"] })).toBe(2);
  expect(await shown({ returnType: ["GSTR-1A"] })).toBe(1);
  expect(await shown({ suppliers: ["27AAPFU0939F1ZV"] })).toBe(1);
  expect(await shown({ search: "s-3" })).toBe(1);
  expect(await shown({ date: { from: NaN, to: 46200 } })).toBe(1);
});

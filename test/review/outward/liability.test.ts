import { read, utils } from "@e965/xlsx";
import expected from "../../e2e/outward-expected.json";
import { customerText } from "../../../src/review/outward/customerList";
import { periodCode } from "../../../src/ims/period";
import { lettersOf, sheetNames, valuesAt } from "../../excel/samples";
import { openWorkbook } from "../../workbook/open";
import { openedDesk } from "../openedDesk";
import {
  loadedReturn,
  notesTo,
  outwardFile,
  returnOf,
  to,
  treeInvoice,
  treeNote,
} from "./loadedOutward";

const rupees = (paise: number) => paise / 100;
const amended = (of: string, document: object): object => ({
  ...document,
  oinum: of,
  oidt: "05-10-2026",
});
const amendedNote = (of: string, note: object): object => ({
  ...note,
  ont_num: of,
  ont_dt: "05-10-2026",
});

test("the liability of the samples agrees with what was added up without formulas", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.loadSample("outward");
  await desk.workOutLiability();
  const { groups, unknown, disagreeing } = desk.state.liability ?? {};
  expect(disagreeing).toBe(0);
  expect(unknown).toBe(expected.unknown);
  const found = Object.fromEntries(
    (groups ?? []).map(({ period, gstin, state, documents, tax }) => [
      `${periodCode(period)} ${gstin} ${state}`,
      { documents, tax: [tax.igst, tax.cgst, tax.sgst, tax.cess].map(rupees) },
    ]),
  );
  expect(found).toEqual(expected.liability);
  // The same by the formulas of the sheet: documents and heads of each line.
  const rows = await valuesAt("Outward Liability", `A12:M${11 + (groups?.length ?? 0)}`);
  const onSheet = rows.map(([, state, gstin, , , documents, ...figures]) => [
    `${String(gstin)} ${String(state)}`,
    documents,
    ...figures.slice(0, 4).map((figure) => Math.round(Number(figure) * 100) / 100),
  ]);
  expect(onSheet).toEqual(
    (groups ?? []).map(({ gstin, state, documents, tax }) => [
      `${gstin} ${state}`,
      documents,
      ...[tax.igst, tax.cgst, tax.sgst, tax.cess].map(rupees),
    ]),
  );
  expect(rows.every((row) => row[12] === "Yes")).toBe(true);
});

test("only what lowered our tax is added back, by the difference where it amends", async () => {
  const { desk } = await loadedReturn({
    b2b: to([treeInvoice(10, { imsactn: "R" }), treeInvoice(20)]),
    b2ba: to([
      // From 180.00 to 90.00: 90.00 is added back. From 360.00 to 540.00: nothing is.
      amended("S-10", treeInvoice(5, { inum: "SA-10", imsactn: "R" })),
      amended("S-20", treeInvoice(30, { inum: "SA-20", imsactn: "R" })),
      // Its original is not here: what it adds is not known, and not guessed.
      amended("S-99", treeInvoice(1, { inum: "SA-99", imsactn: "R" })),
    ]),
    cdnr: notesTo([
      treeNote(1, { imsactn: "R" }),
      treeNote(2, { imsactn: "R", ntty: "D" }),
      treeNote(3, { imsactn: "R", rchrg: "Y" }),
      treeNote(4, { imsactn: "P" }),
      treeNote(5),
      treeNote(6, { imsactn: "A" }),
    ]),
    cdnra: notesTo([
      // A credit note raised from 72.00 to 126.00 is added back by 54.00; a lowered one is not.
      amendedNote("CN-4", treeNote(7, { imsactn: "R" })),
      amendedNote("CN-6", treeNote(1, { nt_num: "CNA-6", imsactn: "R" })),
      // A debit note lowered from 36.00 to 18.00.
      amendedNote("CN-2", treeNote(1, { nt_num: "DNA-2", ntty: "D", imsactn: "R" })),
    ]),
  });
  await desk.workOutLiability();
  expect(
    desk.state.liability?.groups.map(({ state, documents, tax }) => [state, documents, tax.igst]),
  ).toEqual([
    ["Rejected", 4, 18_00 + 90_00 + 54_00 + 18_00],
    ["Pending", 1, 72_00],
    ["No action", 1, 90_00],
  ]);
  expect(desk.state.liability).toMatchObject({ unknown: 1, disagreeing: 0 });
  expect(desk.state.status.text).toBe(
    "4 rejected documents add ₹ 180.00 to your liability. The sheet Outward Liability tells by period and customer.",
  );
  const direction = lettersOf("outb2ba", "direction");
  expect(await valuesAt("Out B2BA", `${direction}2:${direction}4`)).toEqual([
    ["Downward"],
    ["Upward"],
    [""],
  ]);
});

test("an original that comes with a later file makes the difference known", async () => {
  const september = treeInvoice(10, { idt: "05-09-2026" });
  const document = { ...treeInvoice(4), oinum: "S-10", oidt: "05-09-2026", imsactn: "R" };
  const { desk } = await loadedReturn({ b2ba: to([document]) });
  await desk.workOutLiability();
  expect(desk.state.liability).toMatchObject({ groups: [], unknown: 1 });
  await desk.load([outwardFile(returnOf({ b2b: to([september]) }, { rtnprd: "092026" }))]);
  expect(desk.state.liability).toBeUndefined();
  await desk.workOutLiability();
  expect(desk.state.liability).toMatchObject({ unknown: 0, groups: [{ tax: { igst: 108_00 } }] });
});

test("a status that is overtyped on the sheet is found: the line does not agree", async () => {
  const { host, desk } = await loadedReturn({ cdnr: notesTo([treeNote(1, { imsactn: "R" })]) });
  await desk.workOutLiability();
  await host.user.type("Out CDNR", "A2", "Accepted");
  expect(await valuesAt("Outward Liability", "K12:M12")).toEqual([[0, 18, "No"]]);
});

test("the list to send names the documents, what was said, and what happens next; texts stay texts", async () => {
  const list = {
    ...{ ctin: "24AAQCA8719H1ZC", tradenm: "=Tapti", inv_typ: "R", val: 118, txval: 100, iamt: 18 },
    ...{ remarks: "not\nours", supPrd: "092026", form: "R1", nt_num: "=1+1", nt_dt: "05-09-2026" },
    ntty: "C",
  };
  const { desk } = await loadedReturn({ b2b: to([treeInvoice(1, { imsactn: "P" })]) });
  await desk.load([
    outwardFile({
      gstin: "27AAPFU0939F1ZV",
      rtnprd: "102026",
      rejInvAddBackLiab: { cdnr: [list] },
    }),
  ]);
  await desk.workOutLiability();
  expect(customerText(desk.state.liability?.documents ?? [], "27AAPFU0939F1ZV")).toBe(
    [
      "To =Tapti, GSTIN 24AAQCA8719H1ZC",
      "From GSTIN 27AAPFU0939F1ZV",
      "In the Invoice Management System (IMS) you have rejected or kept pending these documents of ours:",
      "1. Invoice S-1 of 05-10-2026, tax ₹ 18.00",
      "   Pending; what you said: no remark",
      "   Please decide on it: until you accept it, you cannot take credit for it.",
      "2. Credit note =1+1 of 05-09-2026, tax ₹ 18.00",
      "   Rejected; what you said: “not ours”",
      "   Your credit is not reduced, and the tax is added to our liability in GSTR-3B of October 2026. If that was a mistake, accept it and recompute your GSTR-2B before you file GSTR-3B; after that we report it again for you to accept.",
    ].join("\n"),
  );
  expect(await sheetNames()).toContain("Outward Liability");
  expect(await valuesAt("Outward Liability", "A12:E12")).toEqual([
    [46296, "Rejected", "24AAQCA8719H1ZC", "=Tapti", "Portal"],
  ]);
  expect(await valuesAt("Outward Liability", "D20:F21")).toEqual([
    ["", "Invoice", "S-1"],
    ["=Tapti", "Credit note", "=1+1"],
  ]);
});

test("the rows shown are exported as a workbook, without formulas", async () => {
  const { desk } = await loadedReturn({
    b2b: to([treeInvoice(1, { imsactn: "R", inum: "=1+1" }), treeInvoice(2)]),
  });
  await desk.filter("outb2b", { action: ["Rejected"] });
  const file = await desk.exportShown("outb2b");
  expect(desk.state.status.text).toBe("1 row of Out B2B exported as Out_B2B_27AAPFU0939F1ZV.xlsx.");
  const workbook = read(Buffer.concat(file?.bytes ?? []));
  const sheet = workbook.Sheets["Out B2B"] ?? {};
  const [heads = [], first = [], total = []] = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  expect(first[heads.indexOf("Invoice number")]).toBe("=1+1");
  expect([total[0], total[heads.indexOf("Integrated tax")]]).toEqual(["Total", 18]);
  const cells = Object.values(sheet) as { f?: string }[];
  expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);

  await desk.filter("outb2b", { search: "nobody" });
  expect(await desk.exportShown("outb2b")).toBeUndefined();
  expect(desk.state.status).toMatchObject({ tone: "refused" });
});

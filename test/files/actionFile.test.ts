import { isNumberField } from "../../src/ims/fields";
import { recordsOf, rowAt, type RecordFields, type Records } from "../../src/ims/records";
import type { TableKey } from "../../src/ims/tables";
import { actionFile, actionFileName, isChanged, Unsendable } from "../../src/files/actionFile";
import { readImsFiles } from "../../src/files/reading";
import type { Reading } from "../../src/files/report";
import download from "./data/offlineDownload.json";
import upload from "./data/offlineUpload.json";
import { stylesWith, workbookOf } from "./made";
import { INVOICE, NOTE, OCTOBER, OWN, SUPPLIER, readJson, readSection } from "./readings";
import { sheetOf } from "./sheets";

/** The records of a table as the sheet gives them back after the user's edits, by position. */
function edited(reading: Reading, table: TableKey, ...edits: readonly RecordFields[]): Records {
  const records = reading.records.get(table);
  if (!records) throw new Error(`Nothing in ${table}.`);
  const rows = Array.from({ length: records.count }, (_, index) => {
    const row = rowAt(records, index);
    const fields = row.table.columns.map(({ field }) => [
      field,
      isNumberField(field) ? row.number(field) : row.text(field),
    ]);
    return { ...Object.fromEntries(fields), ...edits[index] };
  });
  return recordsOf(table, rows);
}

const invdata = (...tables: readonly Records[]): unknown =>
  (JSON.parse(actionFile(OWN, tables).text) as { invdata: unknown }).invdata;

/** Reads one record of a section, edits it, and gives what goes back. */
async function sent(table: TableKey, record: object, edit: RecordFields): Promise<unknown> {
  const records = edited(await readSection(table, [record]), table, edit);
  const sections = invdata(records) as Record<string, readonly unknown[]>;
  return sections[table]?.[0];
}

const without = (record: object, key: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([known]) => known !== key));

/** What goes back of the records as downloaded. */
const ECHO = without(INVOICE, "tradenm");
const NOTE_ECHO = without(NOTE, "tradenm");

describe("The action file", () => {
  it("holds the changed records of a download as they came, with the user's answers", async () => {
    const reading = await readJson(download);
    const file = actionFile(OWN, [
      edited(
        reading,
        "b2b",
        { action: "Accepted" },
        { action: "Pending", remarks: "Supplier return not filed" },
      ),
      edited(reading, "b2ba"),
      edited(reading, "b2bcn", {
        action: "Accepted",
        reduce: "Yes",
        reduceIgst: 0,
        reduceCgst: 100_00,
        reduceSgst: 100_00,
        reduceCess: 0,
        remarks: "ITC availed only in part",
      }),
      edited(reading, "ecoma"),
    ]);
    expect(JSON.parse(file.text)).toEqual(upload);
    expect(file).toMatchObject({
      records: 3,
      perTable: [
        { table: "b2b", count: 2 },
        { table: "b2bcn", count: 1 },
      ],
      remarksLeftOut: 0,
    });
  });

  it("leaves out names, hashes and the portal's error messages, and sends all else as it came", async () => {
    const odd = {
      ...INVOICE,
      inum: 7,
      val: "118000.00",
      txval: 100000.004,
      inv_typ: "SEZWP",
      pos: 24,
      cess: "",
      samt: null,
      rtnprd: "10",
      srcfilstatus: "F",
      ispendactblocked: false,
      prev_status: "N",
      error_msg: "old",
      hash: "ff",
      later: { key: [1] },
      remarks: "old remark",
    };
    expect(await sent("b2b", odd, { action: "Rejected", remarks: "not ours" })).toEqual({
      ...ECHO,
      inum: "7",
      val: "118000.00",
      txval: 100000.004,
      inv_typ: "SEZWP",
      pos: 24,
      cess: "",
      samt: null,
      rtnprd: "10",
      srcfilstatus: "F",
      ispendactblocked: false,
      prev_status: "N",
      later: { key: [1] },
      action: "R",
      remarks: "not ours",
    });
  });

  it("keeps the spelling of every key", async () => {
    const spelled: Readonly<Record<string, string>> = {
      nt_num: "inum",
      itcRedReqBlocked: "isItcRedReqBlocked",
      action: "Action ",
    };
    const record = {
      ...Object.fromEntries(
        Object.entries(NOTE_ECHO).map(([key, value]) => [spelled[key] ?? key, value]),
      ),
      itc_red_req: "N",
    };
    const answer = { action: "Accepted", reduce: "Yes", remarks: "x" };
    expect(await sent("b2bcn", record, answer)).toEqual({
      ...record,
      itc_red_req: "Y",
      "Action ": "A",
      remarks: "x",
    });
  });

  it("sends a key called __proto__ like any other", async () => {
    const text = JSON.stringify({ b2b: [INVOICE] }).replace(
      '"action"',
      '"__proto__":{"a":1},"action"',
    );
    const records = edited(await readJson(text), "b2b", { action: "Accepted" });
    expect(actionFile(OWN, [records]).text).toContain('"__proto__":{"a":1}');
  });

  it("has N only where the portal held something else, and no sections without records", async () => {
    const reading = await readJson({
      b2b: [INVOICE, { ...INVOICE, inum: "2", action: "A" }],
      ecom: [INVOICE],
    });
    const records = edited(reading, "b2b", { remarks: "no" }, { action: "No action" });
    expect(invdata(edited(reading, "ecom"), records)).toEqual({
      b2b: [{ ...ECHO, inum: "2", action: "N" }],
    });
  });

  it("takes blocks of one table one after the other, and tables in the portal's order", async () => {
    const reading = await readJson({ b2bcn: [NOTE], b2b: [INVOICE] });
    const accept = { action: "Accepted", reduce: "Yes" };
    const [b2b, b2bcn] = [edited(reading, "b2b", accept), edited(reading, "b2bcn", accept)];
    const file = actionFile(OWN, [b2bcn, b2b, b2b]);
    expect(file.perTable).toEqual([
      { table: "b2b", count: 2 },
      { table: "b2bcn", count: 1 },
    ]);
    expect(Object.keys((JSON.parse(file.text) as { invdata: object }).invdata)).toEqual([
      "b2b",
      "b2bcn",
    ]);
  });

  it("is made of a workbook's records in the codes of the offline tool", async () => {
    const bytes = workbookOf({
      styles: stylesWith("dd-mm-yyyy"),
      sheets: [
        sheetOf({
          name: "B2B-CN",
          rows: [
            [
              "GSTIN of supplier",
              "Trade/Legal name",
              "Note number",
              "Note type",
              "Note date",
              "Place of supply",
              "Taxable value",
              "IGST",
              "CGST",
              "SGST",
              "Status",
              "Source",
              "Source return period",
              "Source filing status",
              "IsPendingBlocked",
              "Whether ITC to be reduced",
            ],
            [
              SUPPLIER,
              "Kaveri",
              "0001",
              "Regular",
              { date: 46303 },
              "Gujarat",
              "1,000",
              "",
              90,
              90,
              "Accepted",
              "GSTR-1",
              "Oct-26",
              "Filed",
              "Y",
              "Yes",
            ],
          ],
        }),
      ],
    });
    const reading = await readImsFiles([{ name: "ims.xlsx", bytes }]);
    const records = edited(reading, "b2bcn", {
      action: "Rejected",
      reduce: "",
      remarks: "returned",
    });
    expect(invdata(records)).toEqual({
      b2bcn: [
        {
          stin: SUPPLIER,
          nt_num: "0001",
          inv_typ: "R",
          nt_dt: "08-10-2026",
          pos: "24",
          txval: 1000,
          camt: 90,
          samt: 90,
          srcform: "R1",
          rtnprd: "102026",
          srcfilstatus: "Filed",
          ispendactblocked: "Y",
          action: "R",
          remarks: "returned",
        },
      ],
    });
  });

  it("of imports keeps their own keys and the period they came with", async () => {
    const bill = {
      irefdt: "15-10-2026",
      itcprd: "102026",
      portcd: "INBOM4",
      boenum: "1",
      boedt: "10-10-2026",
      action: "N",
      txval: 10,
      igst: 1.8,
      cess: 0,
      srtinprd: "102026",
      ispendactblocked: "N",
    };
    const edit = { action: "Pending", twoB: OCTOBER + 1, remarks: "not received" };
    expect(await sent("impg", bill, edit)).toEqual({
      ...bill,
      action: "P",
      remarks: "not received",
    });
  });
});

describe("A declared reduction", () => {
  const answer = (edit: RecordFields, record: object = NOTE) =>
    sent("b2bcn", record, { action: "Accepted", remarks: "why", ...edit });
  const accepted = { ...NOTE_ECHO, action: "A", remarks: "why" };

  it("in full is Y alone, none is N alone", async () => {
    expect(await answer({ reduce: "Yes" })).toEqual({ ...accepted, itcRedReq: "Y" });
    expect(await answer({ reduce: "No" })).toEqual({ ...accepted, itcRedReq: "N" });
  });

  it("in part is Y with all four heads; a head without a figure is reduced in full", async () => {
    expect(await answer({ reduce: "Yes", reduceCgst: 100_50 })).toEqual({
      ...accepted,
      itcRedReq: "Y",
      declIgst: 0,
      declCgst: 100.5,
      declSgst: 9000,
      declCess: 0,
    });
  });

  it("is not sent where it is blocked, nor with another action; what was downloaded goes too", async () => {
    const blocked = { ...NOTE, itcRedReqBlocked: "Y" };
    expect(await answer({ reduce: "Yes" }, blocked)).toEqual({
      ...NOTE_ECHO,
      itcRedReqBlocked: "Y",
      action: "A",
    });
    const declared = { ...NOTE, action: "A", itcRedReq: "Y", declCgst: 1 };
    expect(await answer({ action: "Rejected" }, declared)).toEqual({
      ...NOTE_ECHO,
      action: "R",
      remarks: "why",
    });
  });
});

describe("A remark", () => {
  it("goes with Reject and Pending, and with an Accept that answers the reduction", async () => {
    for (const [action, code] of [
      ["Rejected", "R"],
      ["Pending", "P"],
    ] as const) {
      expect(await sent("b2b", INVOICE, { action, remarks: " late " })).toEqual({
        ...ECHO,
        action: code,
        remarks: "late",
      });
    }
  });

  it("stays behind on a plain Accept, a reset, and where it is blocked, and is counted", async () => {
    const leftOut = async (record: object, edit: RecordFields) => {
      const records = edited(await readSection("b2b", [record]), "b2b", { remarks: "x", ...edit });
      const file = actionFile(OWN, [records]);
      expect(file.text).not.toContain('"remarks"');
      return file.remarksLeftOut;
    };
    expect(await leftOut(INVOICE, { action: "Accepted" })).toBe(1);
    expect(await leftOut({ ...INVOICE, action: "R", remarks: "x" }, { action: "No action" })).toBe(
      1,
    );
    expect(await leftOut({ ...INVOICE, isRemarksBlocked: "Y" }, { action: "Rejected" })).toBe(1);
    expect(await leftOut(INVOICE, { action: "Accepted", remarks: "" })).toBe(0);
  });
});

describe("A record is changed", () => {
  const DECLARED = {
    ...NOTE,
    action: "A",
    itcRedReq: "y",
    declCgst: "100.00",
    declSgst: 100,
    remarks: "part ",
  };

  it.each<[string, TableKey, object, RecordFields, boolean]>([
    ["as downloaded", "b2b", INVOICE, {}, false],
    ["its action differs", "b2b", INVOICE, { action: "Rejected" }, true],
    [
      "reset to what the portal holds",
      "b2b",
      { ...INVOICE, action: "R" },
      { action: "Rejected" },
      false,
    ],
    ["a remark on a rejected one", "b2b", { ...INVOICE, action: "R" }, { remarks: "x" }, true],
    ["the same remark", "b2b", { ...INVOICE, action: "R", remarks: "x" }, { remarks: "x" }, false],
    [
      "the remark taken away",
      "b2b",
      { ...INVOICE, action: "R", remarks: "x" },
      { remarks: "" },
      true,
    ],
    [
      "a remark that is blocked",
      "b2b",
      { ...INVOICE, action: "R", isRemarksBlocked: "Y" },
      { remarks: "x" },
      false,
    ],
    [
      "a remark on a plain accepted one",
      "b2b",
      { ...INVOICE, action: "A" },
      { remarks: "x" },
      false,
    ],
    ["a remark on one without action", "b2b", INVOICE, { remarks: "x" }, false],
    ["a declared one as downloaded", "b2bcn", DECLARED, {}, false],
    ["another figure", "b2bcn", DECLARED, { reduceCgst: 99_99 }, true],
    ["a figure taken away", "b2bcn", DECLARED, { reduceSgst: NaN }, true],
    ["another answer", "b2bcn", DECLARED, { reduce: "No" }, true],
    [
      "an answer that is blocked",
      "b2bcn",
      { ...NOTE, action: "A", itcRedReqBlocked: "Y" },
      { reduce: "No" },
      false,
    ],
    ["an answer on one without action", "b2bcn", NOTE, { reduce: "No" }, false],
  ])("or not: %s", async (_, table, record, edit, expected) => {
    const records = edited(await readSection(table, [record]), table, edit);
    expect(isChanged(rowAt(records, 0))).toBe(expected);
  });
});

describe("The action file is not made", () => {
  const attempt = async (edit: RecordFields, gstin: string = OWN, table: TableKey = "b2b") => {
    const record =
      table === "b2b" ? INVOICE : { ...NOTE, boenum: "7", boedt: "08-10-2026", itcprd: "102026" };
    const records = edited(await readSection(table, [record]), table, edit);
    return () => actionFile(gstin, [records]);
  };

  it.each<[string, RecordFields, string]>([
    [
      "without changes",
      {},
      "Nothing has changed since the download, so there is nothing to send. Accept, reject or keep records pending first.",
    ],
    [
      "without a supplier",
      { action: "Accepted", supplier: "" },
      "The action file was not made. GSTIN of supplier of the invoice INV/001, 08-10-2026 (sheet B2B) is missing or not as the portal wants it. Put it right and export again.",
    ],
    [
      "without a date",
      { action: "Accepted", date: NaN },
      "The action file was not made. Invoice date of the invoice INV/001 of 24AAQCA8719H1ZC (sheet B2B) is missing or not as the portal wants it. Put it right and export again.",
    ],
    [
      "with an unknown action",
      { action: "Maybe" },
      "The action file was not made. Action of the invoice INV/001 of 24AAQCA8719H1ZC, 08-10-2026 (sheet B2B) is missing or not as the portal wants it. Put it right and export again.",
    ],
    [
      "with too long a remark",
      { action: "Rejected", remarks: "x".repeat(251) },
      "The action file was not made. Remarks of the invoice INV/001 of 24AAQCA8719H1ZC, 08-10-2026 (sheet B2B) is missing or not as the portal wants it. Put it right and export again.",
    ],
    [
      "with a negative amount",
      { action: "Accepted", taxable: -1 },
      "The action file was not made. Taxable value of the invoice INV/001 of 24AAQCA8719H1ZC, 08-10-2026 (sheet B2B) is missing or not as the portal wants it. Put it right and export again.",
    ],
  ])("%s", async (_, edit, sentence) => {
    const make = await attempt(edit);
    expect(make).toThrow(Unsendable);
    expect(make).toThrow(sentence);
  });

  it("with a wrong GSTIN of one's own", async () => {
    expect(await attempt({ action: "Accepted" }, "27AAPFU0939F1ZX")).toThrow(
      "Your GSTIN 27AAPFU0939F1ZX is not right. Enter the fifteen characters of the GSTIN that these records belong to.",
    );
  });

  it("with a rejected import", async () => {
    const make = await attempt({ action: "Rejected" }, OWN, "impg");
    expect(make).toThrow("Action of the bill of entry 7, 08-10-2026 (sheet IMPG)");
  });

  it.each(["{", "[1]", "7", "null"])(
    "when As downloaded was altered to %s",
    async (asDownloaded) => {
      expect(await attempt({ action: "Accepted", asDownloaded })).toThrow(
        "The hidden cell As downloaded of the invoice INV/001 of 24AAQCA8719H1ZC, 08-10-2026 (sheet B2B) was altered. Undo that, or load the download again.",
      );
    },
  );

  it("and says how many records are wrong", async () => {
    const reading = await readSection("b2b", [
      INVOICE,
      { ...INVOICE, inum: "2" },
      { ...INVOICE, inum: "3" },
    ]);
    const wrong = { action: "Accepted", supplier: "" };
    const records = edited(reading, "b2b", wrong, wrong, wrong);
    expect(() => actionFile(OWN, [records])).toThrow("So it is with 2 more.");
  });
});

describe("The name of the action file", () => {
  it("tells GSTIN, period, date and time", () => {
    expect(actionFileName(OWN, OCTOBER, new Date(2026, 10, 8, 9, 5))).toBe(
      `ims_action_${OWN}_102026_20261108-0905.json`,
    );
  });
});

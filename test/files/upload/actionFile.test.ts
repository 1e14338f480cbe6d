import { readImsFiles } from "../../../src/files/reader/reading";
import download from "../data/offlineDownload.json";
import upload from "../data/offlineUpload.json";
import { stylesWith, workbookOf } from "../made";
import { INVOICE, NOTE, OCTOBER, SUPPLIER, readJson } from "../readings";
import { sheetOf } from "../sheets";
import { ECHO, NOTE_ECHO, edited, invdata, madeFiles, madeText, sent, textOf } from "./edited";

describe("The action file", () => {
  it("holds the changed records of a download as they came, with the user's answers", async () => {
    const reading = await readJson(download);
    const { files } = madeFiles([
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
    expect(files).toHaveLength(1);
    expect(JSON.parse(textOf(files[0]))).toEqual(upload);
    expect(files[0]).toMatchObject({
      records: 3,
      perTable: [
        { table: "b2b", count: 2 },
        { table: "b2bcn", count: 1 },
      ],
      size: Buffer.byteLength(textOf(files[0])),
    });
  });

  it("leaves out names, hashes and the portal's error messages, and sends all else as it came", async () => {
    const kept = {
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
    };
    const told = { inum: 7, error_msg: "old", hash: "ff", remarks: "old remark" };
    const odd = { ...INVOICE, ...kept, ...told };
    expect(await sent("b2b", odd, { action: "Rejected", remarks: "not ours" })).toEqual({
      ...ECHO,
      ...kept,
      inum: "7",
      action: "R",
      remarks: "not ours",
    });
  });

  it("sends a remark as one line without control characters, and the portal's own as it came", async () => {
    const held = { ...INVOICE, remarks: " a\nb " };
    const typed = { action: "Rejected", remarks: " a\n\tb\u0007\u2028“c” \\ " };
    expect(await sent("b2b", held, typed)).toMatchObject({ remarks: "a b “c” \\" });
    const left = { action: "Rejected", remarks: "a\nb" };
    expect(await sent("b2b", held, left)).toMatchObject({ remarks: " a\nb " });
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
    expect(madeText(records)).toContain('"__proto__":{"a":1}');
  });

  it("sends numbers of unknown keys as they were spelled, and a long document number as a text", async () => {
    const odd = '"later":{"rate":1.10,"id":12345678901234567890},"x":1e3';
    const text = JSON.stringify({ b2b: [INVOICE] })
      .replace('"action"', `${odd},"action"`)
      .replace(/"inum":"[^"]*"/, '"inum":9999999999999999');
    const made = madeText(edited(await readJson(text), "b2b", { action: "Accepted" }));
    expect(made).toContain(odd);
    expect(made).toContain('"inum":"9999999999999999"');
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
    const { files } = madeFiles([b2bcn, b2b, b2b]);
    expect(files.map(({ perTable }) => perTable)).toEqual([
      [
        { table: "b2b", count: 2 },
        { table: "b2bcn", count: 1 },
      ],
    ]);
    expect(Object.keys((JSON.parse(textOf(files[0])) as { invdata: object }).invdata)).toEqual([
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

import Ajv from "ajv";
import type { ActionFileForm } from "../../../src/files/upload/actionFileForm";
import type { RecordFields } from "../../../src/ims/records";
import { INWARD_TABLES, type TableKey } from "../../../src/ims/tables";
import resetSchema from "../data/apiResetSchema.json";
import saveSchema from "../data/apiSaveSchema.json";
import { INVOICE, OWN, readJson } from "../readings";
import { edited, madeFiles, textOf } from "./edited";

const API: ActionFileForm = { dialect: "api", resetsApart: false };
const MINIMAL: ActionFileForm = { dialect: "minimal", resetsApart: false };
const APART: ActionFileForm = { dialect: "offline", resetsApart: true };

const ajv = new Ajv();
const isSave = ajv.compile(saveSchema);
const isReset = ajv.compile(resetSchema);

/** A record of each section of suppliers' documents, as the offline tool's download has it. */
const { inum, idt, ...FACTS } = INVOICE;
const ORIGINAL_NOTE = { ont_num: "O-1", ont_dt: "01-09-2026" };
const NOTE = { ...FACTS, nt_num: inum, nt_dt: idt };
const DOWNLOAD = {
  b2b: { ...INVOICE, later: 1 },
  b2ba: { ...INVOICE, oinum: "O-1", oidt: "01-09-2026" },
  b2bdn: NOTE,
  b2bdna: { ...NOTE, ...ORIGINAL_NOTE },
  b2bcn: NOTE,
  b2bcna: { ...NOTE, ...ORIGINAL_NOTE },
  ecom: { ...INVOICE, inv_typ: undefined },
  ecoma: { ...INVOICE, inv_typ: undefined, oinum: "O-1", oidt: "01-09-2026" },
};
const SECTIONS = Object.keys(DOWNLOAD) as (keyof typeof DOWNLOAD)[];

async function filesOf(
  form: ActionFileForm,
  edit: (table: TableKey) => RecordFields,
  downloaded: object = {},
) {
  const imsDetails = Object.fromEntries(
    SECTIONS.map((table) => [table, [{ ...DOWNLOAD[table], ...downloaded }]]),
  );
  const reading = await readJson({ imsDetails });
  const made = madeFiles(
    SECTIONS.map((table) => edited(reading, table, edit(table))),
    form,
  );
  return { ...made, requests: made.files.map((file) => JSON.parse(textOf(file)) as Request) };
}

interface Request {
  readonly rtin: string;
  readonly reqtyp: string;
  readonly invdata: Readonly<Record<string, readonly object[]>>;
}

/** The keys that the GSTN schema asks for. */
const ASKED = [
  ...(["stin", "inum", "inv_typ", "idt", "val", "pos", "txval"] as const),
  ...(["iamt", "camt", "samt", "cess", "srcform", "rtnprd"] as const),
];
const PLAIN: Record<string, unknown> = Object.fromEntries(ASKED.map((key) => [key, INVOICE[key]]));

describe("A request of the API", () => {
  it("saves actions with the keys of the GSTN schema and no others, in every section", async () => {
    const declared = { reduce: "Yes", reduceCgst: 1_00, reduceSgst: 1_00, remarks: "in part" };
    const { requests, added } = await filesOf(API, (table) => ({
      action: "Accepted",
      ...(INWARD_TABLES.some(
        ({ key, amends, lowersCredit }) => key === table && (amends || lowersCredit),
      ) && declared),
    }));
    expect(added).toEqual(SECTIONS.map(() => "added"));
    expect(requests).toHaveLength(1);
    const [request] = requests;
    expect(isSave(request) ? [] : isSave.errors).toEqual([]);
    expect(request).toMatchObject({ rtin: OWN, reqtyp: "SAVE" });
    expect(Object.keys(request?.invdata ?? {})).toEqual(SECTIONS);
    expect(request?.invdata["b2b"]).toEqual([{ ...PLAIN, prev_status: "N", action: "A" }]);
    const { inum, idt, ...facts } = PLAIN;
    expect(request?.invdata["b2bcn"]).toEqual([
      {
        ...facts,
        nt_num: inum,
        nt_dt: idt,
        prev_status: "N",
        action: "A",
        remarks: "in part",
        itcRedReq: "Y",
        declIgst: 0,
        declCgst: 1,
        declSgst: 1,
        declCess: 0,
      },
    ]);
  });

  it("resets with a request of its own, without action and remark", async () => {
    const edit = (table: TableKey) =>
      table === "b2b" ? { action: "Pending", remarks: "later" } : { action: "No action" };
    const { files, requests } = await filesOf(API, edit, { action: "R", remarks: "no" });
    expect(files.map(({ request, records }) => [request, records])).toEqual([
      ["save", 1],
      ["reset", 7],
    ]);
    const [save, reset] = requests;
    expect(isSave(save) ? [] : isSave.errors).toEqual([]);
    expect(save?.invdata).toEqual({
      b2b: [{ ...PLAIN, prev_status: "R", action: "P", remarks: "later" }],
    });
    expect(isReset(reset) ? [] : isReset.errors).toEqual([]);
    expect(reset?.reqtyp).toBe("RESET");
    const { inv_typ, ...eco } = PLAIN;
    expect(inv_typ).toBe("R");
    expect(reset?.invdata["ecom"]).toEqual([{ ...eco, prev_status: "R" }]);
  });

  it.each<[string, object]>([
    ["Invoice number", { inum: "12345678901234567" }],
    ["Place of supply", { pos: "99" }],
    ["Invoice type", { inv_typ: "XX" }],
    ["Source", { srcform: "R9" }],
    ["Source period", { rtnprd: undefined }],
    ["Cess", { cess: undefined }],
    ["Taxable value", { txval: 100_000_000_000 }],
  ])("is not made of a record that the schema does not take: %s", async (fault, record) => {
    const reading = await readJson({ b2b: [{ ...INVOICE, ...record }] });
    const records = edited(reading, "b2b", { action: "Accepted" });
    expect(madeFiles([records], API)).toMatchObject({ files: [], added: [{ fault }] });
  });

  it("has no section for imports, which are left out", async () => {
    const bill = { portcd: "INBOM4", boenum: "7", boedt: "08-10-2026", txval: 1, action: "N" };
    const records = edited(await readJson({ impg: [bill] }), "impg", { action: "Pending" });
    expect(madeFiles([records], API)).toMatchObject({ files: [], added: ["no section"] });
  });
});

describe("The file of fewest fields", () => {
  it("has the keys of the schema alone, and N for what is reset", async () => {
    const { requests } = await filesOf(MINIMAL, () => ({ action: "No action" }), { action: "P" });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ reqtyp: "SAVE" });
    expect(requests[0]?.invdata["b2b"]).toEqual([{ ...PLAIN, action: "N" }]);
  });

  it("leaves flags and unknown keys out of imports too", async () => {
    const bill = { portcd: "INBOM4", boenum: "7", boedt: "08-10-2026", txval: 1, itcprd: "102026" };
    const told = { ...bill, ispendactblocked: "N", hash: "ff", later: 1, action: "N" };
    const records = edited(await readJson({ impg: [told] }), "impg", { action: "Pending" });
    const { files } = madeFiles([records], MINIMAL);
    expect(JSON.parse(textOf(files[0]))).toEqual({
      rtin: OWN,
      reqtyp: "SAVE",
      invdata: { impg: [{ ...bill, action: "P" }] },
    });
  });
});

describe("The files are several", () => {
  it("where resets go in a file of their own", async () => {
    const edit = (table: TableKey) => ({ action: table === "b2b" ? "Accepted" : "No action" });
    const { files, requests } = await filesOf(APART, edit, { action: "R" });
    expect(files.map(({ request, records }) => [request, records])).toEqual([
      ["save", 1],
      ["reset", 7],
    ]);
    expect(requests.map(({ reqtyp }) => reqtyp)).toEqual(["SAVE", "SAVE"]);
    expect(requests[1]?.invdata["b2bcn"]).toMatchObject([{ action: "N" }]);
  });

  it("where one would be larger than asked for: each is whole, none is larger, none is lost", async () => {
    const invoices = Array.from({ length: 2_000 }, (_, n) => ({ ...INVOICE, inum: `I-${n}` }));
    const reading = await readJson({ b2b: invoices, ecom: invoices });
    // Each of these letters takes three bytes.
    const reject = invoices.map(() => ({ action: "Rejected", remarks: "देरी".repeat(20) }));
    const mostBytes = 300_000;
    const { files } = madeFiles(
      [edited(reading, "b2b", ...reject), edited(reading, "ecom", ...reject)],
      { dialect: "offline", resetsApart: false, mostBytes },
    );
    expect(files.length).toBeGreaterThan(3);
    expect(files.map(({ part, parts }) => [part, parts])).toEqual(
      files.map((_, index) => [index + 1, files.length]),
    );
    const seen = files.flatMap((file) => {
      const text = textOf(file);
      expect(Buffer.byteLength(text)).toBe(file.size);
      expect(file.size).toBeLessThanOrEqual(mostBytes);
      const { invdata } = JSON.parse(text) as { invdata: Record<string, { inum: string }[]> };
      const names = Object.entries(invdata).flatMap(([section, records]) =>
        records.map(({ inum }) => `${section} ${inum}`),
      );
      expect(names).toHaveLength(file.records);
      return names;
    });
    const wanted = ["b2b", "ecom"].flatMap((section) =>
      invoices.map(({ inum }) => `${section} ${inum}`),
    );
    expect(seen).toEqual(wanted);
  });
});

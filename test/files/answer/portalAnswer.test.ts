import { createReader } from "../../../src/files/reader/reader";
import { dayOf } from "../../../src/ims/day";
import { textBytes, zipOf } from "../made";
import { INVOICE, SUPPLIER } from "../readings";

const read = (content: unknown) =>
  createReader().answer({
    name: "answer.json",
    bytes: textBytes(typeof content === "string" ? content : JSON.stringify(content)),
  });

const REFUSED = {
  table: "b2bcn",
  section: "cn",
  supplier: SUPPLIER,
  number: "CN-0001",
  period: "032026",
  date: NaN,
  code: "IMSSAV0054",
  message: "Error! Please enter value for the column itcRedReq.",
};

/** The status of a request, as the API gives it. */
const STATUS = {
  data: {
    err_cd: "",
    err_msg: "",
    proc_cnt: "0",
    err_cnt: "1",
    status_cd: "PE",
    transTypCd: "SAV",
    error_report: {
      cn: [
        {
          stin: SUPPLIER,
          error_cd: "IMSSAV0054",
          error_msg: REFUSED.message,
          inv: [{ inum: "CN-0001", rtnprd: "032026" }],
        },
      ],
    },
  },
  status_cd: "1",
};

const processed = { outcome: "processed", gstin: "", code: "", message: "" };

describe("The portal's answer to an upload", () => {
  it("is read from the offline tool's error file", async () => {
    const record = { ...INVOICE, inum: "inv/001", error_msg: "Previous action is incorrect" };
    expect(await read({ imsDetailsErr: { b2b: [record] } })).toEqual({
      answer: {
        ...processed,
        refused: [
          {
            table: "b2b",
            section: "b2b",
            supplier: SUPPLIER,
            number: "INV/001",
            period: "102026",
            date: dayOf(2026, 10, 8),
            code: "",
            message: "Previous action is incorrect",
          },
        ],
      },
    });
  });

  it("is read from the status of a request of the API", async () => {
    expect(await read(STATUS)).toEqual({ answer: { ...processed, refused: [REFUSED] } });
    const gstin = "27AAPFU0939F1ZV";
    expect(await read({ ...STATUS, data: { ...STATUS.data, gstin } })).toMatchObject({
      answer: { gstin },
    });
  });

  it.each(["cn", "b2bcn", "B2B_CN", "B2BCN"])(
    "whatever it calls the section: %s",
    async (section) => {
      const { cn } = STATUS.data.error_report;
      expect(await read({ error_report: { [section]: cn } })).toMatchObject({
        answer: { refused: [{ table: "b2bcn", number: "CN-0001" }] },
      });
    },
  );

  it.each([
    { errorMsg: "no", errorCd: "X1" },
    { "Error Message": "no", "Error Code": "X1" },
    { err_msg: "no", err_cd: "X1" },
  ])("however its keys are spelled: %p", async (error) => {
    const record = { stin: SUPPLIER, nt_num: 7, ...error };
    expect(await read({ IMSDetailsErr: { b2bdn: [record] } })).toMatchObject({
      answer: { refused: [{ table: "b2bdn", number: "7", code: "X1", message: "no" }] },
    });
  });

  it("keeps records of sections it does not know", async () => {
    expect(await read({ imsDetailsErr: { isd: [{ stin: SUPPLIER, inum: "1" }] } })).toMatchObject({
      answer: { refused: [{ table: undefined, section: "isd", number: "1" }] },
    });
  });

  it.each<[string, object, object]>([
    ["all taken", { data: { status_cd: "P" }, status_cd: "1" }, processed],
    ["under way", { data: { status_cd: "IP" } }, { outcome: "in progress" }],
    ["received", { data: { reference_id: "4f1c" }, status_cd: "1" }, { outcome: "in progress" }],
    [
      "nothing taken",
      { data: { status_cd: "ER", err_cd: "IMSSAV005", err_msg: "Schema validation failed" } },
      { outcome: "refused", code: "IMSSAV005", message: "Schema validation failed" },
    ],
    [
      "not even let in",
      { status_cd: "0", error: { error_cd: "GEN5001", message: "Missing" } },
      { outcome: "refused", code: "GEN5001", message: "Missing" },
    ],
  ])("as a whole: %s", async (_, content, expected) => {
    expect(await read(content)).toMatchObject({ answer: { ...expected, refused: [] } });
  });

  it("names the one document that stands alone where others come in lists", async () => {
    const alone = { stin: SUPPLIER, error_cd: "X1", inv: { inum: "7", rtnprd: "032026" } };
    expect(await read({ data: { status_cd: "PE", error_report: { b2b: [alone] } } })).toMatchObject(
      {
        answer: { refused: [{ number: "7", period: "032026", code: "X1" }] },
      },
    );
  });

  const RECORD = { stin: SUPPLIER, inum: "7", error_msg: "no" };

  it.each<[string, unknown, string]>([
    ["sections in a list", { imsDetailsErr: [{ B2B: [RECORD] }] }, "b2b"],
    ["one record instead of a list", { imsDetailsErr: { b2bcn: RECORD } }, "b2bcn"],
    ["records under a name of their own", { imsDetailsErr: { b2b: { list: [RECORD] } } }, "b2b"],
    ["records that name their section", { IMSDETAILSERR: [{ ...RECORD, Section: "CN" }] }, "b2bcn"],
    ["the answer in a list", [{ imsDetailsErr: { b2b: [RECORD] } }], "b2b"],
    ["data within data", { data: { data: { imsDetailsErr: { b2b: [RECORD] } } } }, "b2b"],
    [
      "what a provider wraps it in",
      { code: 200, result: { error_report: { dn: [RECORD] } } },
      "b2bdn",
    ],
    [
      "a download with errors",
      { imsDetails: { b2b: [INVOICE, { ...INVOICE, ...RECORD }] } },
      "b2b",
    ],
    ["records alone", [{ ...RECORD, section: "b2ba" }, INVOICE], "b2ba"],
  ])("whatever holds its records: %s", async (_, content, table) => {
    expect(await read(content)).toMatchObject({
      answer: { outcome: "processed", refused: [{ table, number: "7", message: "no" }] },
    });
  });

  it.each([
    [
      { error_msg: ["no", "and no"], error_cd: 17 },
      { message: "no; and no", code: "17" },
    ],
    [
      { ERROR_CD: "x1", errors: [{ Error_Msg: "no" }] },
      { message: "no", code: "x1" },
    ],
    [{ error: "no" }, { message: "no", code: "" }],
    [{}, { message: "", code: "" }],
  ])("whatever form its errors have: %p", async (error, expected) => {
    const record = { stin: SUPPLIER, inum: "7", ...error };
    expect(await read({ imsDetailsErr: { b2b: [record] } })).toMatchObject({
      answer: { refused: [{ number: "7", ...expected }] },
    });
  });

  it("keeps what it says of a section without telling the record", async () => {
    expect(await read({ imsDetailsErr: { b2b: [{ error_msg: "no" }, "nor this"] } })).toMatchObject(
      {
        answer: {
          refused: [
            { table: "b2b", supplier: "", number: "", message: "no" },
            { table: "b2b", supplier: "", number: "", message: "nor this" },
          ],
        },
      },
    );
  });

  it("is none taken, or not yet, whatever records it names", async () => {
    const { error_report } = STATUS.data;
    for (const [status_cd, outcome] of [
      ["ER", "refused"],
      ["ip", "in progress"],
    ]) {
      expect(await read({ data: { status_cd, error_report } })).toMatchObject({
        answer: { outcome, refused: [{ number: "CN-0001" }] },
      });
    }
  });

  it("shows no hidden characters", async () => {
    const record = { stin: SUPPLIER, inum: "1", error_msg: "no\u202e\u0000" };
    expect(await read({ imsDetailsErr: { b2b: [record] } })).toMatchObject({
      answer: { refused: [{ message: "no\ufffd\ufffd" }] },
    });
  });

  it("is read out of a .zip", async () => {
    const bytes = zipOf({ "err.json": JSON.stringify(STATUS) });
    expect(await createReader().answer({ name: "err.zip", bytes })).toMatchObject({
      answer: { refused: [REFUSED] },
    });
  });

  it.each<[Parameters<typeof zipOf>[0], string]>([
    [{ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" }, "is a workbook. The"],
    [{ "read.me": "x" }, "is an archive without a JSON file. The portal answers in JSON"],
    [{ "a.json": "{}", "b.JSON": "{}" }, "holds 2 JSON files. Unpack it and choose them"],
  ])("is not %p", async (inside, sentence) => {
    const read = await createReader().answer({ name: "a.zip", bytes: zipOf(inside) });
    expect(read).toEqual({ problem: expect.stringContaining(`a.zip ${sentence}`) as unknown });
  });

  it.each<[unknown, string]>([
    ["{", "answer.json is damaged: its JSON is not complete"],
    ["", "answer.json is empty (0 bytes)"],
    [
      "[]",
      "answer.json is no answer of the portal’s to an upload: it tells neither refused records",
    ],
    [
      { imsDetailsErr: { b2b: [], isd: [{}] } },
      "answer.json says that the portal refused records, but",
    ],
    [{ imsDetailsErr: [] }, "names none of them. Download the error file again"],
    [{ data: { status_cd: "PE", err_cnt: "2" } }, "ask your GSP for the whole status"],
    [`{"imsDetailsErr":${"[".repeat(20_000)}${"]".repeat(20_000)}}`, "names none of them"],
    [
      { data: { gstin: "27AAPFU0939F1ZV", docdata: { b2b: [] } } },
      "answer.json is a GSTR-2B statement, not an IMS download. Give it to ‘Compare with the portal’s GSTR-2B’ on the GSTR-2B tab. Choose the error file",
    ],
    [
      {
        gstin: "27AAPFU0939F1ZV",
        rtnprd: "102026",
        gstr1: { b2b: [{ ctin: SUPPLIER, inv: [{}] }] },
      },
      "answer.json is a download, not an answer to an upload. Load it on the Load tab. Choose the error file",
    ],
    [{ error_report: {} }, "answer.json says that the portal refused records, but names none"],
    [{ required: ["rtin"], b2b: ["stin"] }, "answer.json is a download, not an answer"],
    [{ notes: ["INV-1: pending"] }, "answer.json is no answer of the portal’s to an upload"],
    [{ b2bcn: [] }, "answer.json is a download, not an answer to an upload."],
    [
      { imsDetails: { b2b: [INVOICE] } },
      "answer.json is a download, not an answer to an upload. Load it on the Load tab.",
    ],
    [
      { rtin: "x", reqtyp: "SAVE", invdata: {} },
      "answer.json is an action file, which goes to the portal, not a download from it. Choose the error file",
    ],
  ])("is not %p", async (content, sentence) => {
    const { problem } = (await read(content)) as { problem: string };
    expect(problem).toContain(sentence);
  });
});

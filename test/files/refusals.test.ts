import { strToU8, zipSync } from "fflate";
import { readImsFiles } from "../../src/files/reader/reading";
import { bufferOf, textBytes, withDirectory, workbookOf, zipOf } from "./made";
import { INVOICE, firstIn, problems, readJson } from "./readings";
import { sheetOf } from "./sheets";

async function sentence(bytes: ArrayBuffer, name = "file"): Promise<string | undefined> {
  const reading = await readImsFiles([{ name, bytes }]);
  expect(reading.records.size).toBe(0);
  return problems(reading)[0];
}

const bytesOf = (...bytes: number[]) => bufferOf(Uint8Array.from(bytes));
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const DOWNLOAD =
  "Choose the .json, .xlsx or .zip file as it was downloaded from the IMS dashboard of the portal.";
const JSON_DOWNLOAD = "Choose the file of IMS Dashboard › Offline › Download JSON.";

describe("A file that cannot be read is refused with what it is and what to do:", () => {
  it.each([
    ["nothing", bytesOf(), "is empty (0 bytes): the download did not finish. Download it again."],
    ["a PDF", textBytes("%PDF-1.7 …"), `is a PDF. ${DOWNLOAD}`],
    [
      "an old .xls",
      bytesOf(...OLE, ...utf16("Workbook")),
      "is a workbook of the old kind (.xls). Open it in Excel, save it as .xlsx and choose that file.",
    ],
    [
      "a workbook with a password",
      bytesOf(...OLE, ...utf16("Encrypted"), ...utf16("EncryptedPackage")),
      "is protected by a password. Open it in Excel, take the password off under File › Info › Protect Workbook, save it and choose it again.",
    ],
    [
      "CSV",
      textBytes("GSTIN,Invoice\r\n24AAQCA8719H1ZC,1\r\n"),
      `is a text file (CSV), in which document numbers and dates may already be altered. ${DOWNLOAD}`,
    ],
    [
      "HTML in disguise",
      textBytes("\r\n<!DOCTYPE html><html>"),
      "is a web page, not a download: the portal had probably ended the session. Log in and download it again.",
    ],
    [
      "an HTML table saved as .xls",
      textBytes("<table><tr><td>GSTIN"),
      "is a web page, not a download: the portal had probably ended the session. Log in and download it again.",
    ],
    [
      "XML",
      textBytes(`<?xml version="1.0"?><Workbook/>`),
      "is an XML file, not a workbook. Open it in Excel, save it as .xlsx and choose that file.",
    ],
    ["RAR", textBytes("Rar!\u001a"), "is a RAR archive. Unpack it and choose the files inside."],
    ["gzip", bytesOf(0x1f, 0x8b, 8, 0), "is a gzip archive. Unpack it and choose the file inside."],
    ["noise", bytesOf(1, 2, 3, 200, 201), `is of a kind that cannot be read. ${DOWNLOAD}`],
    [
      "JSON cut short",
      textBytes(`{"imsDetails":{"b2b":[{"stin"`),
      "is damaged: its JSON is not complete, so it was cut short or altered. Download it again and choose the new copy.",
    ],
    [
      "JSON in another encoding",
      bytesOf(...strToU8(`{"a":"`), 0xe9, ...strToU8(`"}`)),
      "is damaged: it holds text that is not UTF-8. Download it again and choose the new copy.",
    ],
    [
      "a zip cut short",
      zipOf({ "a.json": "{}" }).slice(0, 60),
      "is damaged: its end is missing, so it was not downloaded completely. Download it again and choose the new copy.",
    ],
    [
      "an empty zip",
      bytesOf(0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)),
      "is an archive with nothing in it. Download it again.",
    ],
    [
      "a zip of other files",
      zipOf({ "a.pdf": "x", "b/c.txt": "y" }),
      "is an archive without a .json or .xlsx file (it holds a.pdf, b/c.txt). Choose the archive downloaded from the IMS dashboard.",
    ],
    [
      "an .ods",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" }),
      "is an OpenDocument file (.ods). Open it, save it as .xlsx and choose that file.",
    ],
    [
      "a Word document",
      office("word/document.xml", "<document/>"),
      "is an Office document, but not a workbook. Choose the file downloaded from the IMS dashboard.",
    ],
    [
      "an .xlsb",
      office("xl/workbook.bin", "x"),
      "is an Excel binary workbook (.xlsb). Open it in Excel, save it as .xlsx and choose that file.",
    ],
  ])("%s", async (_, bytes, said) => {
    expect(await sentence(bytes, "ims.xlsx")).toBe(`ims.xlsx ${said}`);
  });

  it.each([
    [
      "the portal's error file",
      { imsDetailsErr: { b2b: [INVOICE] } },
      "is the portal's list of refused records, not a download.",
    ],
    [
      "an action file",
      { rtin: "x", reqtyp: "SAVE", invdata: { b2b: [INVOICE] } },
      "is an action file, which goes to the portal, not a download from it.",
    ],
    [
      "a GSTR-2B",
      { chksum: "", data: { gstin: "", itcsumm: {}, docdata: { b2b: [] } } },
      "is a GSTR-2B statement, not an IMS download. Give it to ‘Compare with the portal’s GSTR-2B’ on the GSTR-2B tab.",
    ],
    [
      "the counts",
      { data: { all_oth: { b2b: { accept: 1 } } } },
      "holds only the counts of the IMS dashboard, not the records.",
    ],
    [
      "the answer to an upload",
      { data: { status_cd: "PE", error_report: { cn: [] } } },
      "is the portal's answer to an upload, not a download.",
    ],
    [
      "a GSTR-1",
      { gstin: "", fp: "102026", b2b: [{ ctin: "", inv: [{ inum: "1" }] }] },
      "is a GSTR-1 or GSTR-2A file (documents grouped by party), not an IMS download.",
    ],
    [
      "something else",
      { hello: "world" },
      "holds no IMS records: it has none of the sections b2b, b2ba, b2bdn, b2bdna, b2bcn, b2bcna, ecom, ecoma and impg.",
    ],
    [
      "a list",
      [INVOICE],
      "holds no IMS records: it has none of the sections b2b, b2ba, b2bdn, b2bdna, b2bcn, b2bcna, ecom, ecoma and impg.",
    ],
  ])("JSON that is %s", async (_, content, said) => {
    expect(problems(await readJson(content))).toEqual([`ims.json ${said} ${JSON_DOWNLOAD}`]);
  });

  it.each([[{ imsDetails: {} }], [{ imsDetails: { b2b: [], ecom: [] } }], [{ data: {} }]])(
    "an IMS download without records: %j",
    async (content) => {
      expect(problems(await readJson(content))).toEqual([
        "ims.json is an IMS download without records: there is nothing to load. Download it again when the dashboard shows records.",
      ]);
    },
  );

  it("a file of more than 256 MB", async () => {
    expect(await sentence(new ArrayBuffer(257 * 1024 * 1024), "big.json")).toBe(
      "big.json has 257 MB; files of up to 256 MB are read. Download smaller parts.",
    );
  });
});

function office(main: string, xml: string): ArrayBuffer {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="1" Type="${type}" Target="${main}"/></Relationships>`,
    [main]: xml,
  });
}

describe("A .zip", () => {
  const json = JSON.stringify({ imsDetails: { b2b: [INVOICE] } });
  const workbook = new Uint8Array(
    workbookOf({
      sheets: [
        sheetOf({
          name: "ECO",
          rows: [
            [
              "GSTIN of ECO",
              "Document number",
              "Document date",
              "Taxable value",
              "IGST",
              "CGST",
              "SGST",
              "Status",
              "Return period",
              "Filing status",
            ],
            [INVOICE.stin, "E-1", "08-10-2026", 100, 18, 0, 0, "A", "102026", "Filed"],
          ],
        }),
      ],
    }),
  );

  it("is opened and the downloads in it are read, whatever they are called", async () => {
    const bytes = zipOf({
      "ims/b2b.json": json,
      "ims/really-a-workbook.json": workbook,
      "ims/really-json.xlsx": `{"ecoma":[]}`,
      "ims/": "",
      "read me.txt": "hello",
      "__MACOSX/ims/._b2b.json": "x",
    });
    const reading = await readImsFiles([{ name: "IMS.zip", bytes }]);
    expect(
      reading.report.files.map(({ name, tables, problem }) => [name, tables, problem]),
    ).toEqual([
      ["IMS.zip › ims/b2b.json", [{ table: "b2b", count: 1 }], undefined],
      ["IMS.zip › ims/really-a-workbook.json", [{ table: "ecom", count: 1 }], undefined],
      [
        "IMS.zip › ims/really-json.xlsx",
        [],
        "IMS.zip › ims/really-json.xlsx is an IMS download without records: there is nothing to load. Download it again when the dashboard shows records.",
      ],
    ]);
    expect(firstIn(reading, "ecom").number).toBe("E-1");
  });

  it("inside a .zip is not opened, nor a member with a password", async () => {
    const inner = zipSync({ "b2b.json": strToU8(json) });
    const bytes = new Uint8Array(zipOf({ "inner.zip": inner, "b2b.json": json }));
    const reading = await readImsFiles([{ name: "a.zip", bytes: bufferOf(bytes) }]);
    expect(problems(reading)).toEqual([
      "a.zip › inner.zip is an archive inside an archive. Unpack it and choose the files inside.",
      undefined,
    ]);
    const encrypted = withDirectory(zipOf({ "b2b.json": json }), (view, at) =>
      view.setUint16(at + 8, 1, true),
    );
    expect(await sentence(encrypted, "b.zip")).toBe(
      "b.zip › b2b.json is protected by a password. Unpack it with the password and choose the files inside.",
    );
  });
});

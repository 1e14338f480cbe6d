import { newActionFiles } from "../../../src/files/upload/actionFile";
import { Unsendable } from "../../../src/files/upload/unsendable";
import { rowAt, type RecordFields } from "../../../src/ims/records";
import type { TableKey } from "../../../src/ims/tables";
import { INVOICE, NOTE, OWN, readSection } from "../readings";
import { edited, madeFiles } from "./edited";

const BILL = { ...NOTE, boenum: "7", boedt: "08-10-2026", portcd: "INBOM4", itcprd: "102026" };

const recordsOf = async (edit: RecordFields, table: TableKey = "b2b") =>
  edited(await readSection(table, [table === "b2b" ? INVOICE : BILL]), table, edit);

describe("A record that the portal could not read stays out of the file, and its field is named", () => {
  it.each<[string, TableKey, RecordFields]>([
    ["GSTIN of supplier", "b2b", { action: "Accepted", supplier: "" }],
    ["Invoice date", "b2b", { action: "Accepted", date: NaN }],
    ["Action", "b2b", { action: "Maybe" }],
    ["Remarks", "b2b", { action: "Rejected", remarks: "x".repeat(251) }],
    ["Taxable value", "b2b", { action: "Accepted", taxable: -1 }],
    ["Action", "impg", { action: "Rejected" }],
  ])("%s of %s", async (fault, table, edit) => {
    expect(madeFiles([await recordsOf(edit, table)])).toEqual({
      files: [],
      added: [{ fault }],
    });
  });
});

describe("No file is made", () => {
  it("without changes", async () => {
    expect(madeFiles([await recordsOf({})])).toMatchObject({ files: [], added: [] });
  });

  it("with a wrong GSTIN of one's own", () => {
    expect(() => newActionFiles("27AAPFU0939F1ZX")).toThrow(Unsendable);
    expect(() => newActionFiles("27AAPFU0939F1ZX")).toThrow(
      "Your GSTIN 27AAPFU0939F1ZX is not right. Enter the fifteen characters of the GSTIN that these records belong to.",
    );
  });

  it.each(["{", "[1]", "7", "null"])(
    "of a row whose As downloaded was altered to %s",
    async (asDownloaded) => {
      const records = await recordsOf({ action: "Accepted", asDownloaded });
      expect(() => newActionFiles(OWN).add(rowAt(records, 0))).toThrow(
        "The hidden cell As downloaded of the invoice INV/001 of 24AAQCA8719H1ZC, 08-10-2026 (sheet B2B) was altered. Undo that, or load the download again.",
      );
    },
  );
});

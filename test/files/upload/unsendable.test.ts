import { actionFile, Unsendable } from "../../../src/files/actionFile";
import type { RecordFields } from "../../../src/ims/records";
import type { TableKey } from "../../../src/ims/tables";
import { INVOICE, NOTE, OWN, readSection } from "../readings";
import { edited } from "./edited";

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

import { lackingToSend } from "../../../src/files/upload/lacking";
import { rowAt, type RecordFields } from "../../../src/ims/records";
import type { TableKey } from "../../../src/ims/tables";
import { INVOICE, NOTE, readSection } from "../readings";
import { edited } from "./edited";

const lackingOf = async (table: TableKey, record: object, edit: RecordFields = {}) =>
  lackingToSend(rowAt(edited(await readSection(table, [record]), table, edit), 0));

describe("What a record lacks for the upload", () => {
  it("is nothing of a record as the portal gives it", async () => {
    expect(await lackingOf("b2b", INVOICE)).toEqual({ needed: [], amounts: [] });
  });

  it("is each key the portal asks for that neither the row nor the download tells", async () => {
    const { rtnprd, srcform, val, cess, ...rest } = INVOICE;
    expect([rtnprd, srcform, val, cess]).toEqual(["102026", "R1", 118000, 0]);
    expect(await lackingOf("b2b", rest)).toEqual({
      needed: ["value", "source", "sourcePeriod", "cess"],
      amounts: [],
    });
  });

  it("is, of a workbook that tells no flags, a blank head of tax apart: it may be no tax", async () => {
    const { ispendactblocked, cess, txval, ...rest } = INVOICE;
    expect([ispendactblocked, cess, txval]).toEqual(["N", 0, 100000]);
    expect(await lackingOf("b2b", rest)).toEqual({ needed: ["taxable"], amounts: ["cess"] });
  });

  it("is the original too, of an amendment, and no type, of a document of an e-commerce operator", async () => {
    expect((await lackingOf("b2bcna", NOTE)).needed).toEqual(["originalNumber", "originalDate"]);
    expect(await lackingOf("ecom", { ...INVOICE, inv_typ: undefined })).toEqual({
      needed: [],
      amounts: [],
    });
  });

  it("is not what came empty: that goes back as it came", async () => {
    expect(await lackingOf("b2b", { ...INVOICE, pos: "", cess: null })).toEqual({
      needed: [],
      amounts: [],
    });
  });

  it("is, of a bill of entry, only what names it", async () => {
    const bill = { boenum: "7", boedt: "08-10-2026", txval: 1, action: "N" };
    expect(await lackingOf("impg", bill)).toEqual({ needed: ["port"], amounts: [] });
  });
});

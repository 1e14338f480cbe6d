import { INVOICE, NOTE, firstIn, readJson, readSection } from "../readings";
import { READ } from "./madeRecord";

describe("A record in JSON", () => {
  it("keeps as downloaded what the row cannot tell: unknown keys, unusual values, the user's answers", async () => {
    const odd = {
      ...NOTE,
      val: "118000.00",
      txval: 100000.004,
      inv_typ: "SEZWP",
      ispendactblocked: "n",
      cess: "",
      samt: null,
      prev_status: "N",
      hash: "ff00",
      remarks: "partial",
      itcRedReq: "Y",
      declCgst: 100,
    };
    const fields = firstIn(await readSection("b2bcn", [odd]), "b2bcn");
    expect(fields).toMatchObject({
      value: 118_000_00,
      taxable: 100_000_00,
      type: "SEZ supplies with payment",
      pendingBlocked: "No",
      remarks: "partial",
      reduce: "Yes",
      reduceCgst: 100_00,
    });
    expect(fields.sgst).toBeUndefined();
    expect(JSON.parse(fields.asDownloaded ?? "")).toEqual({
      val: "118000.00",
      txval: 100000.004,
      inv_typ: "SEZWP",
      ispendactblocked: "n",
      cess: "",
      samt: null,
      prev_status: "N",
      remarks: "partial",
      itcRedReq: "Y",
      declCgst: 100,
    });
  });

  it("keeps both of two keys for the same thing, and reads the one of the offline tool", async () => {
    const fields = firstIn(await readSection("b2b", [{ ...INVOICE, igst: 7, iamt: 5 }]), "b2b");
    expect(fields.igst).toBe(5_00);
    expect(JSON.parse(fields.asDownloaded ?? "")).toEqual({ igst: 7, iamt: 5 });
  });

  it("cannot pollute anything by the name of a key", async () => {
    const text = JSON.stringify({ b2b: [INVOICE] }).replace(
      '"action"',
      '"__proto__":{"polluted":1},"constructor":"x","toString":2,"action"',
    );
    const fields = firstIn(await readJson(text), "b2b");
    expect(fields.asDownloaded).toBe('{"__proto__":{"polluted":1},"constructor":"x","toString":2}');
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("keeps texts that look like formulas or markup as they are", async () => {
    const name = `=HYPERLINK("x")<b>&amp;`;
    expect(firstIn(await readSection("b2b", [{ ...INVOICE, tradenm: name }]), "b2b").name).toBe(
      name,
    );
  });

  it("keeps numbers of unknown keys as they are spelled, wherever they stand", async () => {
    const odd = `"later":{"rate": 1.10 ,"id":12345678901234567890},"x":1e3,"y":-0.50,"z":1.5,"w":"x\\":1.10,"`;
    const text = JSON.stringify({ b2b: [INVOICE] }).replace('"action"', `${odd},"action"`);
    const { asDownloaded } = firstIn(await readJson(text), "b2b");
    expect(asDownloaded).toBe(`{${odd.replace(/ /g, "")}}`);
  });

  it("has the amount of a number, however it is spelled, and all digits of a document number", async () => {
    const text = JSON.stringify({ b2b: [INVOICE] })
      .replace('"txval":100000', '"txval":1.000e5')
      .replace('"val":118000', '"val":118000.00')
      .replace(/"inum":"[^"]*"/, '"inum": 9999999999999999');
    expect(firstIn(await readJson(text), "b2b")).toEqual({ ...READ, number: "9999999999999999" });
  });

  it.each(['"x":007.10', '"x":1.10z', '"x":1.', '"inum":00012345678901234567'])(
    "takes no number that is none in JSON: %s",
    async (odd) => {
      const text = JSON.stringify({ b2b: [INVOICE] }).replace('"action"', `${odd},"action"`);
      expect((await readJson(text)).report.files).toMatchObject([
        { problem: expect.stringContaining("its JSON is not complete") as unknown },
      ]);
    },
  );

  it("has a document number of digits alone as a text", async () => {
    const read = async (inum: unknown) =>
      firstIn(await readSection("b2b", [{ ...INVOICE, inum }]), "b2b");
    expect(await read("1234567890123456")).toMatchObject({ number: "1234567890123456" });
    expect(await read(1234567890123456)).toEqual({ ...READ, number: "1234567890123456" });
    expect(await read("000123")).toMatchObject({ number: "000123" });
  });
});

import { recordWriter } from "../../../src/files/upload/recordText";
import { UPLOAD_RECORDS } from "../../../src/files/upload/uploadSchema";
import { imsTable } from "../../../src/ims/tables";
import { SUPPLIER } from "../downloadedRecords";

const NEEDED = { stin: SUPPLIER, inum: "1", idt: "08-10-2026", rtnprd: "102026", action: "A" };

const schema = UPLOAD_RECORDS.get("b2b");
const writer = schema && recordWriter(imsTable("b2b"), schema);

/** What one writer makes of records, one after the other. */
const written = (...records: readonly (readonly (readonly [string, unknown])[])[]) =>
  records.map((record) =>
    writer?.write((put) => record.forEach(([key, value]) => put(key, value))),
  );

const entries = (record: object) => Object.entries(record);

describe("A record on its way into the file", () => {
  it("is written key by key in the order it was given, whatever the values are", () => {
    const record = { ...NEEDED, val: 1.5, later: { a: [null, '\u2028"'] }, "odd key": true };
    expect(written(entries(record), entries(record))).toEqual([
      { json: JSON.stringify(record) },
      { json: JSON.stringify(record) },
    ]);
  });

  it("is named by its first wrong key each time the value comes", () => {
    const wrong = entries({ ...NEEDED, idt: "32-10-2026", val: -1 });
    expect(written(wrong, entries(NEEDED), wrong)).toEqual([
      { fault: "Invoice date" },
      { json: JSON.stringify(NEEDED) },
      { fault: "Invoice date" },
    ]);
  });

  it("may lack no key that is needed, and another one twice is not in its place", () => {
    const { inum, ...others } = NEEDED;
    const [spelled, lacking] = [
      entries({ ...others, nt_num: inum }),
      entries({ ...others, rtnPrd: "102026" }),
    ];
    expect(written(spelled, lacking)).toEqual([
      { json: JSON.stringify(Object.fromEntries(spelled)) },
      { fault: "Invoice number" },
    ]);
  });

  it("may have another unknown key in each of a thousand records", () => {
    const records = Array.from({ length: 1_000 }, (_, n) => ({ ...NEEDED, [`later${n}`]: n }));
    expect(written(...records.map(entries))).toEqual(
      records.map((record) => ({ json: JSON.stringify(record) })),
    );
  });
});

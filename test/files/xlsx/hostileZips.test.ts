import { strToU8, zipSync } from "fflate";
import { readZip } from "../../../src/files/zip/directory";
import { newAllowance, unpackWhole } from "../../../src/files/zip/unpack";
import { bufferOf, withDirectory, zipOf } from "../made";

describe("A zip is refused", () => {
  const text = strToU8("GSTIN,number\n".repeat(1000));
  const zip = () => new Uint8Array(zipOf({ "a.txt": text, "b.txt": text }));
  const altered = (alter: (view: DataView, at: number) => void) =>
    new Uint8Array(withDirectory(bufferOf(zip()), alter));

  async function unpackFirst(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    const read = readZip(bytes);
    const [entry] = read.entries.values();
    if (!entry) throw new Error("The archive is empty.");
    return unpackWhole(read, entry, newAllowance());
  }

  it("only when something is wrong with it", async () => {
    expect(await unpackFirst(zip())).toEqual(text);
  });

  it.each([
    ["without its end", () => zip().slice(0, -30), "not downloaded completely"],
    [
      "with a name twice, in other case",
      () => new Uint8Array(zipOf({ "a.txt": "1", "A.TXT": "2" })),
      "twice",
    ],
    [
      "with a wrong checksum",
      () => altered((view, at) => view.setUint32(at + 16, 1, true)),
      "not intact",
    ],
    [
      "that claims less than comes out",
      () => altered((view, at) => view.setUint32(at + 24, 100, true)),
      "a.txt",
    ],
    [
      "that claims more than comes out",
      () => altered((view, at) => view.setUint32(at + 24, 4_000_000_000, true)),
      "a.txt",
    ],
    [
      "whose parts overlap",
      () =>
        altered((view, at) => view.setUint32(at + 20, view.getUint32(at + 20, true) + 60, true)),
      "overlap",
    ],
    [
      "whose directory points elsewhere",
      () => altered((view, at) => view.setUint32(at + 42, 3, true)),
      "table of contents",
    ],
    [
      "whose directory points outside",
      () => altered((view, at) => view.setUint32(at + 42, 0xfffffff0, true)),
      "outside the file",
    ],
    ["whose directory is torn", () => altered((view, at) => view.setUint32(at, 0, true)), "torn"],
    [
      "that is encrypted",
      () => altered((view, at) => view.setUint16(at + 8, 1, true)),
      "protected by a password",
    ],
    [
      "that is packed in another way",
      () => altered((view, at) => view.setUint16(at + 10, 14, true)),
      "method 14",
    ],
    [
      "whose data was altered",
      () => {
        const bytes = zip();
        bytes.fill(0x55, 40, 60);
        return bytes;
      },
      "not intact",
    ],
  ])("%s", async (_, make, said) => {
    await expect(async () => unpackFirst(make())).rejects.toThrow(said);
  });

  it("with a part that unpacks to far more than a download", async () => {
    const bomb = new Uint8Array(
      bufferOf(zipSync({ "bomb.xml": new Uint8Array(16_000_000) }, { level: 6 })),
    );
    expect(bomb.length).toBeLessThan(100_000);
    await expect(unpackFirst(bomb)).rejects.toThrow("far more");
  });

  it("with parts that together unpack to more than is left of what a file may", async () => {
    const read = readZip(zip());
    const [first, second] = read.entries.values();
    if (!first || !second) throw new Error("The archive is empty.");
    const allowance = { left: text.length + 1 };
    expect(await unpackWhole(read, first, allowance)).toEqual(text);
    await expect(unpackWhole(read, second, allowance)).rejects.toThrow("far more");
  });

  it("with more parts than any download", () => {
    const parts = Object.fromEntries(Array.from({ length: 2049 }, (_, index) => [`${index}`, "x"]));
    expect(() => readZip(new Uint8Array(zipOf(parts)))).toThrow("holds 2049 files");
  });
});

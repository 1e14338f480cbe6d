import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { largeFile } from "./largeWorkbooks";

const SAMPLES = join(__dirname, "../../../assets/samples");

/** The file of the portal's offline JSON with as many invoices: the sample's, over and over. */
export function largeJson(count: number): string {
  const file = largeFile(`ims-${count}.json`);
  if (existsSync(file)) return file;
  const name = readdirSync(SAMPLES).find((known) => known.endsWith(".json"));
  if (name === undefined) throw new Error("There is no sample: npm run samples.");
  const { imsDetails } = JSON.parse(readFileSync(join(SAMPLES, name), "utf8")) as {
    imsDetails: { b2b: Record<string, unknown>[] };
  };
  const b2b = Array.from({ length: count }, (_, index) => ({
    ...imsDetails.b2b[index % imsDetails.b2b.length],
    inum: `INV/${String(index).padStart(8, "0")}`,
  }));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify({ imsDetails: { b2b } }));
  renameSync(`${file}.${process.pid}`, file);
  return file;
}

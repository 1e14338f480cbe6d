// Makes the sample downloads of a made-up client: npm run samples.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { format, resolveConfig } from "prettier";
import { addUp } from "./addUp.mjs";
import { CLIENT } from "./parties.mjs";
import * as sections from "./records.mjs";
import { workbook } from "./workbook.mjs";
// After the inward records: both draw from one row of made-up numbers.
import { addUpOutward } from "./addUpOutward.mjs";
import { addedBackFile, OUTWARD, returnFile } from "./outwardRecords.mjs";
import { outwardWorkbooks } from "./outwardWorkbook.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The portal's order of the tables. */
const ORDER = [
  "b2b",
  "b2ba",
  "b2bdn",
  "b2bdna",
  "b2bcn",
  "b2bcna",
  "ecom",
  "ecoma",
  "impg",
  "impga",
  "impgsez",
  "impgseza",
];
const imsDetails = Object.fromEntries(ORDER.map((key) => [key, sections[key]]));

// The client's GSTIN stands in the name only, as in the portal's own files.
const name = `ims_${CLIENT.gstin}_102026`;
writeFileSync(join(here, `${name}.json`), json({ imsDetails }));
writeFileSync(join(here, `${name}.xlsx`), await workbook(CLIENT, imsDetails));

// What its customers did: a file of each return, the list of added-back liability, and the portal's
// workbooks in one archive.
const outward = `outward_${CLIENT.gstin}`;
for (const [form, period] of [
  ["R1", "092026"],
  ["R1", "102026"],
  ["R1A", "102026"],
]) {
  const file = returnFile(form, period);
  writeFileSync(
    join(here, `${outward}_${form === "R1" ? "GSTR1" : "GSTR1A"}_${period}.json`),
    json(file),
  );
}
writeFileSync(join(here, `${outward}_added_back_102026.json`), json(addedBackFile()));
const archive = zipSync(await outwardWorkbooks(CLIENT), { mtime: "2026-11-15T00:00:00" });
writeFileSync(join(here, `${outward}_102026.zip`), archive);

/** What the tests expect of the samples, formatted as all sources are. */
async function writeExpected(name, figures) {
  const file = join(here, "../../test/e2e", name);
  writeFileSync(
    file,
    await format(json(figures), { ...(await resolveConfig(file)), filepath: file }),
  );
}
await writeExpected("outward-expected.json", addUpOutward(CLIENT, OUTWARD));
await writeExpected("sample-expected.json", addUp(CLIENT, imsDetails));

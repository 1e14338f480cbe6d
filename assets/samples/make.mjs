// Makes the sample downloads of a made-up client: npm run samples.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { addUp } from "./addUp.mjs";
import { CLIENT } from "./parties.mjs";
import * as sections from "./records.mjs";
import { workbook } from "./workbook.mjs";

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
writeFileSync(join(here, "../../test/e2e/sample-expected.json"), json(addUp(CLIENT, imsDetails)));

// hucre comes as modules that the tests' own loader does not take: sheets in, workbook out.
import { readFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";

const sheets = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(await writeXlsx({ sheets }));

// hucre comes as modules that the tests' own loader does not take: node hucreHere.mjs folder.
// Writes a workbook for each grid in the folder, then reads every workbook in it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre";

const folder = process.argv[2];
const EPOCH = Date.UTC(1899, 11, 30);

for (const name of readdirSync(folder).filter((file) => file.endsWith(".grid.json"))) {
  const grid = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const rows = grid.map((cells) =>
    cells.map((cell) =>
      cell?.date === undefined ? cell : new Date(EPOCH + Math.round(cell.date * 86_400_000)),
    ),
  );
  const bytes = await writeXlsx({ sheets: [{ name: "B2B", rows }] });
  writeFileSync(join(folder, name.replace(".grid.json", ".xlsx")), bytes);
}

const told = {};
for (const name of readdirSync(folder).filter((file) => file.endsWith(".xlsx"))) {
  try {
    const [sheet] = (await readXlsx(readFileSync(join(folder, name)))).sheets;
    told[name] = sheet.rows.map((cells) =>
      cells.map((cell) => (cell instanceof Date ? { date: (cell - EPOCH) / 86_400_000 } : cell)),
    );
  } catch (error) {
    told[name] = String(error);
  }
}
process.stdout.write(JSON.stringify(told));

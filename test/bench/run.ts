/**
 * Measures how long the work takes on this machine: npm run bench [-- group …].
 * The figures compare one version with another on one machine; they promise nothing about Excel.
 */
import { cpus } from "node:os";
import { formatCount } from "../../src/ims/money";
import { measure, type Bench, type Measured } from "./bench";
import { computeBenches } from "./compute.bench";
import { fileBenches } from "./files.bench";
import { recordBenches } from "./records.bench";
import { workbookBenches } from "./workbook.bench";

const GROUPS: Readonly<Record<string, () => readonly Bench[]>> = {
  records: recordBenches,
  compute: computeBenches,
  files: fileBenches,
  workbook: workbookBenches,
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const tableRow = (name: string, ...cells: readonly string[]): string =>
  name.padEnd(46) + cells.map((cell) => cell.padStart(13)).join("");

const figures = ({ name, records, best, middle, told }: Measured): string =>
  `${tableRow(
    name,
    formatCount(records),
    `${middle.toFixed(1)} ms`,
    `${best.toFixed(1)} ms`,
    formatCount((records / middle) * 1000),
  )}   ${told}`.trimEnd();

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !Object.hasOwn(GROUPS, name));
  if (unknown.length > 0) {
    say(`No group ${unknown.join(", ")}. There are: ${Object.keys(GROUPS).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  const processors = cpus();
  say(`Node ${process.version}, ${processors.length} × ${processors[0]?.model ?? "unknown"}`);
  for (const [name, benchesOf] of Object.entries(GROUPS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    say(`\n${tableRow(name, "records", "middle", "best", "records/s")}`);
    for (const bench of benchesOf()) say(figures(await measure(bench)));
  }
}

// The last of the stand-in's workbooks would keep the process alive.
main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);

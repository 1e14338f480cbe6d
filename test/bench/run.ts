/**
 * Measures how long the work takes on this machine: npm run bench [-- --json] [group …]. A table, or
 * one JSON object of figures by name. A missed bar is told, it is no failure. The figures compare one
 * version with another on one machine; they promise nothing about Excel.
 */
import { cpus } from "node:os";
import { computeGroup } from "./compute.bench";
import { exportGroup } from "./export.bench";
import type { Figure, Group } from "./figure";
import { filterGroup } from "./filter.bench";
import { markGroup } from "./mark.bench";
import { paneGroup } from "./pane.bench";
import { readGroup } from "./read/read.bench";
import { writeGroup } from "./write.bench";

const GROUPS: ReadonlyMap<string, Group> = new Map([
  ["read", readGroup],
  ["write", writeGroup],
  ["mark", markGroup],
  ["filter", filterGroup],
  ["compute", computeGroup],
  ["export", exportGroup],
  ["pane", paneGroup],
]);

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const note = (line: string): void => void process.stderr.write(`${line}\n`);

function tableRow([name, { value, unit, bar, holds, against }]: readonly [string, Figure]): string {
  const held = holds === null ? "" : holds ? "holds" : "MISSED";
  const shown = Number.isNaN(value) ? "not told" : `${Number(value.toPrecision(4))} ${unit}`;
  return [
    name.padEnd(52),
    shown.padStart(14),
    (bar === null ? "" : String(bar)).padStart(8),
    held.padEnd(8),
    against,
  ].join("  ");
}

async function main(): Promise<void> {
  const options = process.argv.slice(2);
  const json = options.includes("--json");
  const wanted = options.filter((option) => option !== "--json");
  const unknown = wanted.filter((name) => !GROUPS.has(name));
  if (unknown.length > 0) {
    note(`No group ${unknown.join(", ")}. There are: ${[...GROUPS.keys()].join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  const processors = cpus();
  if (!json) print(`Node ${process.version}, ${processors.length} × ${processors[0]?.model ?? ""}`);
  const all = new Map<string, Figure>();
  for (const [name, group] of GROUPS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const figures = [...(await group(note))].map(
      ([told, figure]) => [`${name}: ${told}`, figure] as const,
    );
    for (const [told, figure] of figures) all.set(told, figure);
    if (!json) print(["", ...figures.map(tableRow)].join("\n"));
  }
  if (json) print(JSON.stringify(Object.fromEntries(all), null, 2));
}

// The last of the stand-in's workbooks would keep the process alive.
main().then(
  () => process.exit(),
  (error: unknown) => {
    note(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);

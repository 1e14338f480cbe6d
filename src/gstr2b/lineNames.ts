import { SUMMARIES } from "./lines";

const names = new Map<string, string>();
for (const { title, parts } of SUMMARIES) {
  const summary = title.replace("FORM SUMMARY - ", "");
  for (const { name, headings } of parts) {
    for (const { number, heading, path, details } of headings) {
      names.set(path, `${summary}, ${name} ${number}: ${heading}`);
      for (const line of details) {
        names.set(line.path, `${summary}, ${name} ${number}: ${line.heading}`);
      }
    }
  }
}

/** A line by its summary, part, number and heading: `ITC Available, Part A III: B2B - Invoices`. */
export function lineName(path: string): string {
  return names.get(path) ?? path;
}

import { ITC_AVAILABLE } from "./linesAvailable";
import { ITC_NOT_AVAILABLE } from "./linesNotAvailable";
import { ITC_REJECTED } from "./linesRejected";
import { ITC_REVERSAL } from "./linesReversal";
import type { Detail, Heading, Summary } from "./summary";

/** The four summary tables of FORM GSTR-2B in official order. There is none of pending records. */
export const SUMMARIES: readonly Summary[] = [
  ITC_AVAILABLE,
  ITC_NOT_AVAILABLE,
  ITC_REVERSAL,
  ITC_REJECTED,
];

/** The numbered headings of all four tables, in order. */
export const HEADINGS: readonly Heading[] = SUMMARIES.flatMap((summary) =>
  summary.parts.flatMap((part) => part.headings),
);

/** The detail lines of all four tables, in order. */
export const DETAILS: readonly Detail[] = HEADINGS.flatMap((heading) => heading.details);

/** The paths of all 69 lines, headings and details, in official order. */
export const LINE_PATHS: readonly string[] = HEADINGS.flatMap((heading) => [
  heading.path,
  ...heading.details.map((line) => line.path),
]);

/** The detail lines that a heading adds up, by its path; of a detail's own path that line. */
export const detailsUnder = (path: string): readonly Detail[] =>
  HEADINGS.find((heading) => heading.path === path)?.details ??
  DETAILS.filter((detail) => detail.path === path);

import type { Field } from "../../ims/fields";
import type { Period } from "../../ims/period";
import { RETURN_TYPES } from "../../ims/codes";
import { readPeriod } from "../values/readPeriod";
import { readWord } from "../values/readWord";
import type { Cells, Sheet } from "../xlsx/cells";
import { normalHeading, type Heading } from "./headings";
import { OUTWARD_TITLES, RECIPIENT_LABELS } from "./outwardLabels";

const RECIPIENT = new Set(RECIPIENT_LABELS.map(normalHeading));
const TITLES = OUTWARD_TITLES.map(normalHeading);

/**
 * Whether a sheet with such headings shows outward supplies: it names a recipient and no supplier, or
 * its name or a title says so. `columns` are the headings as an inward sheet means them, `paths` their
 * titles; the headings begin in the stored row `from`.
 */
export function isOutwardSheet(
  { name, cells }: Pick<Sheet, "name" | "cells">,
  columns: ReadonlyMap<Field, Heading>,
  from: number,
  paths: readonly (readonly string[])[],
): boolean {
  const hasRecipient = paths.some((path) => RECIPIENT.has(path.at(-1) ?? ""));
  const hasSupplier = /supplier|eco|commerce/.test(columns.get("supplier")?.label ?? "");
  if (hasRecipient && !hasSupplier) return true;
  // With both, or with a bare ‘GSTIN’, the titles tell: table 15 names the seller as well.
  if (hasSupplier && !hasRecipient) return false;
  return [name, ...titlesAbove(cells, from)].some(saysOutward);
}

function saysOutward(text: string): boolean {
  const padded = ` ${normalHeading(text)} `;
  return TITLES.some((title) => padded.includes(` ${title} `));
}

const WIDEST = 20;

/** What stands above the headings, cell by cell. */
function titlesAbove(cells: Cells, from: number): readonly string[] {
  return Array.from({ length: from }, (_, row) =>
    Array.from({ length: Math.min(cells.columnCount, WIDEST) }, (__, column) =>
      cells.text(row, column),
    ).filter((text) => text !== ""),
  ).flat();
}

/** What the titles say of all records of a sheet. */
export interface ToldAbove {
  /** `NaN` where they do not say. */
  readonly sourcePeriod: Period;
  readonly source: string;
}

const FINANCIAL_YEAR = /(20\d\d)\s*-\s*(?:20)?\d\d/;
const MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b[-', ]*(\d{4})?/i;
const CODE = /\b((?:0[1-9]|1[0-2])20\d\d)\b/;

/** Reads the return period and the form of a sheet whose records have no columns for them. */
export function toldAbove({ cells }: Pick<Sheet, "cells">, from: number): ToldAbove {
  const titles = titlesAbove(cells, from);
  const year = titles.map((text) => FINANCIAL_YEAR.exec(text)?.[1]).find(Boolean);
  const periods = titles.map((text) => periodIn(text, year));
  const form = titles.find((text) => /gstr\W?1a\b/i.test(text))
    ? "GSTR-1A"
    : titles.some((text) => /gstr\W?1\b|\biff\b/i.test(text)) && "GSTR-1/IFF";
  return {
    sourcePeriod: periods.find((period) => !Number.isNaN(period)) ?? NaN,
    source: form ? (readWord(RETURN_TYPES, form) ?? "") : "",
  };
}

function periodIn(text: string, financialYear: string | undefined): Period {
  const code = CODE.exec(text)?.[1];
  if (code !== undefined) return readPeriod(code, NaN);
  const [, month, year] = MONTH.exec(text) ?? [];
  if (month === undefined) return NaN;
  if (year !== undefined) return readPeriod(`${month} ${year}`, NaN);
  if (financialYear === undefined) return NaN;
  const isLate = /^(jan|feb|mar)/i.test(month);
  return readPeriod(`${month} ${Number(financialYear) + (isLate ? 1 : 0)}`, NaN);
}

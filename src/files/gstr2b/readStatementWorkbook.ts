import { parsePeriodCode, periodOf, type Period } from "../../ims/period";
import type { Tax } from "../../ims/fields";
import {
  documentsOf,
  type PortalDocument,
  type PortalStatement,
} from "../../gstr2b/portalStatement";
import { damaged, Refused } from "../reader/refused";
import { monthOf } from "../values/readDay";
import { ownGstin } from "../workbook/ownGstin";
import type { Cells } from "../xlsx/cells";
import { openWorkbook } from "../xlsx/workbook";
import type { Zip } from "../zip/directory";
import type { Allowance } from "../zip/unpack";
import { sheetDocuments } from "./sheetDocuments";
import { sheetOfDocuments, summarySheet } from "./sheetLabels";
import { sheetSummary } from "./sheetSummary";
import { dayAt, textAt } from "./statementCells";

/**
 * Reads the portal's GSTR-2B workbook of any layout since 2021: sheets by their names, columns and
 * lines by their words. `name`: the file's, which tells the period too. Throws `Refused`.
 */
export async function readStatementWorkbook(
  name: string,
  zip: Zip,
  allowance: Allowance,
): Promise<PortalStatement> {
  const workbook = await openWorkbook(zip, allowance);
  const documents: PortalDocument[] = [];
  const lines = new Map<string, Tax>();
  let cover: Cover | undefined;
  for (const entry of workbook.sheets) {
    const summary = summarySheet(entry.name);
    const section = sheetOfDocuments(entry.name);
    const isCover = /read ?me/i.test(entry.name);
    if (!summary && !section && !isCover) continue;
    const sheet = await workbook.read(entry, () => undefined);
    if (isCover) cover = coverOf(sheet.cells);
    else if (summary) sheetSummary(sheet, summary).forEach((tax, path) => lines.set(path, tax));
    else if (section) documents.push(...sheetDocuments(sheet, section));
  }
  if (lines.size === 0) {
    throw new Refused(
      "is no GSTR-2B workbook: it has no sheet ITC Available. Choose the file of Returns › GSTR-2B › Download, as the portal gave it.",
    );
  }
  const period = cover && !Number.isNaN(cover.period) ? cover.period : periodIn(name);
  if (cover?.gstin === undefined) throw damaged("its sheet Read me does not say whose it is");
  if (Number.isNaN(period)) throw damaged("it does not say of which period it is");
  return {
    gstin: cover.gstin,
    period,
    generated: cover.generated,
    documents: documentsOf(documents),
    lines,
  };
}

interface Cover {
  readonly gstin: string | undefined;
  readonly period: Period;
  readonly generated: number;
}

/** Rows of a cover sheet that are looked at. */
const COVER_ROWS = 30;

function coverOf(cells: Cells): Cover {
  const rowOf = (label: RegExp) => {
    const rows = Array.from({ length: Math.min(cells.rowCount, COVER_ROWS) }, (_, row) => row);
    return rows.find((row) => label.test(textAt(cells, row, 0))) ?? -1;
  };
  const beside = (label: RegExp) => textAt(cells, rowOf(label), 1);
  return {
    gstin: ownGstin(cells),
    period: periodOfYear(beside(/^financial year/i), beside(/^tax period/i)),
    generated: dayAt(cells, rowOf(/^date of generation/i), 1),
  };
}

/** `2025-26` and `November`, or a quarter, `Oct-Dec`, whose last month stands for it. */
function periodOfYear(year: string, month: string): Period {
  const first = Number(/^\d{4}/.exec(year)?.[0]);
  const at = monthOf(month.split(/[-–]/).at(-1)?.trim() ?? "");
  return periodOf(at >= 4 ? first : first + 1, at);
}

/** The portal's names of files begin or go on with `MMYYYY`. */
function periodIn(name: string): Period {
  return parsePeriodCode(/(?:^|_)(\d{6})(?=_)/.exec(name)?.[1] ?? "");
}

import { GSTR3B_CELLS, gstr3bTax, isFilled, NOT_AVAILABLE_NETTED } from "../../gstr2b/gstr3b";
import { lineName } from "../../gstr2b/lineNames";
import { detailsUnder } from "../../gstr2b/lines";
import { figuresOf, type Statement } from "../../gstr2b/statement";
import { HEADS } from "../../ims/fields";
import type { Gstr3bFigure, LineFigure } from "./statementState";

/** The lines under a path that hold anything, as they enter a figure. */
function linesUnder(statement: Statement, path: string, sign: 1 | -1): readonly LineFigure[] {
  return detailsUnder(path).flatMap((detail): LineFigure[] => {
    const { documents, ...figures } = figuresOf(statement, detail.path);
    if (documents === 0 && HEADS.every((head) => figures[head] === 0)) return [];
    const { igst, cgst, sgst, cess } = figures;
    return [
      {
        path: detail.path,
        name: lineName(detail.path),
        tax: { igst: sign * igst, cgst: sign * cgst, sgst: sign * sgst, cess: sign * cess },
        documents,
      },
    ];
  });
}

/** The figures of GSTR-3B with the lines each comes from; what is netted of ITC Not Available, if any. */
export function gstr3bFigures(statement: Statement): readonly Gstr3bFigure[] {
  const netted = gstr3bTax(NOT_AVAILABLE_NETTED, statement);
  const isNetted = HEADS.some((head) => netted[head] !== 0);
  return [...GSTR3B_CELLS, ...(isNetted ? [NOT_AVAILABLE_NETTED] : [])].map((cell) => ({
    cell: cell.cell,
    heading: cell.title,
    ...(isFilled(cell) && { tax: gstr3bTax(cell, statement) }),
    ...(cell.note !== undefined && { note: cell.note }),
    lines: [
      ...cell.plus.flatMap((path) => linesUnder(statement, path, 1)),
      ...cell.minus.flatMap((path) => linesUnder(statement, path, -1)),
    ],
  }));
}

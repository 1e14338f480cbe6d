import { findImsSheets } from "../../excel/sheets/imsSheets";
import { portalSheetName, readPortalDocuments } from "../../excel/statement/portalDocuments";
import { readDisagreements, writeStatement } from "../../excel/statement/statementSheet";
import { statementSheet } from "../../gstr2b/sheet";
import { isOfPeriod, portalFigures, portalPaths } from "../../gstr2b/fromPortal";
import { statementOf, type Statement } from "../../gstr2b/statement";
import { NO_FIGURES, type Figures } from "../../gstr2b/figures";
import type { Treatment } from "../../gstr2b/counting";
import { howMany } from "../../ims/money";
import { totalTax } from "../../ims/records";
import type { Status } from "../desk/deskState";
import type { ComputeQuestion } from "./statementState";
import { formatTwoB } from "../../ims/returnCycle";
import { recount } from "../desk/counting";
import { gstr3bFigures } from "./gstr3bFigures";
import type { Office } from "../desk/office";
import type { StepUnderWay } from "../desk/step";

/** What Compute GSTR-2B will treat how, counted from the sheets as they stand. */
export async function questionOf(
  office: Office,
  { signal }: StepUnderWay,
): Promise<ComputeQuestion> {
  await recount(office, office.book.period, signal);
  const { now, period } = office.book;
  const treated = (treatment: Treatment): Readonly<Figures> =>
    now.treatments.get(treatment) ?? NO_FIGURES;
  return {
    period,
    accepted: treated("accepted").documents,
    deemedAccepted: treated("deemed").documents,
    deemedAcceptedTax: totalTax(treated("deemed")),
    rejected: treated("rejected").documents,
    pending: treated("pending").documents,
    lapsed: now.lapsed,
    notYet: treated("notFiled").documents + treated("later").documents,
    needOriginal: waitingAmendments(office),
  };
}

const waitingAmendments = ({ book }: Office): number =>
  [...book.now.tables.values()].reduce((sum, table) => sum + table.needsOriginal, 0);

/**
 * Writes the GSTR-2B sheet from the marks: live formulas, and beside them the second count, made
 * here from the records.
 */
export async function computeStatement(office: Office, { signal }: StepUnderWay): Promise<Status> {
  const { period } = office.book;
  await recount(office, period, signal);
  const sheets = await findImsSheets();
  const { statement, fromPortal } = await stateNow(office);
  const documents = fromPortal && (await portalSheetName());
  const sheet = await writeStatement(
    statementSheet({
      gstin: office.settings.gstin,
      computedAt: office.tools.now(),
      statement,
      tables: new Map(sheets.map(({ table, name }) => [table, name])),
      sheets: new Map(sheets.map(({ table, sheet: where }) => [table, where])),
      ...(documents !== undefined && { portalSheet: documents }),
      ...(fromPortal && { fromPortal }),
    }),
  );
  const disagreeing = await readDisagreements();
  office.store.set({
    statement: { period, sheet, disagreeing, gstr3b: gstr3bFigures(statement) },
  });
  return computedStatus(
    formatTwoB(period, statement.cycle),
    disagreeing,
    waitingAmendments(office),
  );
}

/**
 * The statement of what is counted now, with the lines that the sheet of the portal's documents fills
 * – where it holds any of the period –, added up here from their rows.
 */
export async function stateNow({ book }: Office): Promise<{
  readonly statement: Statement;
  readonly fromPortal?: ReadonlySet<string>;
}> {
  const rows = await readPortalDocuments();
  if (!rows?.some((row) => isOfPeriod(row, book.period))) {
    return { statement: statementOf(book.now) };
  }
  const fromPortal = portalPaths(book.loaded);
  const elsewhere = portalFigures(rows, fromPortal, book.period);
  return { statement: statementOf(book.now, elsewhere), fromPortal };
}

function computedStatus(period: string, disagreeing: number, needOriginal: number): Status {
  const done = `Computed GSTR-2B of ${period}.`;
  if (disagreeing > 0) {
    return {
      tone: "failed",
      text: `${done} ${howMany(disagreeing, "line")} of the sheet ${disagreeing === 1 ? "does" : "do"} not agree with the second count: look for edited formulas or amounts stored as text in the rows behind them, then compute again.`,
    };
  }
  const waiting =
    needOriginal > 0
      ? ` ${howMany(needOriginal, "amendment")} still ${needOriginal === 1 ? "needs its" : "need their"} original.`
      : "";
  return { tone: "done", text: `${done} Formulas and second count agree.${waiting}` };
}

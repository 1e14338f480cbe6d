import { areasOf } from "../sheets/addresses";
import { ExcelProblem, inExcel } from "../connection/connection";
import { register } from "../connection/eventHandlers";
import { OWN_SHEETS, type OwnSheet } from "../sheets/ownSheets";
import { askMark, MARKS, markValue } from "../sheets/sheetMarks";

/** A cell of one of our own sheets whose link the user followed to another sheet; counted from 0. */
export interface FollowedLink {
  readonly from: OwnSheet;
  readonly row: number;
  readonly column: number;
}

/** What is selected on a sheet, as Excel tells it. */
interface Place {
  readonly worksheetId: string;
  readonly address: string;
}

/**
 * Calls the listener when the user followed a link on one of our own sheets. Excel has no event for it
 * and a link cannot filter: it is known by what it does – another sheet comes to the front, and what is
 * selected there is where the link of the cell leads that was selected before. Returns the way to stop.
 */
export async function onLinkFollowed(
  listener: (link: FollowedLink) => void,
  onFailure: (problem: unknown) => void,
): Promise<() => Promise<void>> {
  let place: Place | undefined;
  let looking: Promise<unknown> = Promise.resolve();
  const look = async () => {
    const seen = await lookAround(place);
    place = seen.at ?? place;
    if (seen.followed) listener(seen.followed);
  };
  await look();
  return register((worksheets) => [
    worksheets.onActivated.add(() => {
      looking = looking.then(look).catch(onFailure);
      return Promise.resolve();
    }),
    worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      looking = looking.then(() => (place = { worksheetId, address }));
      return Promise.resolve();
    }),
  ]);
}

interface Seen {
  readonly at?: Place;
  readonly followed?: FollowedLink;
}

const ONE_CELL = /^\$?[A-Z]+\$?\d+$/;

/** Where the user is now, and whether the link of the cell where they were led there. */
async function lookAround(before: Place | undefined): Promise<Seen> {
  try {
    return await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      const active = worksheets.getActiveWorksheet().load("id,name");
      const selected = context.workbook.getSelectedRanges().untrack().load("address");
      const left = before && ONE_CELL.test(before.address) ? before : undefined;
      const sheet = left && worksheets.getItemOrNullObject(left.worksheetId);
      const mark = sheet && askMark(sheet, MARKS.own);
      const cell = sheet?.getRange(left?.address).untrack().load("hyperlink");
      await context.sync();
      const address = selected.address.slice(selected.address.lastIndexOf("!") + 1);
      const at = { worksheetId: active.id, address };
      const from = OWN_SHEETS.find((each) => mark && each === markValue(mark));
      const [area] = areasOf(left?.address ?? "");
      if (!cell || cell.isNullObject || !from || !area) return { at };
      if (!leadsTo(cell.hyperlink, `${active.name}!${address}`)) return { at };
      return { at, followed: { from, row: area.firstRow, column: area.firstColumn } };
    });
  } catch (problem) {
    // A chart is selected: no link leads there.
    if (problem instanceof ExcelProblem && problem.code === "InvalidSelection") return {};
    throw problem;
  }
}

const leadsTo = (link: Excel.RangeHyperlink | null, here: string): boolean =>
  link?.documentReference?.replaceAll("'", "") === here.replaceAll("'", "");

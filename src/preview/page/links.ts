import type { Univer } from "@univerjs/core";
import { HoverManagerService } from "@univerjs/sheets-ui";
import type { Book } from "../book";
import { followHyperlink, hyperlinkAt } from "../sheets/hyperlinks";

/** A click on a cell that is a link goes where it leads. */
export function followLinks(univer: Univer, book: Book): void {
  const clicks = univer.__getInjector().get(HoverManagerService).currentClickedCell$;
  clicks.subscribe(({ location: { subUnitId: id, row, col: column } }) => {
    const link = hyperlinkAt({ book, id }, { row, column, rows: 1, columns: 1 });
    if (link) followHyperlink(book, link);
  });
}

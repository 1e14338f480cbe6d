import { readRows } from "../../src/excel/rows/rows";
import { download, invoice, openedDesk, quiet, until } from "../review/openedDesk";
import { openWorkbook } from "../workbook/open";

test.each(["before", "after"] as const)(
  "when a request fails %s it took effect, the pane tells what is shown, and filtering again does it",
  async (when) => {
    const host = await openWorkbook();
    const desk = await openedDesk();
    const tapti = { tradenm: "Tapti Traders" };
    const b2b = [invoice(1), invoice(2, tapti), invoice(3, { ...tapti, action: "R" })];
    await desk.load([download({ b2b })]);
    const wanted = { search: "tapti", action: ["No action"] };
    for (let n = 1; ; n++) {
      await desk.clearFilters("b2b");
      await quiet(host);
      const met = host.faults.met;
      host.faults.failRequest(n, { when, code: "RequestAborted" });
      await desk.filter("b2b", wanted);
      host.faults.clear();
      if (host.faults.met === met) break;
      await until(() => desk.state.shown !== undefined);
      const seen = (await readRows("shown", () => ({ read: ["key"] })))?.count;
      expect([n, desk.state.shown?.shown]).toEqual([n, seen]);
      await desk.filter("b2b", wanted);
      expect(desk.state.shown).toMatchObject({ shown: 1, filters: wanted, byHand: [] });
    }
  },
);

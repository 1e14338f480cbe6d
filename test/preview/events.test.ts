import type { Host } from "../../src/preview/host";
import { openWorkbook } from "../workbook/open";

let host: Host;

beforeEach(async () => {
  host = await openWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("B2B");
    sheet.getRange("A1:B4").values = [
      ["Action", "Remarks"],
      ["Accepted", ""],
      ["Rejected", ""],
      ["No action", ""],
    ];
    sheet.tables.add("A1:B4", true).name = "IMS_B2B";
    await context.sync();
  });
});

type Heard = Record<string, unknown>;

/** Listens to an event of all sheets; what is heard is added to the answer. */
async function hear(
  event: "onChanged" | "onSelectionChanged" | "onRowHiddenChanged" | "onActivated",
): Promise<Heard[]> {
  const heard: Heard[] = [];
  await Excel.run(async (context) => {
    const handlers = context.workbook.worksheets[event] as OfficeExtension.EventHandlers<object>;
    handlers.add((args) => {
      const told = args as Heard;
      heard.push(
        Object.fromEntries(
          ["address", "changeType", "triggerSource", "source", "details"]
            .filter((name) => told[name] !== undefined)
            .map((name) => [name, told[name]]),
        ),
      );
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

test("typing is told with what the cell held before and holds now", async () => {
  const heard = await hear("onChanged");
  await host.user.type("B2B", "A2", "Pending");
  expect(heard).toEqual([
    {
      address: "A2",
      changeType: "RangeEdited",
      triggerSource: "Unknown",
      source: "Local",
      details: {
        valueBefore: "Accepted",
        valueAfter: "Pending",
        valueTypeBefore: "String",
        valueTypeAfter: "String",
      },
    },
  ]);
});

test("pasting over several cells is told once, without details", async () => {
  const heard = await hear("onChanged");
  await host.user.paste("B2B", "A2", [["Pending"], ["Pending"]]);
  expect(heard).toEqual([
    { address: "A2:A3", changeType: "RangeEdited", triggerSource: "Unknown", source: "Local" },
  ]);
});

test("the add-in's own writing is told as its own; looks are not told", async () => {
  const heard = await hear("onChanged");
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("B2B").getRange("A2:A3");
    range.values = [["Pending"], ["Rejected"]];
    range.format.fill.color = "#FF0000";
    await context.sync();
  });
  await host.settled();
  expect(heard).toEqual([
    {
      address: "A2:A3",
      changeType: "RangeEdited",
      triggerSource: "ThisLocalAddin",
      source: "Local",
    },
  ]);
});

test("nothing is told while events are off, nor after the handler was removed", async () => {
  const heard = await hear("onChanged");
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem("B2B").getRange("A2").values = [["Pending"]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await host.settled();
  expect(heard).toEqual([]);
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(() => {
      heard.push({ address: "selection" });
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  await Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
  await host.user.select("B2B", "A3");
  expect(heard).toEqual([]);
});

test("one sheet's own listener hears of that sheet only", async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("B2B").load("id");
    await context.sync();
    sheet.onChanged.add(({ address }) => {
      heard.push(address);
      return Promise.resolve();
    });
    context.workbook.tables.getItem("IMS_B2B").load("id");
    await context.sync();
  });
  await host.user.type("Sheet1", "A1", "elsewhere");
  await host.user.type("B2B", "B2", "here");
  expect(heard).toEqual(["B2"]);
});

test("a table tells of changes among its cells, and its coming and going is told", async () => {
  const heard: string[] = [];
  const note = (what: string) => () => {
    heard.push(what);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    const table = tables.getItem("IMS_B2B").load("id");
    await context.sync();
    table.onChanged.add(({ address }) => note(`changed ${address}`)());
    tables.onAdded.add(note("added"));
    tables.onDeleted.add(note("deleted"));
    await context.sync();
  });
  await host.user.type("B2B", "D9", "beside the table");
  await host.user.type("B2B", "A4", "Rejected");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").values = [["Heading"], ["x"]];
    sheet.tables.add("A1:A2", true);
    context.workbook.tables.getItem("IMS_B2B").convertToRange();
    await context.sync();
  });
  await host.settled();
  expect(heard).toEqual(["changed A4", "added", "deleted"]);
});

test("a selection of several areas is told with all of them", async () => {
  const heard = await hear("onSelectionChanged");
  await host.user.select("B2B", "A2:A3,B4");
  expect(heard).toEqual([{ address: "A2:A3,B4" }]);
});

test("rows that a filter takes away and gives back are told", async () => {
  const heard = await hear("onRowHiddenChanged");
  await host.user.filter("IMS_B2B", "Action", ["Accepted"]);
  await host.user.hideRows("B2B", "2:2");
  expect(heard).toEqual([
    { address: "3:4", changeType: "Hidden", source: "Local" },
    { address: "2:2", changeType: "Hidden", source: "Local" },
  ]);
  await host.user.filter("IMS_B2B", "Action", ["Accepted", "Rejected", "No action"]);
  expect(heard.at(-1)).toEqual({ address: "3:4", changeType: "Unhidden", source: "Local" });
});

test("another sheet coming to the front is told", async () => {
  const heard = await hear("onActivated");
  await host.user.select("B2B", "A1");
  expect(heard).toHaveLength(1);
});

test("a text that a drop-down does not have cannot be typed, but can be pasted", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("B2B").getRange("A2:A4").dataValidation.rule = {
      list: { inCellDropDown: true, source: "Accepted,Rejected,Pending,No action" },
    };
    await context.sync();
  });
  await expect(host.user.type("B2B", "A2", "Maybe")).rejects.toThrow(/does not let "Maybe"/);
  await host.user.type("B2B", "A2", "Pending");
  await host.user.paste("B2B", "A3", [["Maybe"]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("B2B").getRange("A2:A3").load("values");
    await context.sync();
    expect(range.values).toEqual([["Pending"], ["Maybe"]]);
  });
});

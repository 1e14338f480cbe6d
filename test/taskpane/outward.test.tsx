import { screen, within } from "@testing-library/react";
import type { DeskState } from "../../src/review/desk/deskState";
import { periodOf } from "../../src/ims/period";
import { recordsOf, rowAt } from "../../src/ims/records";
import { outwardInWords } from "../../src/review/outward/outwardRecord";
import { listedDocument } from "../../src/review/outward/customerList";
import { LOADED } from "./fakeDesk";
import { openPane } from "./openPane";

const OCTOBER = periodOf(2026, 10);
const SEPTEMBER = OCTOBER - 1;
const lot = { table: "outcdnr", source: "GSTR-1/IFF", documents: 2, tax: 36_00 } as const;

const OUTWARD: Partial<DeskState> = {
  ...LOADED,
  outward: {
    tables: ["outb2b", "outcdnr"],
    lots: [
      { ...lot, period: OCTOBER, action: "Rejected" },
      { ...lot, period: SEPTEMBER, action: "Pending", documents: 1 },
    ],
    periods: [OCTOBER, SEPTEMBER],
  },
};

const NOTE = rowAt(
  recordsOf("outcdnr", [
    {
      action: "Rejected",
      supplier: "24AAQCA8719H1ZC",
      name: "Tapti <b>Traders</b>",
      number: "CN-1",
      noteType: "Credit note",
      igst: 18_00,
      remarks: "not ours",
      source: "GSTR-1/IFF",
      sourcePeriod: OCTOBER,
      liabilityPeriod: OCTOBER + 1,
      key: "k",
    },
  ]),
  0,
);

const rejected = () => ({
  ...({ period: OCTOBER + 1, state: "Rejected", gstin: "24AAQCA8719H1ZC", name: "Tapti" } as const),
  ...{ isTold: false, documents: 1, tax: { igst: 18_00, cgst: 0, sgst: 0, cess: 0 } },
});

test("without outward files there is no switch; with them Review has two sides", async () => {
  const { user, show } = openPane(LOADED);
  expect(screen.queryByRole("tab", { name: "Outward" })).toBeNull();
  show(OUTWARD);
  expect(await screen.findByRole("button", { name: /^Accept/ })).toBeTruthy();
  await user.click(await screen.findByRole("tab", { name: "Outward" }));
  expect(await screen.findByText(/Only your customers act on documents you issued/)).toBeTruthy();
  for (const command of [/^Accept/, /^Reject/, /^Pending/, /^Reset/]) {
    expect(screen.queryByRole("button", { name: command })).toBeNull();
  }
  await user.click(screen.getByRole("tab", { name: "Inward" }));
  expect(await screen.findByRole("button", { name: /^Accept/ })).toBeTruthy();
});

test("the side follows the sheet in front", async () => {
  const { show } = openPane(OUTWARD);
  expect(await screen.findByRole("button", { name: /^Accept/ })).toBeTruthy();
  const shown = { rows: 2, shown: 2, tax: 0, filters: {}, byHand: [], stale: false };
  show({ shown: { ...shown, table: "outcdnr" } });
  expect(await screen.findByText(/Only your customers act/)).toBeTruthy();
  show({ shown: { ...shown, table: "b2b" } });
  expect(await screen.findByRole("button", { name: /^Accept/ })).toBeTruthy();
});

/** The pane on the outward side. */
async function openOutward(patch: Partial<DeskState> = {}) {
  const pane = openPane({ ...OUTWARD, ...patch });
  await pane.user.click(await screen.findByRole("tab", { name: "Outward" }));
  await screen.findByText(/Only your customers act/);
  return pane;
}

test("each number opens its documents, of the returns that were chosen", async () => {
  const { desk, user } = await openOutward();
  await user.selectOptions(screen.getByRole("combobox", { name: "Financial year" }), "2026-27");
  await user.selectOptions(screen.getByRole("combobox", { name: "Return period" }), "October 2026");
  await user.selectOptions(screen.getByRole("combobox", { name: "Return type" }), "GSTR-1/IFF");
  expect(screen.queryByRole("link", { name: "Out CDNR, Pending: 1" })).toBeNull();
  await user.click(screen.getByText("2"));
  expect(desk.taken).toContainEqual([
    "filter",
    "outcdnr",
    expect.objectContaining({
      action: ["Rejected"],
      year: ["2026-27"],
      period: { from: OCTOBER, to: OCTOBER },
      returnType: ["GSTR-1/IFF"],
    }),
  ]);
});

test("the card of a document says what follows, and that it is inferred", async () => {
  await openOutward({
    selection: { table: "outcdnr", rows: 1, tax: 18_00, record: outwardInWords(NOTE) },
  });
  const card = within(screen.getByRole("region", { name: "Selected rows" }));
  expect(card.getByText("Tapti <b>Traders</b>")).toBeTruthy();
  expect(card.getByText("Your customer’s remark: “not ours”")).toBeTruthy();
  expect(
    card.getByText("On the portal: Rejected · filed in GSTR-1/IFF of October 2026"),
  ).toBeTruthy();
  expect(
    card.getByText(/its tax is added to your liability, in GSTR-3B of November 2026/),
  ).toBeTruthy();
});

test("the liability stands by period and status, and the list to send is copied", async () => {
  const document = listedDocument(NOTE);
  const { desk, user, show } = await openOutward();
  await user.click(screen.getByRole("button", { name: "Work out" }));
  expect(desk.taken).toContainEqual(["workOutLiability"]);
  show({
    liability: {
      groups: [rejected()],
      unknown: 2,
      documents: document ? [document] : [],
      disagreeing: 0,
    },
  });
  const table = within(await screen.findByRole("table", { name: /GSTR-3B period/ }));
  expect(table.getByRole("row", { name: "November 2026 18.00 0.00 0.00" })).toBeTruthy();
  expect(screen.getByText(/2 rejected documents are not counted/)).toBeTruthy();
  expect(screen.getByText(/Inferred:/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Copy list to send" }));
  expect(await screen.findByText("Copied. Paste it into a message.")).toBeTruthy();
  expect(await navigator.clipboard.readText()).toContain(
    "1. Credit note CN-1, tax ₹ 18.00\n   Rejected; what you said: “not ours”",
  );
});

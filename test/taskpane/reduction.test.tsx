import { screen, within } from "@testing-library/react";
import type { ReductionQuestion } from "../../src/review/mark/markState";
import { LOADED } from "./fakeDesk";
import { openPane } from "./openPane";

const ONE: ReductionQuestion = {
  purpose: "accept",
  scope: "selected",
  table: "b2bcn",
  rows: 1,
  asked: {
    count: 1,
    tax: { igst: 0, cgst: 900_00, sgst: 900_00, cess: 0 },
    withoutRemark: 1,
  },
  document: "CN-7 of 08-10-2026",
  remark: "",
};

const MANY: ReductionQuestion = {
  purpose: "accept",
  scope: "selected",
  table: "b2bcn",
  rows: 42,
  asked: {
    count: 12,
    tax: { igst: 3_18_200_00, cgst: 0, sgst: 0, cess: 0 },
    withoutRemark: 0,
  },
  remark: "returned",
};

function ask(question: ReductionQuestion) {
  const { desk, user } = openPane({ ...LOADED, reductionQuestion: question });
  const dialog = within(screen.getByRole("alertdialog"));
  return {
    desk,
    dialog,
    choose: (name: RegExp) => user.click(dialog.getByRole("radio", { name })),
    type: (label: RegExp, text: string) => user.type(dialog.getByLabelText(label), text),
    press: (name: string) => user.click(dialog.getByRole("button", { name })),
    user,
  };
}

test("the question names the record and its tax, and nothing is chosen", async () => {
  const { desk, dialog, press } = ask(ONE);
  expect(dialog.getByText(/credit note CN-7 of 08-10-2026, tax ₹ 1,800\.00/)).toBeTruthy();
  for (const radio of dialog.getAllByRole<HTMLInputElement>("radio")) {
    expect(radio.checked).toBe(false);
  }
  await press("Accept 1");
  expect(desk.taken).toEqual([]);
});

test("Yes in full needs nothing more", async () => {
  const { desk, choose, press } = ask(ONE);
  await choose(/in full/);
  await press("Accept 1");
  expect(desk.taken).toEqual([["answerReduction", { kind: "full" }]]);
});

test("a part of one record is declared in rupees, central tax for State/UT tax too", async () => {
  const { desk, dialog, choose, type, press } = ask(ONE);
  await choose(/in part/);
  expect(dialog.queryByLabelText("Integrated tax")).toBeNull();
  await type(/Central tax, and State/, "1,000");
  expect(
    dialog.getByText("An amount lies between 0 and the tax of the record, here 900.00."),
  ).toBeTruthy();
  await type(
    /Central tax, and State/,
    "{backspace}{backspace}{backspace}{backspace}{backspace}450.50",
  );
  expect(dialog.getByText(/^Write a remark/)).toBeTruthy();
  await press("Accept 1");
  expect(desk.taken).toEqual([]);
  await type(/Remark/, "half was never taken");
  await press("Accept 1");
  expect(desk.taken).toEqual([
    [
      "answerReduction",
      {
        kind: "part",
        amounts: { igst: 0, cgst: 450_50, sgst: 450_50, cess: 0 },
        remark: "half was never taken",
      },
    ],
  ]);
});

test("a part of many records is a share, and the remark is the one typed before", async () => {
  const { desk, dialog, choose, type, press } = ask(MANY);
  expect(dialog.getByText(/12 of 42 credit notes, tax ₹ 3,18,200\.00/)).toBeTruthy();
  await choose(/in part/);
  expect(dialog.getByText(/^Enter a percentage/)).toBeTruthy();
  await type(/Part of each/, "33.5");
  await press("Accept 42");
  expect(desk.taken).toEqual([
    ["answerReduction", { kind: "share", percent: 33.5, remark: "returned" }],
  ]);
});

test("No and later are answers too; Escape and Cancel are none", async () => {
  const { desk, choose, press, user } = ask(MANY);
  await choose(/^No –/);
  await press("Accept 42");
  await choose(/Decide later/);
  await press("Accept 42");
  await press("Cancel");
  await user.keyboard("{Escape}");
  expect(desk.taken.slice(0, 3)).toEqual([
    ["answerReduction", { kind: "none", remark: "returned" }],
    ["answerReduction", { kind: "later" }],
    ["answerReduction"],
  ]);
});

test("an answer given anew cannot be put off", () => {
  const { dialog } = ask({ ...ONE, purpose: "answer" });
  expect(dialog.queryByRole("radio", { name: /later/ })).toBeNull();
  expect(dialog.getByRole("button", { name: "Answer" })).toBeTruthy();
});

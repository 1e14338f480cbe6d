import { dayOf } from "../../src/ims/day";
import { periodOf } from "../../src/ims/period";
import { rhythmOf, type RhythmFacts } from "../../src/gstr2b/rhythm";

const NEVER = NaN;
const november = (date: number) => dayOf(2026, 11, date);

const FACTS: RhythmFacts = {
  period: periodOf(2026, 10),
  cycle: "Monthly",
  gstin: "29AACCH4321K1ZJ",
  today: november(16),
  dueByUser: NaN,
  unsent: 0,
  uploadedOn: NEVER,
  uploaded: 0,
  recomputedOn: NEVER,
};

const after = (facts: Partial<RhythmFacts>) => rhythmOf({ ...FACTS, ...facts });

test.each<[string, Partial<RhythmFacts>, string]>([
  ["the day before the draft", { today: november(13), unsent: 4 }, "drafting"],
  ["the day of the draft", { today: november(14) }, "drafted"],
  ["uploaded before the draft", { uploadedOn: november(12), uploaded: 9 }, "drafted"],
  ["marks not uploaded, after the draft", { unsent: 1 }, "changed"],
  ["uploaded on the day of the draft", { uploadedOn: november(14), uploaded: 2 }, "owed"],
  ["uploaded after the draft", { uploadedOn: november(15), uploaded: 2 }, "owed"],
  [
    "uploaded after the last computing",
    { uploadedOn: november(16), uploaded: 2, recomputedOn: november(15) },
    "owed",
  ],
  [
    "computed again the same day",
    { uploadedOn: november(15), uploaded: 2, recomputedOn: november(15) },
    "recomputed",
  ],
  [
    "computed again, and marked again",
    { uploadedOn: november(15), uploaded: 2, recomputedOn: november(15), unsent: 1 },
    "changed",
  ],
  ["computed again on the portal alone", { recomputedOn: november(15) }, "recomputed"],
  ["the draft itself was loaded", { recomputedOn: november(14) }, "drafted"],
])("%s", (_, facts, stage) => {
  expect(after(facts).stage).toBe(stage);
});

test("what was uploaded before the draft is none of the changes after it", () => {
  expect(after({ uploadedOn: november(12), uploaded: 9 })).toMatchObject({
    uploaded: 0,
    uploadedOn: NaN,
  });
  expect(after({ uploadedOn: november(15), uploaded: 9 })).toMatchObject({
    uploaded: 9,
    uploadedOn: november(15),
  });
});

test("the due date is that of the rules until the user enters another", () => {
  expect(after({ today: november(21) })).toMatchObject({
    due: november(20),
    dueByUser: false,
    isOverdue: true,
  });
  expect(after({ today: november(21), dueByUser: november(25) })).toMatchObject({
    due: november(25),
    dueByUser: true,
    isOverdue: false,
  });
});

test("a quarterly filer's draft comes after the quarter", () => {
  const rhythm = after({ period: periodOf(2026, 12), cycle: "Quarterly", unsent: 3 });
  expect(rhythm).toMatchObject({
    stage: "drafting",
    draft: dayOf(2027, 1, 14),
    due: dayOf(2027, 1, 22),
  });
});

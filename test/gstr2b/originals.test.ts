import { amendment, document, ISSUED, told, type Fields } from "./tiedAmendments";

test("an original in the same GSTR-2B leaves its line to the amendment, whatever its mark", () => {
  for (const action of ["Accepted", "No action", "Rejected"]) {
    const cells = told(
      [amendment("b2ba", "R1", "I1", { igst: 21600 })],
      [document("b2b", "I1", { action, igst: 18000 }), document("b2b", "I2", { igst: 1 })],
    );
    expect(cells).toEqual({
      "b2ba|R1": {
        originalCredit: "In this 2B",
        originalFound: `In this 2B – sheet B2B, ${action}`,
        originalIgst: 18_000_00,
        originalCgst: 0,
        originalSgst: 0,
        originalCess: 0,
      },
      "b2b|I1": { amended: "In this 2B" },
    });
  }
});

test("a pending original stays where it is, and nothing was credited on it", () => {
  const cells = told(
    [amendment("b2bdna", "R1", "D1")],
    [document("b2bdn", "D1", { action: "Pending", igst: 90 })],
  );
  expect(cells["b2bdna|R1"]).toMatchObject({
    originalCredit: "Pending",
    originalFound: "Pending – sheet B2B-DN, Pending",
  });
  expect(cells["b2bdn|D1"]).toBeUndefined();
});

test("an original that left IMS before this GSTR-2B was credited, or rejected", () => {
  const gone = { change: "Gone", sourcePeriod: "092026", cgst: 9000, sgst: 9000 };
  const down = { cgst: 6300, sgst: 6300 };
  const credited = told(
    [amendment("b2ba", "R1", "I1", down)],
    [document("b2b", "I1", { ...gone, action: "No action" })],
  );
  expect(credited).toEqual({
    "b2ba|R1": {
      originalCredit: "Credited earlier",
      originalFound: "Credited earlier – sheet B2B, No action",
      originalIgst: 0,
      originalCgst: 9_000_00,
      originalSgst: 9_000_00,
      originalCess: 0,
      direction: "Downward",
    },
  });
  const rejected = told(
    [amendment("b2ba", "R1", "I1", down)],
    [document("b2b", "I1", { ...gone, action: "Rejected" })],
  );
  expect(rejected["b2ba|R1"]).toMatchObject({ originalCredit: "Rejected" });
});

test("what cannot be known stays unknown", () => {
  const unknown: readonly (readonly [string, Fields])[] = [
    ["gone in this very period", { change: "Gone", sourcePeriod: "102026" }],
    ["gone while pending", { change: "Gone", sourcePeriod: "092026", action: "Pending" }],
    ["not filed", { filing: "Not Filed" }],
    ["of a later period", { sourcePeriod: "102026", twoB: "112026" }],
    ["of another date", { date: ISSUED + 1 }],
    ["of another supplier", { supplier: "24ZZZCM0012Z1ZG" }],
  ];
  for (const [, fields] of unknown) {
    expect(told([amendment("b2ba", "R1", "I1")], [document("b2b", "I1", fields)])).toEqual({});
  }
  expect(told([amendment("b2ba", "R1", "I1")], [])).toEqual({});
});

test("an amendment that does not count replaces nothing", () => {
  for (const fields of [
    { action: "Rejected" },
    { action: "Pending" },
    { filing: "Not Filed" },
    { change: "Gone" },
    { twoB: "112026" },
  ]) {
    const cells = told(
      [amendment("b2ba", "R1", "I1", fields)],
      [document("b2b", "I1", { amended: "In this 2B" })],
    );
    expect(cells["b2b|I1"]).toEqual({ amended: "" });
  }
});

test("what the user answered stays, and is said to be the user's", () => {
  const answered = amendment("b2ba", "R1", "I1", {
    originalCredit: "Credited earlier",
    originalIgst: 17000,
    originalFound: "In this 2B – sheet B2B, Accepted",
    igst: 18000,
  });
  const original = document("b2b", "I1", {
    action: "Accepted",
    amended: "In this 2B",
    igst: 18000,
  });
  expect(told([answered], [original])).toEqual({
    "b2ba|R1": { originalFound: "Credited earlier – your answer", direction: "Upward" },
    "b2b|I1": { amended: "" },
  });
  const kept = { originalCredit: "Rejected", originalFound: "Rejected – your answer" };
  expect(told([amendment("b2ba", "R1", "I1", kept)], [original])["b2ba|R1"]).toBeUndefined();
});

test("an answer in other letters becomes the word; what is none of the answers is looked up, or unknown", () => {
  const typed = (word: string) => [amendment("b2ba", "R1", "I1", { originalCredit: word })];
  expect(told(typed(" credited EARLIER"), [])["b2ba|R1"]).toMatchObject({
    originalCredit: "Credited earlier",
    originalFound: "Credited earlier – your answer",
  });
  expect(told(typed("perhaps"), [])["b2ba|R1"]).toEqual({
    originalCredit: "Unknown",
    originalFound: "Unknown – ‘perhaps’ is none of the answers",
  });
  // An invoice cannot move to another GSTIN.
  expect(told(typed("Moved to other GSTIN"), [])["b2ba|R1"]).toMatchObject({
    originalCredit: "Unknown",
  });
  const original = document("b2b", "I1", { sourcePeriod: "092026", igst: 18 });
  expect(told(typed("perhaps"), [original])["b2ba|R1"]).toMatchObject({
    originalCredit: "In this 2B",
    originalFound: "In this 2B – sheet B2B, No action",
  });
});

test("an answer taken out again is looked up again", () => {
  const emptied = { originalCredit: "", originalFound: "Rejected – your answer" };
  const cells = told([amendment("b2ba", "R1", "I1", emptied)], [document("b2b", "I1")]);
  expect(cells["b2ba|R1"]).toMatchObject({ originalCredit: "In this 2B" });
});

test("the user's In this 2B takes a known original out of its line", () => {
  const answered = { originalCredit: "In this 2B", originalFound: "In this 2B – your answer" };
  const cells = told([amendment("b2ba", "R1", "I1", answered)], [document("b2b", "I1")]);
  expect(cells).toEqual({ "b2b|I1": { amended: "In this 2B" } });
});

test("a mark on the original changes what was found, a corrected amount stays", () => {
  const found = {
    originalCredit: "In this 2B",
    originalFound: "In this 2B – sheet B2B, Accepted",
    originalIgst: 17999,
  };
  const pending = told(
    [amendment("b2ba", "R1", "I1", found)],
    [document("b2b", "I1", { action: "Pending", igst: 18000, amended: "In this 2B" })],
  );
  expect(pending).toMatchObject({
    "b2ba|R1": { originalCredit: "Pending" },
    "b2b|I1": { amended: "" },
  });
  const same = told(
    [amendment("b2ba", "R1", "I1", found)],
    [document("b2b", "I1", { action: "Accepted", igst: 18000, amended: "In this 2B" })],
  );
  expect(same).toEqual({});
});
